import type { Boundary } from './boundary.ts'
import type { Fades } from './fades/find-fades.ts'

/**
 * One list in the order of the film, in which no boundary is told twice: fades before dissolves and wipes, those
 * before cuts, unless a cut is surer than the stretch it stands in;
 * none where the film itself fades in or out.
 */
export function joinBoundaries(found: { cuts: Boundary[]; fades: Fades; graduals: Boundary[] }): Boundary[] {
  const { boundaries: fades, ends } = found.fades
  const isAtEnd = (frame: number) => ends.some(({ start, end }) => frame >= start && frame <= end)
  const graduals = found.graduals.filter(
    gradual =>
      gradual.transitionStartFrame! > 0 &&
      !isAtEnd(gradual.frame) &&
      !fades.some(fade => overlaps(fade, gradual)) &&
      !found.cuts.some(cut => isWithin(cut.frame, gradual) && cut.confidence > gradual.confidence),
  )
  const slow = [...fades.filter(({ frame }) => !isAtEnd(frame)), ...graduals]
  const cuts = found.cuts.filter(
    ({ frame }) => !isAtEnd(frame) && !slow.some(gradual => isWithin(frame, gradual)),
  )
  return [...slow, ...cuts].sort((a, b) => a.frame - b.frame)
}

/** The frame after the last mixed one is still the end of the same transition. */
function isWithin(frame: number, gradual: Boundary): boolean {
  return frame >= gradual.transitionStartFrame! - 1 && frame <= gradual.transitionEndFrame! + 1
}

function overlaps(a: Boundary, b: Boundary): boolean {
  return a.transitionStartFrame! <= b.transitionEndFrame! && b.transitionStartFrame! <= a.transitionEndFrame!
}
