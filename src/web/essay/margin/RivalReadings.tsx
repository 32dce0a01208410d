import { Dialog } from '../../controls/Dialog.tsx'
import { Still } from '../../controls/Still.tsx'
import { useWords } from '../../use-app.ts'
import type { ListedEvidence } from './EvidenceList.tsx'
import styles from './Margin.module.css'

export interface RivalReading {
  id: string
  kind: string
  words: string
  pieces: readonly ListedEvidence[]
}

/** Readings of one thing that stand against each other, side by side, each with what it stands on. */
export function RivalReadings({
  readings,
  onClose,
}: {
  readings: readonly RivalReading[]
  onClose: () => void
}) {
  const { claims: words, claiming, navigation } = useWords()
  return (
    <Dialog title={claiming.rivals} closeLabel={navigation.close} isOpen onClose={onClose} size="wide">
      <div className={styles.rivals}>
        {readings.map(({ id, kind, words: said, pieces }) => (
          <section key={id} className={styles.rival} aria-label={said || kind}>
            <h3>{kind}</h3>
            <p className={styles.saidByRival}>{said || words.unnamed}</p>
            {pieces.length === 0 && <p className={styles.soft}>{claiming.nothingYet}</p>}
            <ul className={styles.pieces}>
              {pieces.map(({ id: piece, role, name, facts, address }) => (
                <li key={piece} className={styles.piece} data-role={role}>
                  {address && (
                    <span className={styles.still}>
                      <Still address={address} />
                    </span>
                  )}
                  <span className={styles.said}>
                    <span className={styles.soft}>{words.roles[role]}</span>
                    <span>{name}</span>
                    <span className={styles.soft}>{facts}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
