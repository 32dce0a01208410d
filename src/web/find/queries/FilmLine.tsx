import { Link } from '@tanstack/react-router'
import type { QueryAnswer } from '../../../server/contracts/index.ts'
import { clockTime } from '../../../words/index.ts'
import { useModeCalled, wayInto } from '../../stage/head/desk-modes.ts'
import { filmById } from '../../state/films.ts'
import { useFilms } from '../../use-app.ts'
import styles from './Queries.module.css'

/** Where in the running time of a film its shots lie that were found; each leads to its frame. */
export function FilmLine({
  filmId,
  places,
}: {
  filmId: string
  places: readonly QueryAnswer['places'][number][]
}) {
  const card = filmById(useFilms(), filmId)
  const mode = useModeCalled()()
  const parts = card?.parts ?? []
  const begins = new Map<string, number>()
  let runningMs = 0
  for (const { id, durationMs } of parts) {
    begins.set(id, runningMs)
    const last = Math.max(0, ...places.filter(({ partId }) => partId === id).map(({ endMs }) => endMs))
    runningMs += durationMs ?? last
  }
  const share = (ms: number) => `${(ms / Math.max(1, runningMs)) * 100}%`
  if (!mode) return null
  return (
    <div className={styles.time}>
      {/* A part without a file is told in milliseconds. */}
      {places.map(({ partId, startMs, endMs, frame }) => (
        <Link
          key={`${partId} ${startMs}`}
          {...wayInto(mode, partId)}
          search={{ frame: frame ?? startMs }}
          aria-label={clockTime(Math.floor(startMs / 1000))}
          style={{ left: share((begins.get(partId) ?? 0) + startMs), width: share(endMs - startMs) }}
        />
      ))}
    </div>
  )
}
