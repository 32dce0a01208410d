import { ProgressBar } from 'react-aria-components'
import styles from './Progress.module.css'

/** How far something is; `share` null where nobody can know. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      className={styles.track!}
    >
      <div
        className={share === null ? styles.unknown : styles.fill}
        style={{ inlineSize: share === null ? '100%' : `${share * 100}%` }}
      />
    </ProgressBar>
  )
}
