import type { Span } from '../time/spans.ts'
import { coversHalf } from '../time/spans.ts'
import type { Mark } from './mark.ts'

/** The rule of presence: a mark is in a shot that it was put on, or with which it shares half of the shorter. */
export function isPresentIn(
  mark: Pick<Mark, 'attachedTo' | 'startMs' | 'endMs'>,
  shot: Span & { id: string | null },
): boolean {
  return (shot.id !== null && mark.attachedTo === shot.id) || coversHalf(mark, shot)
}
