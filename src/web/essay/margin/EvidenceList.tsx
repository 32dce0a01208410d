import type { EvidenceRole } from '../../../study/index.ts'
import { evidenceRoles } from '../../../study/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { Still } from '../../controls/Still.tsx'
import { useWords } from '../../use-app.ts'
import type { NamedTarget } from '../use-target-names.ts'
import styles from './Margin.module.css'

export interface ListedEvidence extends NamedTarget {
  id: string
  role: EvidenceRole
}

interface EvidenceListProps {
  pieces: readonly ListedEvidence[]
  onRole: (id: string, role: EvidenceRole) => void
  onTake: (id: string) => void
}

/** What a claim stands on, each with what it does for the claim. */
export function EvidenceList({ pieces, onRole, onTake }: EvidenceListProps) {
  const { claims: words, claiming } = useWords()
  if (pieces.length === 0) return <p className={styles.soft}>{claiming.nothingYet}</p>
  return (
    <ul className={styles.pieces}>
      {pieces.map(({ id, role, name, facts, address }) => (
        <li key={id} className={styles.piece} data-role={role}>
          {address && (
            <span className={styles.still}>
              <Still address={address} />
            </span>
          )}
          <span className={styles.said}>
            <span>{name}</span>
            <span className={styles.soft}>{facts}</span>
            <span className={styles.row}>
              <select
                aria-label={claiming.roleOf(name)}
                className={styles.role}
                value={role}
                onChange={event => onRole(id, event.currentTarget.value as EvidenceRole)}
              >
                {evidenceRoles.map(one => (
                  <option key={one} value={one}>
                    {words.roles[one]}
                  </option>
                ))}
              </select>
              <IconButton
                icon="close"
                size="small"
                label={claiming.takeAway(name)}
                onPress={() => onTake(id)}
              />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
