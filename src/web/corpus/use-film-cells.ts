import { useRef, useState } from 'react'
import type { Film } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { useServices } from '../use-app.ts'
import type { FilmColumn } from './film-cells.ts'
import { asOneAct, cellsAct, withCell, wrongCell } from './film-cells.ts'
import type { DescribeFilm } from './film-draft.ts'

export interface CellEdit {
  film: Film
  column: FilmColumn
  text: string
}

interface Wrong {
  text: string
  refusal: Refusal
}

/** Keeps cells of the table of films; what cannot be kept stays as it was written, with the reason. */
export function useFilmCells() {
  const { outbox } = useServices()
  const [wrong, setWrong] = useState<Readonly<Record<string, Wrong>>>({})
  // Films with what is on its way to the program: the next cell of the same film is written upon that.
  const [onItsWay, setOnItsWay] = useState<Readonly<Record<string, Film>>>({})
  const sent = useRef<Record<string, { film: Film; count: number }>>({})

  const actOn = (standing: Film, edits: readonly CellEdit[]): DescribeFilm | null => {
    const before = sent.current[standing.id]?.film ?? standing
    let after = before
    for (const { column, text } of edits) {
      const refusal = wrongCell(after, column, text)
      const key = cellKey(standing.id, column)
      setWrong(({ [key]: _, ...rest }) => (refusal ? { ...rest, [key]: { text, refusal } } : rest))
      if (!refusal) after = withCell(after, column, text)
    }
    const act = cellsAct(before, after)
    if (!act) return null
    sent.current[standing.id] = { film: after, count: (sent.current[standing.id]?.count ?? 0) + 1 }
    setOnItsWay(films => ({ ...films, [standing.id]: after }))
    return act
  }

  const settle = (filmId: string) => {
    const waiting = sent.current[filmId]!
    waiting.count--
    if (waiting.count > 0) return
    delete sent.current[filmId]
    setOnItsWay(({ [filmId]: _, ...rest }) => rest)
  }

  return {
    shown: (film: Film): Film => onItsWay[film.id] ?? film,
    wrong: (filmId: string, column: FilmColumn): Wrong | undefined => wrong[cellKey(filmId, column)],
    /** Cells that are written together go into one act, and are taken back together. */
    keep(edits: readonly CellEdit[]): void {
      const films = [...new Set(edits.map(edit => edit.film))]
      const acts = films.flatMap(
        film =>
          actOn(
            film,
            edits.filter(edit => edit.film === film),
          ) ?? [],
      )
      for (const act of asOneAct(acts))
        void outbox.send(act).then(refusal => {
          if (refusal) outbox.say(refusal)
          for (const { filmId } of act.kind === 'describe-films' ? act.films : [act]) settle(filmId)
        })
    },
  }
}

export type FilmCells = ReturnType<typeof useFilmCells>

function cellKey(filmId: string, column: FilmColumn): string {
  return `${filmId} ${column}`
}
