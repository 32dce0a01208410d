import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { orderOf, placesBetween } from '../tray/order-tray.ts'
import type { Claim, ClaimKind, Evidence, EvidenceRole, KeptAsOf, PrintedNumber } from './claim.ts'
import type { InEssayLanguages } from './essay.ts'
import type { EvidenceTarget, Pin } from './evidence.ts'
import { nameOfTarget } from './evidence.ts'

/** The claims of the essay that an act names, what they stand on, and how things stand now. */
export interface KnownClaims {
  isEssayThere: boolean
  claims: readonly Claim[]
  evidence: readonly Evidence[]
  numbers: readonly PrintedNumber[]
  /** Every target that the act names, or on which what it names stands; null for one that is not there. */
  sight: (target: EvidenceTarget) => Pin | null
  now: () => string
}

export interface NewEvidence {
  id: string
  role: EvidenceRole
  target: EvidenceTarget
}

export interface NewClaim {
  id: string
  essayId: string
  name: string
  what: ClaimKind
  /** As they stand in the text. */
  words: InEssayLanguages<string>
}

export type ClaimRefusal =
  | { kind: 'no-such-essay' }
  | { kind: 'no-such-claim' }
  | { kind: 'no-such-evidence' }
  | { kind: 'claim-name-taken'; name: string }
  /** Nobody can say that something is not there who does not say who looked. */
  | { kind: 'absence-without-passes' }
  | { kind: 'nothing-to-stand-on' }
  | { kind: 'too-much-evidence'; most: number }
  | { kind: 'reason-missing' }
  | { kind: 'claim-text-too-long'; most: number }
  | { kind: 'claim-text-not-plain' }

/** Makes a claim with what it stands on; a claim of absence names at least one pass. */
export function makeClaim(
  known: KnownClaims,
  claim: NewClaim,
  evidence: readonly NewEvidence[],
): Result<Change, ClaimRefusal> {
  if (!known.isEssayThere) return refused({ kind: 'no-such-essay' })
  if (known.claims.some(({ id }) => id === claim.id)) return accepted([])
  if (isTaken(known, claim)) return refused({ kind: 'claim-name-taken', name: claim.name })
  if (claim.what === 'absence' && !evidence.some(isOfPass)) return refused({ kind: 'absence-without-passes' })
  const pieces = piecesOf(known, claim.id, evidence)
  if (!pieces.ok) return pieces
  const { words, ...said } = claim
  const record: Claim = {
    ...{ ...said, note: '', checked: words, rivalId: null, createdAt: known.now() },
  }
  return accepted([made('claim', record), ...pieces.value.map(one => made('evidence', one))])
}

/** What kind of claim it is, what its writer notes, and which other claim it stands against. */
export function setClaim(
  { claims, evidence }: KnownClaims,
  claimId: string,
  to: Partial<Pick<Claim, 'what' | 'note' | 'rivalId'>>,
): Result<Change, ClaimRefusal> {
  const standing = claims.find(({ id }) => id === claimId)
  if (!standing) return refused({ kind: 'no-such-claim' })
  const after = { ...standing, ...to }
  const isRivalThere = claims.some(({ id }) => id === after.rivalId && id !== claimId)
  if (to.rivalId && !isRivalThere) return refused({ kind: 'no-such-claim' })
  const complaint = complain(after.note)
  if (complaint) return refused(complaint)
  const own = evidence.filter(one => one.claimId === claimId)
  if (after.what === 'absence' && !own.some(isOfPass)) return refused({ kind: 'absence-without-passes' })
  return accepted(isSame(standing, after) ? [] : [changed('claim', standing, after)])
}

/** What it stands on stays where it is, so that it comes back with it. */
export function removeClaim({ claims }: KnownClaims, claimId: string): Result<Change, never> {
  return accepted(claims.filter(({ id }) => id === claimId).map(one => removed('claim', one)))
}

/** Puts evidence to a claim; on what it stands already, in this role, it stands once. */
export function addEvidence(
  known: KnownClaims,
  claimId: string,
  evidence: readonly NewEvidence[],
): Result<Change, ClaimRefusal> {
  if (!known.claims.some(({ id }) => id === claimId)) return refused({ kind: 'no-such-claim' })
  const pieces = piecesOf(known, claimId, evidence)
  return pieces.ok ? accepted(pieces.value.map(one => made('evidence', one))) : pieces
}

export function setEvidence(
  { evidence }: KnownClaims,
  evidenceId: string,
  to: Partial<Pick<Evidence, 'role' | 'note' | 'position'>>,
): Result<Change, ClaimRefusal> {
  const standing = evidence.find(({ id }) => id === evidenceId)
  if (!standing) return refused({ kind: 'no-such-evidence' })
  const after = { ...standing, ...to }
  const complaint = complain(after.note)
  if (complaint) return refused(complaint)
  return accepted(isSame(standing, after) ? [] : [changed('evidence', standing, after)])
}

/** The last pass of a claim of absence stays. */
export function takeEvidence(
  { claims, evidence }: KnownClaims,
  evidenceId: string,
): Result<Change, ClaimRefusal> {
  const standing = evidence.find(({ id }) => id === evidenceId)
  if (!standing) return accepted([])
  const claim = claims.find(({ id }) => id === standing.claimId)
  const rest = evidence.filter(one => one.claimId === standing.claimId && one !== standing)
  if (claim?.what === 'absence' && isOfPass(standing) && !rest.some(isOfPass))
    return refused({ kind: 'absence-without-passes' })
  return accepted([removed('evidence', standing)])
}

/**
 * Takes a claim as it stands: its words, and everything that is still there of what it stands on. What is gone stays
 * pinned as it was, so that the claim goes on saying so.
 */
