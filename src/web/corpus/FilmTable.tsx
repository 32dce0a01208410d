import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { rowsInView, useFirstRow, useSize } from '../controls/windowed-rows.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { filmById } from '../state/films.ts'
import { useFilms, useWords } from '../use-app.ts'
import { FilmCell } from './FilmCell.tsx'
import styles from './FilmTable.module.css'
import type { FilmColumn } from './film-cells.ts'
import { filmColumns, pastedCells } from './film-cells.ts'
import { useFilmCells } from './use-film-cells.ts'

const rowHeight = 34
const beyond = 12

/** Every film as a row to write in, like a sheet; only the rows near the viewport are drawn. */
export function FilmTable({ cards }: { cards: readonly FilmCard[] }) {
  const { corpus } = useWords()
  const titleOf = useTitleOf()
  const rows = useSteadyRows(cards)
  const cells = useFilmCells()
  const scroller = useRef<HTMLDivElement>(null)
  const { height } = useSize(scroller)
  const firstRow = useFirstRow(scroller, rowHeight)
  const { from, to } = rowsInView({
    firstRow,
    viewportHeight: height,
    rowHeight,
    rowCount: rows.length,
    beyond,
  })
  const paste = (text: string, row: number, column: FilmColumn) => {
    const across = filmColumns.slice(filmColumns.indexOf(column))
    const edits = pastedCells(text).flatMap((line, down) => {
      const film = rows[row + down]?.film
      if (!film) return []
      return line
        .slice(0, across.length)
        .map((cell, index) => ({ film, column: across[index]!, text: cell.trim() }))
    })
    cells.keep(edits)
  }
  return (
    <>
      <p className={styles.hint}>
        {corpus.tableHint} <UndoButtons area="corpus" filmId={null} />
      </p>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-label={corpus.filmList} aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {filmColumns.map(column => (
                <th key={column} scope="col">
                  {corpus.columns[column]}
                </th>
              ))}
              <th scope="col">{corpus.code}</th>
            </tr>
          </thead>
          <tbody>
            <Gap rows={from} />
            {rows.slice(from, to).map((card, index) => {
              const title = titleOf(card.film)
              const part = card.parts[0]
              return (
                <tr key={card.film.id} aria-rowindex={from + index + 2} className={styles.row}>
                  {filmColumns.map(column => (
                    <td key={column}>
                      <FilmCell
                        film={card.film}
                        title={title}
                        column={column}
                        row={from + index}
                        cells={cells}
                        onPaste={paste}
                      />
                    </td>
                  ))}
                  <td>
                    {part && (
                      <Link
                        to="/coding/$partId"
                        params={{ partId: part.id }}
                        aria-label={corpus.codeFilm(title)}
                      >
                        {corpus.code}
                      </Link>
                    )}
                  </td>
                </tr>
              )
            })}
            <Gap rows={rows.length - to} />
          </tbody>
        </table>
      </div>
    </>
  )
}

function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    <tr>
      <td colSpan={filmColumns.length + 1} style={{ height: rows * rowHeight, padding: 0 }} />
    </tr>
  )
}

/** Rows stay where they are while they are written in, though their order or the search would move them. */
function useSteadyRows(cards: readonly FilmCard[]): FilmCard[] {
  const films = useFilms()
  const [ids] = useState(() => cards.map(card => card.film.id))
  const added = cards.map(card => card.film.id).filter(id => !ids.includes(id))
  return [...ids, ...added].flatMap(id => filmById(films, id) ?? [])
}
