import { Link } from '@tanstack/react-router'
import { Still } from '../../controls/Still.tsx'
import { useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { stillAddress } from '../stills/still-address.ts'
import styles from './Links.module.css'
import type { ShownEnd } from './shown-links.ts'

/** One end of a link: its still, which leads to its frame at the desk, and where that is. */
export function LinkEndCard({ end, onFollow }: { end: ShownEnd; onFollow?: () => void }) {
  const words = useWords()
  const { partId, title, place } = end
  if (!place)
    return (
      <div className={styles.end}>
        <span className={styles.film}>{title}</span>
        <span className={styles.where}>{words.links.noPlace}</span>
      </div>
    )
  const { fileId, still, code, said } = place
  return (
    <Link
      to="/coding/$partId"
      params={{ partId }}
      search={still === null ? {} : { frame: still }}
      className={styles.end}
      onClick={onFollow}
    >
      <span className={styles.still}>
        {fileId !== null && still !== null && <Still address={stillAddress(fileId, still)} />}
      </span>
      <span className={styles.film}>{title}</span>
      <span className={styles.where}>
        {code && <CodeSwatch code={code} />}
        <span>{said}</span>
      </span>
    </Link>
  )
}
