import { Link } from '@tanstack/react-router'
import { titleFor } from '../../study/index.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { filmOfPart } from '../state/films.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodingScreen.module.css'
import { PassMenu } from './PassMenu.tsx'
import { SaveNote } from './SaveNote.tsx'
import type { Desk } from './use-desk.ts'

export function CodingHead({ desk }: { desk: Desk }) {
  const { corpus, shots } = useWords()
  const { partId, filmId } = desk
  const language = useAppState(state => state.preferences.language)
  const card = useAppState(state => filmOfPart(state.films, partId))
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{(card && titleFor(card.film, language)) || corpus.untitled}</h1>
      {card && card.parts.length > 1 && (
        <nav className={styles.parts} aria-label={shots.part}>
          {card.parts.map(part => (
            <Link
              key={part.id}
              to="/coding/$partId"
              params={{ partId: part.id }}
              aria-current={part.id === partId ? 'page' : undefined}
            >
              {corpus.partName(part)}
            </Link>
          ))}
        </nav>
      )}
      <PassMenu desk={desk} />
      <SaveNote />
      <UndoButtons area="coding" filmId={filmId} />
    </header>
  )
}
