import type { FilmDot, SymbolFinding } from '../../../findings/index.ts'
import { shareOf } from './place-dots.ts'

/** Films shown at once; those that a caution names are shown whatever their place. */
const filmsAtFirst = 8

/** The films of a period that carry the symbol, longest on screen first. */
export function carriersOf({ dots }: SymbolFinding, period: 1 | 2): FilmDot[] {
  return dots
    .filter(dot => dot.period === period && (dot.presence === 'present' || dot.presence === 'disputed'))
    .sort((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0))
}

export function shownCarriers(symbol: SymbolFinding, period: 1 | 2, isWhole: boolean): FilmDot[] {
  const named = new Set(filmsNamedIn(symbol))
  return carriersOf(symbol, period).filter(
    ({ filmId }, index) => isWhole || index < filmsAtFirst || named.has(filmId),
  )
}

/** The film that carries most is shown by two stills. */
export function stillsOfFilm(index: number): number {
  return index === 0 ? 2 : 1
}

function filmsNamedIn({ warnings }: SymbolFinding): string[] {
  return warnings.flatMap(warning =>
    warning.kind === 'one-film-carries' || warning.kind === 'coders-disagree' ? warning.filmIds : [],
  )
}
