import type { ReactNode } from 'react'
import { useWords } from '../../use-app.ts'
import { Cautions } from './Cautions.tsx'
import styles from './Page.module.css'

interface ResolutionProps {
  children: ReactNode
  /** What weakens the whole finding, each as a sentence. */
  cautions: readonly string[]
  /** What a scholar chooses here, under the cautions. */
  below?: ReactNode
}

/** What these films can show at all, before what they show. */
export function Resolution({ children, cautions, below }: ResolutionProps) {
  const { analysis } = useWords()
  return (
    <section className={styles.resolution} aria-labelledby="resolution">
      <h2 id="resolution">{analysis.resolution}</h2>
      {children}
      <Cautions said={cautions} look={{ list: styles.cautions, line: styles.caution }} />
      {below}
    </section>
  )
}
