import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useWords } from '../use-app.ts'
import styles from './Atlas.module.css'

/** The name of the screen, the ways between its sections, and what can be made here. */
export function AtlasHead({ children }: { children?: ReactNode }) {
  const { atlas: words } = useWords()
  const activeProps = { 'aria-current': 'page' } as const
  return (
    <header className={styles.head}>
      <h1>{words.title}</h1>
      <nav className={styles.sections} aria-label={words.sectionsOf}>
        <Link to="/atlas" activeOptions={{ exact: true, includeSearch: false }} activeProps={activeProps}>
          {words.sections.map}
        </Link>
        <Link to="/atlas/events" activeProps={activeProps}>
          {words.sections.events}
        </Link>
      </nav>
      <span className={styles.fill} />
      {children}
      <UndoButtons area="atlas" filmId={null} />
    </header>
  )
}
