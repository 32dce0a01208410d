import { type Edit, type PlacedShot, placeShots, type SymbolCue } from './edit.ts'
import type { FrameSpan, SpecimenSymbol, SpecimenTransition, SpecimenTruth } from './specimen-film.ts'

export function readTruth(edit: Edit): SpecimenTruth {
  const placed = placeShots(edit)
  const framesPerSecond = edit.frameRate.numerator / edit.frameRate.denominator
  return {
    shots: placed.map(({ startFrame, endFrame, entry }) => ({
      startFrame,
      endFrame,
      transitionIn: entry.kind,
    })),
    transitions: placed.flatMap(readTransition),
    symbols: placed.flatMap(shot => shot.symbols.map(cue => placeSymbol(shot, cue, framesPerSecond))),
    flashes: placed.flatMap(shot => placeFlash(shot, framesPerSecond)),
  }
}

export function placeFlash(shot: PlacedShot, framesPerSecond: number): FrameSpan[] {
  if (!shot.flash) return []
  const startFrame = shot.visibleFrom + Math.round(shot.flash.atSeconds * framesPerSecond)
  return [{ startFrame, endFrame: startFrame + shot.flash.frames }]
}

function readTransition(shot: PlacedShot): SpecimenTransition[] {
  const { entry, startFrame: frame } = shot
  switch (entry.kind) {
    case 'start':
      return []
    case 'cut':
      return [{ kind: 'cut', frame, startFrame: frame, endFrame: frame }]
    case 'dissolve':
    case 'wipe': {
      const startFrame = shot.visibleFrom
      return [{ kind: entry.kind, frame, startFrame, endFrame: startFrame + entry.frames - 1 }]
    }
    case 'fade': {
      const startFrame = frame - entry.holdFrames - entry.outFrames
      return [{ kind: 'fade', frame, startFrame, endFrame: frame + entry.inFrames - 1 }]
    }
  }
}

function placeSymbol(shot: PlacedShot, cue: SymbolCue, framesPerSecond: number): SpecimenSymbol {
  if (typeof cue === 'string') return { code: cue, startFrame: shot.startFrame, endFrame: shot.endFrame }
  const frameAt = (seconds: number) => shot.visibleFrom + Math.round(seconds * framesPerSecond)
  const endFrame = cue.toSeconds === undefined ? shot.endFrame : frameAt(cue.toSeconds)
  return {
    code: cue.code,
    startFrame: Math.max(shot.startFrame, frameAt(cue.fromSeconds)),
    endFrame: Math.min(shot.endFrame, endFrame),
  }
}
