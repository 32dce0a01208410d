import type { CodingAnswer } from '../../server/contracts/index.ts'
import type { Change, ChangeEntry, CodedUnit, LookedThrough, Mark, Pass } from '../../study/index.ts'
import { applyToList, isMarked, mergeSpans } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

/** What the coder at home has coded in one film. */
export interface FilmCoding {
  passes: readonly Pass[]
  lookedThrough: readonly LookedThrough[]
  marks: readonly Mark[]
}

/** Films whose coding has been read, as the program last said it. */
export type CodingState = Readonly<Record<string, FilmCoding>>

export const noCoding: CodingState = {}

export function codingRead(state: CodingState, filmId: string, answer: CodingAnswer): CodingState {
  return { ...state, [filmId]: answer }
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
    entry => (entry.kind === 'mark' || entry.kind === 'pass') && own((entry.after ?? entry.before)!),
  )
  const passes = records.some(entry => entry.kind === 'pass')
    ? applyToList('pass', coding.passes, records)
    : coding.passes
  const marks = records.some(entry => entry.kind === 'mark')
    ? applyToList('mark', coding.marks, records)
    : coding.marks
  const ownPasses = new Set([...coding.passes, ...passes].map(pass => pass.id))
  const spans = change.filter(
    entry => entry.kind === 'lookedThrough' && ownPasses.has((entry.after ?? entry.before)!.passId),
  )
  if (records.length + spans.length === 0) return coding
  const lookedThrough =
    spans.length > 0 ? applyToList('lookedThrough', coding.lookedThrough, spans) : coding.lookedThrough
  return { passes, marks, lookedThrough }
}

function isCoding(entry: ChangeEntry): boolean {
  return entry.kind === 'mark' || entry.kind === 'pass' || entry.kind === 'lookedThrough'
}

/** Whether the code stands on the unit with all that has been done up to now, drawn already or not. */
export function isMarkedNow(
  {
    coding,
    outbox,
    study,
  }: {
    coding: CodingState
    outbox: { waiting: readonly WaitingAct[] }
    study: { homeCoderId: string } | null
  },
  { filmId, codeId, unit }: { filmId: string; codeId: string; unit: CodedUnit },
): boolean {
  const kept = coding[filmId]
  const coderId = study?.homeCoderId ?? ''
  if (!kept) return false
  const { marks } = shownCoding(kept, outbox.waiting, { filmId, coderId })
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
