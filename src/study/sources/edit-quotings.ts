import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import { isSamePlace } from '../links/link.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Quoting } from './quoting.ts'

export type NewQuoting = Omit<Quoting, 'coderId' | 'createdAt'>

/** What quotes which passage, and which passages there are. */
export interface KnownQuotings {
  coderId: string
  quotings: readonly Quoting[]
  excerptIds: readonly string[]
  now: () => string
}

export type QuotingRefusal =
  | { kind: 'no-such-quoting' }
  | { kind: 'quoted-there-already' }
  | { kind: 'quoting-text-too-long'; most: number }
  | { kind: 'quoting-text-not-plain' }

type Edited = Result<Change, QuotingRefusal | EditedMeanwhile | { kind: 'no-such-excerpt' }>

/** Says that a place quotes a passage. Said twice under one id, it is there once; `wanted` lies on the frames of its part. */
export function makeQuoting(known: KnownQuotings, wanted: NewQuoting): Edited {
  const { quotings, excerptIds, coderId } = known
  if (quotings.some(({ id }) => id === wanted.id)) return accepted([])
  if (!excerptIds.includes(wanted.excerptId)) return refused({ kind: 'no-such-excerpt' })
  const isThere = quotings.some(
    one => one.coderId === coderId && one.excerptId === wanted.excerptId && isSamePlace(one, wanted),
  )
  if (isThere) return refused({ kind: 'quoted-there-already' })
  const complaint = complaintAbout(wanted.says)
  if (complaint) return refused(complaint)
  return accepted([made('quoting', { ...wanted, says: wanted.says.trim(), coderId, createdAt: known.now() })])
}

/** Says how it is quoted there. `upon`: what that was when the hand began. */
export function sayOfQuoting(
  { quotings }: Pick<KnownQuotings, 'quotings'>,
  { quotingId, says, upon }: { quotingId: string; says: string; upon: string },
): Edited {
  const standing = quotings.find(({ id }) => id === quotingId)
  if (!standing) return refused({ kind: 'no-such-quoting' })
  const edited = editRecord<Quoting>('quoting', standing, {
    ...{ to: { says: says.trim() }, upon: { says: upon } },
  })
  if (!edited.ok) return edited
  const complaint = complaintAbout(edited.value.says)
  if (complaint) return refused(complaint)
  return accepted(isSame(standing, edited.value) ? [] : [changed('quoting', standing, edited.value)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removeQuoting(
  { quotings }: Pick<KnownQuotings, 'quotings'>,
  quotingId: string,
): Result<Change, never> {
  const standing = quotings.find(({ id }) => id === quotingId)
  return accepted(standing ? [removed('quoting', standing)] : [])
}

function complaintAbout(says: string): QuotingRefusal | null {
  const complaint = complaintAboutWriting(says)
  if (!complaint) return null
  return complaint === 'too-long'
    ? { kind: 'quoting-text-too-long', most: bounds.writing }
    : { kind: 'quoting-text-not-plain' }
}
