import { memo } from 'react'
import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import type { Claim, ClaimKind, Evidence, EvidenceRole } from '../../../study/index.ts'
import { claimKinds, evidenceOf } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import type { NamedTarget } from '../use-target-names.ts'
import { ClaimBadge } from './ClaimBadge.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './Margin.module.css'

/** What is done to a claim in the margin; the same hands for every card. */
export interface ClaimHands {
  turn: (claim: Claim, isOpen: boolean) => void
  setKind: (claimId: string, what: ClaimKind) => void
  setRival: (claimId: string, rivalId: string | null) => void
  beside: (claimId: string) => void
  setRole: (piece: Evidence, role: EvidenceRole) => void
  take: (piece: Evidence) => void
  add: (claimId: string) => void
  remove: (claim: Claim) => void
}

interface ClaimCardProps {
  claim: Claim
  /** What it stands on, in any order. */
  evidence: readonly Evidence[]
  nameOf: (target: Evidence['target'], seen: Evidence['pin']['seen']) => NamedTarget
  stands: StandingsAnswer['claims'][number] | undefined
  isOpen: boolean
  /** What it could stand against; given to an open card alone. */
  others: readonly { id: string; name: string }[]
  hasRival: boolean
  hands: ClaimHands
}

/** A claim beside its words: its kind and how it stands, and all that it stands on once it is opened. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const { claim, evidence, nameOf, stands, isOpen, others, hasRival, hands } = props
  const { claims: words, claiming } = useWords()
  const own = evidenceOf(evidence, claim.id)
  const stills = isOpen ? none : firstStills(own, nameOf)
  return (
    <article className={styles.card} data-claim-card={claim.name} data-open={isOpen}>
      <button
        type="button"
        className={styles.headOfCard}
        aria-expanded={isOpen}
        onClick={() => hands.turn(claim, !isOpen)}
      >
        <span className={styles.kindOfClaim}>{words.kinds[claim.what]}</span>
        <span className={styles.soft}>{claiming.evidence(own.length)}</span>
        {hasRival && <span className={styles.soft}>{claiming.hasRival}</span>}
        {stands && <ClaimBadge {...stands} />}
      </button>
      {!isOpen && stills.length > 0 && (
        <span className={styles.strip}>
          {stills.map(address => (
            <img key={address} src={address} alt="" />
          ))}
        </span>
      )}
      {isOpen && (
        <div className={styles.inside}>
          <select
            aria-label={claiming.kind}
            className={styles.role}
            value={claim.what}
            onChange={event => hands.setKind(claim.id, event.currentTarget.value as ClaimKind)}
          >
            {claimKinds.map(kind => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
          <EvidenceList
            pieces={own.map(({ id, role, target, pin }) => ({ id, role, ...nameOf(target, pin.seen) }))}
            onRole={(id, role) => {
              const piece = own.find(one => one.id === id)
              if (piece) hands.setRole(piece, role)
            }}
            onTake={id => {
              const piece = own.find(one => one.id === id)
              if (piece) hands.take(piece)
            }}
          />
          {others.length > 0 && (
            <select
              aria-label={claiming.rivalOf}
              className={styles.role}
              value={claim.rivalId ?? ''}
              onChange={event => hands.setRival(claim.id, event.currentTarget.value || null)}
            >
              <option value="">{claiming.noRival}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {claiming.against(name)}
                </option>
              ))}
            </select>
          )}
          <div className={styles.foot}>
            {hasRival && (
              <Button look="quiet" onPress={() => hands.beside(claim.id)}>
                {claiming.sideBySide}
              </Button>
            )}
            <Button look="quiet" icon="add" onPress={() => hands.add(claim.id)}>
              {claiming.addEvidence}
            </Button>
            <Button look="quiet" onPress={() => hands.remove(claim)}>
              {claiming.remove}
            </Button>
          </div>
        </div>
      )}
    </article>
  )
})

const none: readonly string[] = []
const mostStills = 3

/** Of a card that is closed nothing else of its evidence is shown: an essay has hundreds. */
function firstStills(evidence: readonly Evidence[], nameOf: ClaimCardProps['nameOf']): string[] {
  const stills: string[] = []
  for (const { target, pin } of evidence) {
    if (stills.length === mostStills) break
    const { address } = nameOf(target, pin.seen)
    if (address !== null && !stills.includes(address)) stills.push(address)
  }
  return stills
}
