import type { ComparedRow } from '../../../findings/index.ts'
import { firstWithFrames } from '../page/FilmsUnder.tsx'
import { useOpened } from '../use-opened.ts'
import type { RowKind } from './row-kind.ts'
import { hasFrames } from './rows-shown.ts'

/** Where the address says which film of a line is open. */
export function placeOfFilms(key: string): string {
  return `films.${key}`
}

/** The films of a line, for the numbers that rest on them: pressing one shows frames, of its own period where it has any. */
export function useFilmsOfRow<Row extends ComparedRow>(row: Row, kind: RowKind<Row>) {
  const [open, setOpen] = useOpened(placeOfFilms(kind.keyOf(row)))
  return {
    isOpen: open !== null,
    show: (period: 1 | 2) => setOpen(firstFilmOf(row, period, kind.scale)),
  }
}

/** The film whose frames are shown first: of this period, or else of the other. */
export function firstFilmOf(row: ComparedRow, period: 1 | 2, scale: 'share' | 'position'): string | null {
  const films = row.dots.map(dot => ({ ...dot, hasFrames: hasFrames(dot, scale) }))
  return firstWithFrames(films.filter(dot => dot.period === period)) ?? firstWithFrames(films)
}
