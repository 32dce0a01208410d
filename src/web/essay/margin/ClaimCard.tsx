import { forwardRef } from 'react'
import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import type { Claim, ClaimKind, Evidence } from '../../../study/index.ts'
import { claimKinds, evidenceOf } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import type { ClaimActs } from '../use-claim-acts.ts'
import type { NamedTarget } from '../use-target-names.ts'
import { ClaimBadge } from './ClaimBadge.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './Margin.module.css'

interface ClaimCardProps {
  claim: Claim
  evidence: readonly Evidence[]
  nameOf: (target: Evidence['target']) => NamedTarget
  stands: StandingsAnswer['claims'][number] | undefined
  isOpen: boolean
  acts: ClaimActs
  onOpen: () => void
  onAdd: () => void
  onRemove: () => void
}

/** A claim beside its words: its kind and how it stands, and all that it stands on once it is opened. */
export const ClaimCard = forwardRef<HTMLElement, ClaimCardProps>(function ClaimCard(
  { claim, evidence, nameOf, stands, isOpen, acts, onOpen, onAdd, onRemove },
  ref,
) {
  const { claims: words, claiming } = useWords()
  const own = evidenceOf(evidence, claim.id)
  const pieces = own.map(({ id, role, target }) => ({ id, role, ...nameOf(target) }))
  const stills = pieces.flatMap(({ address }) => address ?? []).slice(0, 3)
  return (
    <article ref={ref} className={styles.card} data-claim-card={claim.name} data-open={isOpen}>
      <button type="button" className={styles.headOfCard} aria-expanded={isOpen} onClick={onOpen}>
        <span className={styles.kindOfClaim}>{words.kinds[claim.what]}</span>
        <span className={styles.soft}>{claiming.evidence(own.length)}</span>
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
            onChange={event => acts.setKind(claim.id, event.currentTarget.value as ClaimKind)}
          >
            {claimKinds.map(kind => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
          <EvidenceList
            pieces={pieces}
            onRole={(id, role) => {
              const piece = own.find(one => one.id === id)
              if (piece) acts.setRole(piece, role)
            }}
            onTake={id => {
              const piece = own.find(one => one.id === id)
              if (piece) acts.take(piece)
            }}
          />
          <div className={styles.foot}>
            <Button look="quiet" icon="add" onPress={onAdd}>
              {claiming.addEvidence}
            </Button>
            <Button look="quiet" onPress={onRemove}>
              {claiming.remove}
            </Button>
          </div>
        </div>
      )}
    </article>
  )
})
