import type { Boundary } from './boundary.ts'

/** One list in the order of the film, in which no boundary is told twice. */
export function joinBoundaries(found: { cuts: Boundary[]; fades: Boundary[] }): Boundary[] {
  const outsideFades = found.cuts.filter(cut => !found.fades.some(fade => isWithin(cut.frame, fade)))
  return [...found.fades, ...outsideFades].sort((a, b) => a.frame - b.frame)
}

/** The frame after the last mixed one is still the end of the same transition. */
export function isWithin(frame: number, gradual: Boundary): boolean {
  return frame >= gradual.transitionStartFrame! - 1 && frame <= gradual.transitionEndFrame! + 1
}
