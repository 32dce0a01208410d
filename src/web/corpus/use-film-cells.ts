import { useState } from 'react'
import type { Film } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { filmById, shownFilms } from '../state/films.ts'
import { useServices, useStore } from '../use-app.ts'
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
  const store = useStore()
  const [wrong, setWrong] = useState<Readonly<Record<string, Wrong>>>({})

  const actOn = (drawn: Film, edits: readonly CellEdit[]): DescribeFilm | null => {
    // A cell may be kept before the one beside it, kept just now, is drawn.
    const { films, outbox: waiting } = store.state
    const before = filmById(shownFilms(films, waiting.waiting), drawn.id)?.film ?? drawn
    let after = before
    for (const { column, text } of edits) {
      const refusal = wrongCell(after, column, text)
      const key = cellKey(drawn.id, column)
      setWrong(({ [key]: _, ...rest }) => (refusal ? { ...rest, [key]: { text, refusal } } : rest))
      if (!refusal) after = withCell(after, column, text)
    }
    return cellsAct(before, after)
  }

  return {
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
      for (const act of asOneAct(acts)) outbox.placeAndSay(act)
    },
  }
}

export type FilmCells = ReturnType<typeof useFilmCells>

function cellKey(filmId: string, column: FilmColumn): string {
  return `${filmId} ${column}`
}
