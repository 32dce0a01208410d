import { Link } from '@tanstack/react-router'
import { filmOfPart } from '../../state/films.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './DeskHead.module.css'
import { DeskHead } from './DeskHead.tsx'
import type { DeskModeName } from './desk-modes.ts'

/** Whether the study has no film with this part, or none any more. */
export function useIsNoFilm(partId: string): boolean {
  return useAppState(({ films }) => films.loaded && filmOfPart(films, partId) === undefined)
}

/** The desk without a film: what has become of it, and the others to choose from. */
export function NoFilmHere({ partId, mode }: { partId: string; mode: DeskModeName }) {
  const { desk, shots } = useWords()
  return (
    <>
      <DeskHead partId={partId} mode={mode} />
      <div className={styles.gone} role="status">
        <p>{desk.noFilmHere}</p>
        <p>
          {desk.bringBack} <Link to="/corpus">{shots.toCorpus}</Link>
        </p>
      </div>
    </>
  )
}
