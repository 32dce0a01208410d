import type { CodingTableAnswer } from '../../server/contracts/index.ts'
import type {
  Change,
  ChangeEntry,
  CodedUnit,
  LookedThrough,
  Mark,
  Pass,
  RegionKey,
  SeenCoding,
} from '../../study/index.ts'
import { applyToList, isMarked, mergeSpans } from '../../study/index.ts'
import { laneOf, marksAfter } from './marks/mark-lanes.ts'
import { marksOfTable } from './marks/marks-of-table.ts'
import type { WaitingAct } from './outbox.ts'

/** What the coder at home has coded in one film. */
export interface FilmCoding {
  passes: readonly Pass[]
  lookedThrough: readonly LookedThrough[]
  /** What this coder has been shown of the coding of others. */
  seen: readonly SeenCoding[]
  marks: readonly Mark[]
  regionKeys: readonly RegionKey[]
}

/** Films whose coding has been read, as the program last said it. */
export type CodingState = Readonly<Record<string, FilmCoding>>

export const noCoding: CodingState = {}

export function codingRead(state: CodingState, filmId: string, answer: CodingTableAnswer): CodingState {
  const { passes, lookedThrough, seen, regionKeys } = answer
  const marks = marksOfTable(filmId, answer)
  return { ...state, [filmId]: { passes, lookedThrough, seen, marks, regionKeys } }
}

/** What an act has done to coding, here or in another window. Harmless when said twice; blind to other coders. */
export function codingChanged(state: CodingState, change: Change, coderId: string | null): CodingState {
  if (!change.some(isCoding)) return state
  const changedFilms = Object.entries(state).flatMap(([filmId, coding]) => {
    const after = withChange(coding, change, { filmId, coderId })
    return after === coding ? [] : [[filmId, after] as const]
  })
  return changedFilms.length === 0 ? state : { ...state, ...Object.fromEntries(changedFilms) }
}

/** The coding of a film with what is still on its way to the program. */
export function shownCoding(
  coding: FilmCoding,
  waiting: readonly WaitingAct[],
  of: { filmId: string; coderId: string | null },
): FilmCoding {
  return waiting.reduce((shown, { change }) => withChange(shown, change, of), coding)
}

function withChange(
  coding: FilmCoding,
  change: Change,
  { filmId, coderId }: { filmId: string; coderId: string | null },
): FilmCoding {
  const own = (record: { filmId: string; coderId: string }) =>
    record.filmId === filmId && record.coderId === coderId
  const records = change.filter(
    entry =>
      (entry.kind === 'mark' || entry.kind === 'pass' || entry.kind === 'seenCoding') &&
      own((entry.after ?? entry.before)!),
  )
  const seen = records.some(entry => entry.kind === 'seenCoding')
    ? applyToList('seenCoding', coding.seen, records)
    : coding.seen
  const passes = records.some(entry => entry.kind === 'pass')
    ? applyToList('pass', coding.passes, records)
    : coding.passes
  const marks = records.some(entry => entry.kind === 'mark')
    ? marksAfter(coding.marks, records)
    : coding.marks
  const ownPasses = new Set([...coding.passes, ...passes].map(pass => pass.id))
  const spans = change.filter(
    entry => entry.kind === 'lookedThrough' && ownPasses.has((entry.after ?? entry.before)!.passId),
  )
  const keys = ofMarks(change, coding.marks, marks)
  if (records.length + spans.length + keys.length === 0) return coding
  const lookedThrough =
    spans.length > 0 ? applyToList('lookedThrough', coding.lookedThrough, spans) : coding.lookedThrough
  const regionKeys = keys.length > 0 ? applyToList('regionKey', coding.regionKeys, keys) : coding.regionKeys
  return { passes, marks, lookedThrough, seen, regionKeys }
}

/** Keys of regions of marks that are there, or were before. Marks are looked at only where there are such keys. */
function ofMarks(change: Change, ...lists: readonly (readonly Mark[])[]): Change {
  const keys = change.filter(entry => entry.kind === 'regionKey')
  if (keys.length === 0) return keys
  const wanted = new Set(keys.map(entry => (entry.after ?? entry.before)!.markId))
  const own = new Set(lists.flatMap(marks => marks.filter(({ id }) => wanted.has(id)).map(({ id }) => id)))
  return keys.filter(entry => own.has((entry.after ?? entry.before)!.markId))
}

const codingKinds: ReadonlySet<ChangeEntry['kind']> = new Set([
  ...(['mark', 'pass', 'lookedThrough', 'seenCoding', 'regionKey'] as const),
])

function isCoding(entry: ChangeEntry): boolean {
  return codingKinds.has(entry.kind)
}

interface ShownNow {
  coding: CodingState
  outbox: { waiting: readonly WaitingAct[] }
  study: { homeCoderId: string } | null
}

/** One's marks in a film with all that has been done up to now, drawn already or not. */
export function marksNow(state: ShownNow, filmId: string): readonly Mark[] {
  return codingNow(state, filmId)?.marks ?? []
}

/** The same of where in the picture they are. */
export function regionKeysNow(state: ShownNow, filmId: string): readonly RegionKey[] {
  return codingNow(state, filmId)?.regionKeys ?? []
}

function codingNow({ coding, outbox, study }: ShownNow, filmId: string): FilmCoding | null {
  const kept = coding[filmId]
  const coderId = study?.homeCoderId ?? ''
  return kept ? shownCoding(kept, outbox.waiting, { filmId, coderId }) : null
}

/** Whether the code stands on the unit with all that has been done up to now. */
export function isMarkedNow(
  state: ShownNow,
  { filmId, codeId, unit }: { filmId: string; codeId: string; unit: CodedUnit },
): boolean {
  const coderId = state.study?.homeCoderId ?? ''
  const marks = laneOf(marksNow(state, filmId), unit.partId, codeId)
  return isMarked({ marks, coderId, code: { id: codeId } }, unit)
}

/** The pass to go on with: the one asked for, else the newest. */
export function passAtWork(passes: readonly Pass[], wantedId: string | undefined): Pass | null {
  return (
    passes.find(pass => pass.id === wantedId) ??
    passes.reduce<Pass | null>((newest, pass) => (newest && newest.id > pass.id ? newest : pass), null)
  )
}

/** How much of the film's time a pass has looked through. */
export function shareLookedThrough(
  spans: readonly LookedThrough[],
  passId: string,
  runningMs: number | null,
): number {
  if (!runningMs) return 0
  const own = spans.filter(span => span.passId === passId)
  const parts = new Set(own.map(span => span.partId))
  const coveredMs = [...parts]
    .flatMap(partId => mergeSpans(own.filter(span => span.partId === partId)))
    .reduce((sum, span) => sum + span.endMs - span.startMs, 0)
  return Math.min(1, coveredMs / runningMs)
}
