import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { complaintAboutUse } from '../codebook/code.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import type { Span } from '../time/spans.ts'
import type { CodingRefusal } from './code-film.ts'
import { copiedRegions } from './edit-regions.ts'
import type { Mark } from './mark.ts'
import type { Pass } from './pass.ts'
import type { RegionKey } from './region.ts'

type Edited = Result<Change, CodingRefusal | EditedMeanwhile>

/** A stretch as a mark may have it: within the part, and with a length. */
export function complaintAboutSpan({ startMs, endMs }: Span, partEndMs: number): CodingRefusal | null {
  if (startMs < 0 || endMs > partEndMs) return { kind: 'span-outside-part', endMs: partEndMs }
  return endMs <= startMs ? { kind: 'empty-span' } : null
}

/** The pass that a mark of a code belongs to: the one at work where it looks for the code, else none. */
export function passFor(pass: Pass | null, codeId: string): string | null {
  return pass?.codeIds.includes(codeId) ? pass.id : null
}

/** Puts a code on a free span. Just this span said twice, or by two windows, is marked once. */
export function markSpan(desk: { marks: readonly Mark[]; code: Code }, mark: Mark): Edited {
  if (desk.marks.some(other => isTwin(other, mark))) return accepted([])
  const complaint = complaintAboutUse(desk.code)
  if (complaint) return refused(complaint)
  return accepted([made('mark', mark)])
}

/**
 * Gives a mark other times. Moved by hand it stands for itself: on no shot any more, so that nothing asks what became of
 * the shot. `upon`: its times as they were seen.
 */
export function moveMark(mark: Mark, to: Span, upon: Span): Edited {
  const { startMs, endMs } = to
  if (mark.startMs === startMs && mark.endMs === endMs) return accepted([])
  if (mark.startMs !== upon.startMs || mark.endMs !== upon.endMs) return refused(meanwhile(mark))
  return accepted([changed('mark', mark, { ...mark, startMs, endMs, attachedTo: null })])
}

export function removeMark(mark: Mark): Change {
  return [removed('mark', mark)]
}

/** Another code on the same stretch; it belongs to the pass at work where that looks for the code. */
export function recodeMark(
  mark: Mark,
  { code, pass, upon }: { code: Code; pass: Pass | null; upon: string },
): Edited {
  if (mark.codeId === code.id) return accepted([])
  if (mark.codeId !== upon) return refused(meanwhile(mark))
  const complaint = complaintAboutUse(code)
  if (complaint) return refused(complaint)
  const passId = passFor(pass, code.id)
  return accepted([changed('mark', mark, { ...mark, codeId: code.id, passId })])
}

/** Marks once more, with their regions, elsewhere, as free spans; one that stands there already is left out. */
export function copyMarks(
  desk: {
    marks: readonly Mark[]
    regionKeys: readonly RegionKey[]
    pass: Pass | null
    clock: FrameClock | null
    makeId: () => string
  },
  copies: readonly { of: Mark; newMarkId: string; to: Span }[],
): Edited {
  const all = copies.map(({ of, newMarkId, to: { startMs, endMs } }): { of: Mark; to: Mark } => ({
    of,
    to: {
      ...of,
      ...{ id: newMarkId, startMs, endMs, attachedTo: null },
      passId: passFor(desk.pass, of.codeId),
    },
  }))
  const before = (index: number) => [...desk.marks, ...all.slice(0, index).map(({ to }) => to)]
  const news = all.filter(({ to }, index) => !before(index).some(other => isTwin(other, to)))
  return accepted(
    news.flatMap(copy => [
      made('mark', copy.to),
      ...copiedRegions(desk.regionKeys, { ...copy, clock: desk.clock, makeId: desk.makeId }),
    ]),
  )
}

/** The same coder's same code on just the same stretch. */
function isTwin(one: Mark, other: Mark): boolean {
  return (['partId', 'codeId', 'coderId', 'startMs', 'endMs'] as const).every(
    field => one[field] === other[field],
  )
}

function meanwhile({ id }: Mark): EditedMeanwhile {
  return { kind: 'changed-meanwhile', record: 'mark', id }
}
