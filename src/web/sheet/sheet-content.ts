import type { ChosenStill, FrameClock, Scene, Shot } from '../../study/index.ts'
import { middleFrame, msToFrame, standingFrame } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import { timeCode } from '../../words/index.ts'
import { sceneHeadings } from '../shots/scene-headings.ts'
import type { SheetContent, SheetEntry } from './lay-out-sheet.ts'

/** Which frame of each shot a sheet shows. */
export type FrameChoice = 'standing' | 'first' | 'middle' | 'last'

export interface SheetSource {
  title: string
  clock: FrameClock
  aspect: number
  shots: readonly Shot[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  /** First and last shot of the sheet, counted from 0, both on it. */
  range: { from: number; to: number }
  which: FrameChoice
  withScenes: boolean
}

export function sheetContent(source: SheetSource, { shots: words, scenes, sheet }: Words): SheetContent {
  const { shots, clock, range } = source
  const headings = source.withScenes
    ? sceneHeadings(shots, { scenes: source.scenes, proposals: [] }, scenes.heading)
    : new Map<number, never>()
  const entries = shots.flatMap((shot, index): SheetEntry[] => {
    if (index < range.from || index > range.to) return []
    const above = (headings.get(index) ?? []).map(
      ({ words: said, level }): SheetEntry => ({
        ...{ kind: 'heading', words: said, level: level === 'sequence' ? 'sequence' : 'scene' },
      }),
    )
    const isPlain = shot.transitionIn === 'start' || shot.transitionIn === 'cut'
    return [
      ...above,
      {
        kind: 'shot',
        number: String(index + 1),
        length: words.length(shot.endMs - shot.startMs),
        time: timeCode(clock, msToFrame(clock, shot.startMs)),
        transition: isPlain ? '' : words.transition[shot.transitionIn],
        frame: frameOf(source, shot),
      },
    ]
  })
  const shown = shots.slice(range.from, range.to + 1)
  const ms = shown.reduce((sum, shot) => sum + shot.endMs - shot.startMs, 0)
  const facts = words.facts({ count: shown.length, meanMs: shown.length > 0 ? ms / shown.length : null })
  return { title: source.title, facts, entries, aspect: source.aspect, pageOf: sheet.pageOf }
}

function frameOf({ clock, stills, which }: SheetSource, shot: Shot): number {
  const first = msToFrame(clock, shot.startMs)
  switch (which) {
    case 'first':
      return first
    case 'last':
      return Math.max(first, msToFrame(clock, shot.endMs - 1))
    case 'middle':
      return middleFrame(clock, shot)
    case 'standing':
      return standingFrame(clock, shot, stills)
  }
}
