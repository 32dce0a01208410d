import { Link } from '@tanstack/react-router'
import { useWords } from '../use-app.ts'
import styles from './ReadingScreen.module.css'

/** The name of the screen and the ways between its sections. */
export function ReadingHead() {
  const { readings, plates: words } = useWords()
  const activeProps = { 'aria-current': 'page' } as const
  return (
    <header className={styles.head}>
      <h1>{readings.title}</h1>
      <nav className={styles.sections} aria-label={words.sectionsOf}>
        <Link to="/reading" activeOptions={{ exact: true, includeSearch: false }} activeProps={activeProps}>
          {words.sections.mediations}
        </Link>
        <Link to="/reading/reality" activeProps={activeProps}>
          {words.sections.reality}
        </Link>
        <Link to="/reading/links" activeProps={activeProps}>
          {words.sections.links}
        </Link>
        <Link to="/reading/plates" activeProps={activeProps}>
          {words.sections.plates}
        </Link>
        <Link to="/reading/notebook" activeProps={activeProps}>
          {words.sections.notebook}
        </Link>
      </nav>
    </header>
  )
}
