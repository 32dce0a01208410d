import type { CodeKey } from './codes.ts'
import type { Scene } from './stage.ts'

export type Entry =
  | { kind: 'start' }
  | { kind: 'cut' }
  | { kind: 'dissolve'; frames: number }
  | { kind: 'wipe'; frames: number }
  | { kind: 'fade'; outFrames: number; holdFrames: number; inFrames: number; colour: string }

/** A symbol for the whole shot, or from and to seconds after the shot's first visible frame. */
export type SymbolCue = CodeKey | { code: CodeKey; fromSeconds: number; toSeconds?: number }

interface EditedShot {
  scene: Scene
  entry: Entry
  /** From this shot's first frame to the next shot's. */
  frames: number
  symbols: readonly SymbolCue[]
  flash?: { atSeconds: number; frames: number }
}

export interface Edit {
  frameRate: { numerator: number; denominator: number }
  shots: readonly EditedShot[]
}

/** A shot with its place in the film; `visibleTo` is the first frame on which nothing of it is left. */
export interface PlacedShot extends EditedShot {
  startFrame: number
  endFrame: number
  visibleFrom: number
  visibleTo: number
}

export function placeShots(edit: Edit): PlacedShot[] {
  const placed: PlacedShot[] = []
  let startFrame = 0
  edit.shots.forEach((shot, index) => {
    const endFrame = startFrame + shot.frames
    const visibleFrom = startFrame - framesBefore(shot.entry)
    const visibleTo = endFrame + framesKeptAfter(edit.shots[index + 1]?.entry)
    placed.push({ ...shot, startFrame, endFrame, visibleFrom, visibleTo })
    startFrame = endFrame
  })
  return placed
}

function framesBefore(entry: Entry): number {
  return entry.kind === 'dissolve' || entry.kind === 'wipe' ? Math.floor(entry.frames / 2) : 0
}

function framesKeptAfter(next: Entry | undefined): number {
  if (next?.kind === 'fade') return -next.holdFrames
  if (next?.kind === 'dissolve' || next?.kind === 'wipe') return Math.ceil(next.frames / 2)
  return 0
}
