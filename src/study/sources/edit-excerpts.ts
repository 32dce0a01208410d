import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { KnownSources, SourceRefusal } from './edit-sources.ts'
import type { Excerpt, ExcerptSaid } from './source.ts'

export type NewExcerpt = Pick<Excerpt, 'id' | 'sourceId'> & ExcerptSaid

export type ExcerptRefusal =
  | { kind: 'no-such-excerpt' }
  | { kind: 'excerpt-without-quotation' }
  | { kind: 'excerpt-text-too-long'; most: number }
  | { kind: 'excerpt-text-not-plain' }

/** Quotes a passage of a source, or says of one that stands what the new one says. */
export function setExcerpt(
  known: KnownSources & { codeIds: readonly string[] },
  wanted: NewExcerpt,
  upon?: NewExcerpt,
): Result<
  Change,
  SourceRefusal | ExcerptRefusal | EditedMeanwhile | { kind: 'no-such-code'; codeId: string }
> {
  const standing = known.excerpts.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-excerpt' })
  if (!known.sources.some(({ id }) => id === wanted.sourceId)) return refused({ kind: 'no-such-source' })
  const merged = standing
    ? editRecord<Excerpt>('excerpt', standing, { to: wanted, upon })
    : accepted<Excerpt>({ ...wanted, coderId: known.coderId, createdAt: known.now() })
  if (!merged.ok) return merged
  const { quotation, translation, locator, language } = merged.value
  const after: Excerpt = {
    ...{ ...merged.value, quotation: quotation.trim(), translation: translation.trim() },
    ...{ locator: locator.trim(), language: language.trim() },
  }
  if (after.quotation === '') return refused({ kind: 'excerpt-without-quotation' })
  for (const text of [after.quotation, after.translation]) {
    const complaint = complaintAboutWriting(text)
    if (complaint) return refused(complaintOf(complaint, bounds.writing))
  }
  for (const text of [after.locator, after.language]) {
    const complaint = complaintAboutLine(text, bounds.role)
    if (complaint) return refused(complaintOf(complaint, bounds.role))
  }
  const fresh = after.codeIds.filter(id => !standing?.codeIds.includes(id))
  const unknown = fresh.find(id => !known.codeIds.includes(id))
  if (unknown !== undefined) return refused({ kind: 'no-such-code', codeId: unknown })
  if (!standing) return accepted([made('excerpt', after)])
  return accepted(isSame(standing, after) ? [] : [changed('excerpt', standing, after)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removeExcerpt(
  { excerpts }: Pick<KnownSources, 'excerpts'>,
  excerptId: string,
): Result<Change, never> {
  const standing = excerpts.find(({ id }) => id === excerptId)
  return accepted(standing ? [removed('excerpt', standing)] : [])
}

function complaintOf(complaint: 'too-long' | 'not-a-line', most: number): ExcerptRefusal {
  return complaint === 'too-long'
    ? { kind: 'excerpt-text-too-long', most }
    : { kind: 'excerpt-text-not-plain' }
}
