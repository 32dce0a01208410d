import type { Boundary } from './boundary.ts'

/**
 * One list in the order of the film, in which no boundary is told twice: fades before dissolves and wipes, those
 * before cuts, unless a cut is surer than the stretch it stands in.
 */
export function joinBoundaries(found: {
  cuts: Boundary[]
  fades: Boundary[]
  graduals: Boundary[]
}): Boundary[] {
  const graduals = found.graduals.filter(
    gradual =>
      gradual.transitionStartFrame! > 0 &&
      !found.fades.some(fade => overlaps(fade, gradual)) &&
      !found.cuts.some(cut => isWithin(cut.frame, gradual) && cut.confidence > gradual.confidence),
  )
  const slow = [...found.fades, ...graduals]
  const cuts = found.cuts.filter(({ frame }) => !slow.some(gradual => isWithin(frame, gradual)))
  return [...slow, ...cuts].sort((a, b) => a.frame - b.frame)
}

/** The frame after the last mixed one is still the end of the same transition. */
function isWithin(frame: number, gradual: Boundary): boolean {
  return frame >= gradual.transitionStartFrame! - 1 && frame <= gradual.transitionEndFrame! + 1
}

function overlaps(a: Boundary, b: Boundary): boolean {
  return a.transitionStartFrame! <= b.transitionEndFrame! && b.transitionStartFrame! <= a.transitionEndFrame!
}
