import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import { corners } from '../codebook/contradiction.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ChoiceList, ChoiceNotOffered } from './choice-list.ts'
import { complaintAboutChoices } from './choice-list.ts'
import type { Mediation, MediationSaid, MediationSpan } from './mediation.ts'
import { channels } from './mediation.ts'

/** The mediations of one coder in one film, and what they speak of. */
export interface KnownMediations {
  filmId: string
  coderId: string
  mediations: readonly Mediation[]
  spans: readonly MediationSpan[]
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
  choiceLists: readonly ChoiceList[]
  now: () => string
}

export type NewSpan = Omit<MediationSpan, 'mediationId'>
export type NewMediation = Pick<Mediation, 'id'> & MediationSaid & { spans: NewSpan[] }

export type MediationRefusal =
  | { kind: 'no-such-mediation' }
  | { kind: 'contradiction-retired' }
  | ChoiceNotOffered
  | { kind: 'mediation-without-place' }
  | { kind: 'too-many-places'; most: number }
  | { kind: 'too-many-means'; most: number }
  | { kind: 'reading-too-long'; most: number }
  | { kind: 'reading-not-plain' }

type Refused =
  | MediationRefusal
  | EditedMeanwhile
  | { kind: 'no-such-contradiction' }
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'code-retired'; codeId: string }

/**
 * Makes a mediation, or says of one that stands what the new one says. `upon`: what the new one was made from; what
 * another window has said otherwise since is kept or, where both did, not overwritten. Places are added and taken away
 * one by one, so that two windows can each add theirs.
 */
export function setMediation(
  known: KnownMediations,
  wanted: NewMediation,
  upon?: NewMediation,
): Result<Change, Refused> {
  const standing = known.mediations.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-mediation' })
  const { spans: _, ...said } = wanted
  const merged = standing
    ? editRecord<Mediation>('mediation', standing, { to: said, upon: upon && withoutSpans(upon) })
    : accepted<Mediation>({ ...said, filmId: known.filmId, coderId: known.coderId, createdAt: known.now() })
  if (!merged.ok) return merged
  const after = tidy(merged.value)
  const places = placesAfter(known, wanted, upon)
  const complaint = complaintAbout(known, {
    standing,
    after,
    places: places.kept.length + places.fresh.length,
  })
  if (complaint) return refused(complaint)
  return accepted([
    ...(standing
      ? isSame(standing, after)
        ? []
        : [changed('mediation', standing, after)]
      : [made('mediation', after)]),
    ...places.gone.map(span => removed('mediationSpan', span)),
    ...places.fresh.map(span => made('mediationSpan', { ...span, mediationId: wanted.id })),
  ])
}

/** Takes a mediation away with its places; of one that is gone already, in another window, nothing is said. */
export function removeMediation(
  { mediations, spans }: Pick<KnownMediations, 'mediations' | 'spans'>,
  mediationId: string,
): Result<Change, never> {
  const standing = mediations.find(({ id }) => id === mediationId)
  if (!standing) return accepted([])
  return accepted([
    ...spans.filter(span => span.mediationId === mediationId).map(span => removed('mediationSpan', span)),
    removed('mediation', standing),
  ])
}

/** What a mediation was made from: what is said of it, and its places. */
export function saidOfMediation(mediation: Mediation, spans: readonly MediationSpan[]): NewMediation {
  const { filmId: _film, coderId: _coder, createdAt: _created, ...said } = mediation
  const own = spans.filter(({ mediationId }) => mediationId === mediation.id)
  return { ...said, spans: own.map(({ mediationId: _, ...span }) => span) }
}

function placesAfter({ spans }: KnownMediations, wanted: NewMediation, upon: NewMediation | undefined) {
  const standing = wanted.extent === 'film' ? [] : spans.filter(span => span.mediationId === wanted.id)
  const ids = new Set(wanted.spans.map(({ id }) => id))
  const seen = new Set((upon?.spans ?? standing).map(({ id }) => id))
  const all = spans.filter(span => span.mediationId === wanted.id)
  const kept = standing.filter(({ id }) => ids.has(id) || !seen.has(id))
  const there = new Set(all.map(({ id }) => id))
  const fresh = wanted.spans.filter(span => isFresh(span))
  return { kept, gone: all.filter(span => !kept.includes(span)), fresh }

  /** A place that another window has taken away since stays away; one that lies where another does lies there once. */
  function isFresh(span: NewSpan): boolean {
    if (wanted.extent === 'film' || there.has(span.id) || upon?.spans.some(({ id }) => id === span.id))
      return false
    return !kept.some(
      one => one.partId === span.partId && one.startMs === span.startMs && one.endMs === span.endMs,
    )
  }
}

function complaintAbout(
  { codes, contradictions, choiceLists }: KnownMediations,
  { standing, after, places }: { standing: Mediation | undefined; after: Mediation; places: number },
): Refused | null {
  const contradiction = contradictions.find(({ id }) => id === after.contradictionId)
  if (!contradiction) return { kind: 'no-such-contradiction' }
  if (contradiction.retired && standing?.contradictionId !== contradiction.id)
    return { kind: 'contradiction-retired' }
  const choice = complaintAboutChoices(choiceLists, after, standing)
  if (choice) return choice
  for (const codeId of after.codeIds) {
    const code = codes.find(({ id }) => id === codeId)
    if (!code) return { kind: 'no-such-code', codeId }
    if (code.retired && !standing?.codeIds.includes(codeId)) return { kind: 'code-retired', codeId }
  }
  if (after.codeIds.length > bounds.meansOfMediation)
    return { kind: 'too-many-means', most: bounds.meansOfMediation }
  // Its places may have none on the copy in use, and are kept until one is back: only a new one must say where it is.
  if (!standing && after.extent === 'spans' && places === 0) return { kind: 'mediation-without-place' }
  if (places > bounds.placesOfMediation) return { kind: 'too-many-places', most: bounds.placesOfMediation }
  return complaintAboutReading(after.reading)
}

export function complaintAboutReading(text: string): MediationRefusal | null {
  const complaint = complaintAboutWriting(text)
  if (!complaint) return null
  return complaint === 'too-long'
    ? { kind: 'reading-too-long', most: bounds.writing }
    : { kind: 'reading-not-plain' }
}

/** Sets are written once and in one order. */
function tidy(mediation: Mediation): Mediation {
  return {
    ...mediation,
    codeIds: [...new Set(mediation.codeIds)],
    channels: channels.filter(one => mediation.channels.includes(one)),
    positionsBefore: corners.filter(one => mediation.positionsBefore.includes(one)),
    positionsAfter: corners.filter(one => mediation.positionsAfter.includes(one)),
    reading: mediation.reading.trim(),
  }
}

function withoutSpans({ spans: _, ...said }: NewMediation): Omit<NewMediation, 'spans'> {
  return said
}