export function checkClaim(
  known: KnownClaims,
  claimId: string,
  words: InEssayLanguages<string>,
): Result<Change, ClaimRefusal> {
  const standing = known.claims.find(({ id }) => id === claimId)
  if (!standing) return refused({ kind: 'no-such-claim' })
  const after = { ...standing, checked: words }
  return accepted([
    ...(isSame(standing, after) ? [] : [changed('claim', standing, after)]),
    ...known.evidence
      .filter(one => one.claimId === claimId)
      .flatMap(one => {
        const pinned = pinnedAnew(known, one)
        return pinned ? [changed('evidence', one, pinned)] : []
      }),
  ])
}

/** Lets one difference stand, with the reason why the sentence still holds. */
export function keepAsOf(
  known: KnownClaims,
  { evidenceId, reason }: { evidenceId: string; reason: string },
): Result<Change, ClaimRefusal> {
  const kept = keptNow(known, reason)
  const standing = known.evidence.find(({ id }) => id === evidenceId)
  if (standing) {
    const asOf = kept(standing.target)
    return asOf.ok ? accepted([changed('evidence', standing, { ...standing, asOf: asOf.value })]) : asOf
  }
  const number = known.numbers.find(({ id }) => id === evidenceId)
  if (!number) return refused({ kind: 'no-such-evidence' })
  const asOf = kept(number.target)
  return asOf.ok ? accepted([changed('printedNumber', number, { ...number, asOf: asOf.value })]) : asOf
}

export function printNumber(
  known: KnownClaims,
  number: Pick<PrintedNumber, 'id' | 'essayId' | 'name' | 'target'>,
): Result<Change, ClaimRefusal> {
  if (!known.isEssayThere) return refused({ kind: 'no-such-essay' })
  if (known.numbers.some(({ id }) => id === number.id)) return accepted([])
  if (isTaken(known, number)) return refused({ kind: 'claim-name-taken', name: number.name })
  const pin = known.sight(number.target)
  if (!pin) return refused({ kind: 'nothing-to-stand-on' })
  return accepted([made('printedNumber', { ...number, pin, asOf: null, createdAt: known.now() })])
}

/** Takes a printed number as its source has it now; its text is changed by whoever writes it. */
export function checkNumber(known: KnownClaims, numberId: string): Result<Change, ClaimRefusal> {
  const standing = known.numbers.find(({ id }) => id === numberId)
  if (!standing) return refused({ kind: 'no-such-evidence' })
  const pinned = pinnedAnew(known, standing)
  return accepted(pinned ? [changed('printedNumber', standing, pinned)] : [])
}

export function takeNumber({ numbers }: KnownClaims, numberId: string): Result<Change, never> {
  return accepted(numbers.filter(({ id }) => id === numberId).map(one => removed('printedNumber', one)))
}

/** What a claim stands on, in its order. */
export function evidenceOf(evidence: readonly Evidence[], claimId: string): Evidence[] {
  return evidence.filter(one => one.claimId === claimId).sort(orderOf)
}

function piecesOf(
  { evidence, sight }: KnownClaims,
  claimId: string,
  wanted: readonly NewEvidence[],
): Result<Evidence[], ClaimRefusal> {
  const own = evidenceOf(evidence, claimId)
  const there = new Set(own.map(nameOfEvidence))
  const fresh = [...new Map(wanted.map(one => [nameOfEvidence(one), one])).values()].filter(
    one => !there.has(nameOfEvidence(one)) && !own.some(({ id }) => id === one.id),
  )
  if (own.length + fresh.length > bounds.evidenceOfClaim)
    return refused({ kind: 'too-much-evidence', most: bounds.evidenceOfClaim })
  const places = placesBetween(own.at(-1)?.position ?? null, null, fresh.length)!
  const pieces: Evidence[] = []
  for (const [index, { id, role, target }] of fresh.entries()) {
    const pin = sight(target)
    if (!pin) return refused({ kind: 'nothing-to-stand-on' })
    pieces.push({ id, claimId, role, target, note: '', position: places[index]!, pin, asOf: null })
  }
  return accepted(pieces)
}

function pinnedAnew<Pinned extends Evidence | PrintedNumber>(
  { sight }: KnownClaims,
  standing: Pinned,
): Pinned | null {
  const pin = sight(standing.target)
  if (!pin) return null
  const { at: _, ...before } = standing.pin
  const { at: _now, ...now } = pin
  return isSame(before, now) && standing.asOf === null ? null : { ...standing, pin, asOf: null }
}

function keptNow(
  { sight, now }: KnownClaims,
  reason: string,
): (target: EvidenceTarget) => Result<KeptAsOf, ClaimRefusal> {
  return target => {
    const said = reason.trim()
    if (said === '') return refused({ kind: 'reason-missing' })
    const complaint = complain(said)
    if (complaint) return refused(complaint)
    return accepted({ reason: said, at: now(), seen: sight(target)?.seen ?? null })
  }
}

function isTaken(
  { claims, numbers }: KnownClaims,
  { essayId, name }: { essayId: string; name: string },
): boolean {
  return [...claims, ...numbers].some(one => one.essayId === essayId && one.name === name)
}

function isOfPass({ target }: Pick<Evidence, 'target'>): boolean {
  return target.what === 'pass'
}

function nameOfEvidence({ role, target }: Pick<Evidence, 'role' | 'target'>): string {
  return `${role} ${nameOfTarget(target)}`
}

function complain(text: string): ClaimRefusal | null {
  const complaint = complaintAboutWriting(text, bounds.statement)
  if (!complaint) return null
  return complaint === 'too-long'
    ? { kind: 'claim-text-too-long', most: bounds.statement }
    : { kind: 'claim-text-not-plain' }
}
