import type { ShotValues } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useWords } from '../../use-app.ts'
import styles from './MeasuresDialog.module.css'
import { allMeasures } from './say-measures.ts'

interface MeasuresDialogProps {
  isOpen: boolean
  onClose: () => void
  values: ShotValues | null
  procedure: { name: string; version: number }
  filmId: string
  onMeasureAgain: () => void
}

/** Every measure of the shot with how it was taken, by whom, and the way to the table of all shots. */
export function MeasuresDialog(props: MeasuresDialogProps) {
  const { isOpen, onClose, values, procedure, filmId, onMeasureAgain } = props
  const { measurements, navigation } = useWords()
  return (
    <Dialog
      title={measurements.heading}
      closeLabel={navigation.close}
      isOpen={isOpen}
      onClose={onClose}
      size="large"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section className={styles.body} aria-label={measurements.heading} tabIndex={0}>
        <p className={styles.purpose}>{measurements.purpose}</p>
        <dl className={styles.measures}>
          {allMeasures(measurements, values).map(({ key, name, value, how }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>
                <span className={styles.value}>{value}</span>
                <span className={styles.how}>{how}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.by}>{measurements.by(procedure.name, procedure.version)}</p>
      </section>
      <footer className={styles.foot}>
        <a className={styles.table} href={`/api/films/${filmId}/measurements.csv`} download>
          {measurements.table}
        </a>
        <Button onPress={onMeasureAgain}>{measurements.measureAgain}</Button>
      </footer>
    </Dialog>
  )
}
