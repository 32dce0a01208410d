import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './FilmScreen.module.css'

interface SectionProps {
  title: string
  meaning?: string
  children: ReactNode
}

export function Section({ title, meaning, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {meaning && <span className={styles.meaning}>{meaning}</span>}
      </h2>
      {children}
    </section>
  )
}
