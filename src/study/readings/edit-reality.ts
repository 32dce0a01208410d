import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { MediationRefusal } from './edit-mediations.ts'
import { complaintAboutReading } from './edit-mediations.ts'
import type { RealityReading } from './reality-reading.ts'
import { questionings, recordings } from './reality-reading.ts'

/** One coder's readings of what scenes of one film do to reality. */
export interface KnownReality {
  filmId: string
  coderId: string
  realities: readonly RealityReading[]
}

export type NewReality = Omit<RealityReading, 'filmId' | 'coderId'>

export type RealityRefusal =
  | { kind: 'no-such-reality-reading' }
  | { kind: 'reality-read-already' }
  | { kind: 'nothing-said-of-reality' }

/** Makes one, or says of one that stands what the new one says; where it lies stays as it is. */
export function setReality(
  { filmId, coderId, realities }: KnownReality,
  wanted: NewReality,
  upon?: NewReality,
): Result<Change, RealityRefusal | MediationRefusal | EditedMeanwhile> {
  const standing = realities.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-reality-reading' })
  const { partId: _part, startMs: _start, endMs: _end, attachedTo: _attached, ...said } = wanted
  const merged = standing
    ? editRecord<RealityReading>('realityReading', standing, { to: said, upon })
    : accepted<RealityReading>({ ...wanted, filmId, coderId })
  if (!merged.ok) return merged
  const after = tidy(merged.value)
  if (!standing && realities.some(other => liesAlike(other, after)))
    return refused({ kind: 'reality-read-already' })
  if ([...after.records, ...after.questions, after.recordsReason, after.questionsReason].join('') === '')
    return refused({ kind: 'nothing-said-of-reality' })
  const complaint = complaintAboutReading(after.recordsReason) ?? complaintAboutReading(after.questionsReason)
  if (complaint) return refused(complaint)
  if (!standing) return accepted([made('realityReading', after)])
  return accepted(isSame(standing, after) ? [] : [changed('realityReading', standing, after)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removeReality(
  { realities }: Pick<KnownReality, 'realities'>,
  realityReadingId: string,
): Result<Change, never> {
  const standing = realities.find(({ id }) => id === realityReadingId)
  return accepted(standing ? [removed('realityReading', standing)] : [])
}

export function saidOfReality(reality: RealityReading): NewReality {
  const { filmId: _film, coderId: _coder, ...said } = reality
  return said
}

function liesAlike(one: RealityReading, other: RealityReading): boolean {
  return one.partId === other.partId && one.startMs === other.startMs && one.endMs === other.endMs
}

function tidy(reality: RealityReading): RealityReading {
  return {
    ...reality,
    records: recordings.filter(one => reality.records.includes(one)),
    questions: questionings.filter(one => reality.questions.includes(one)),
    recordsReason: reality.recordsReason.trim(),
    questionsReason: reality.questionsReason.trim(),
  }
}
