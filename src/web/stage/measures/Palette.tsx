import type { ShotValues } from '../../../server/contracts/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './ShotMeasures.module.css'

/** The colours of a shot, each as wide as its share. */
export function Palette({ palette }: { palette: ShotValues['palette'] }) {
  const { measurements } = useWords()
  const said = palette.map(({ colour, share }) => measurements.colour(colour, share)).join(', ')
  return (
    <div className={styles.palette} role="img" aria-label={`${measurements.names.palette}: ${said}`}>
      {palette.map(({ colour, share }) => (
        <span
          key={colour}
          style={{ background: colour, flexGrow: share }}
          title={measurements.colour(colour, share)}
        />
      ))}
    </div>
  )
}
