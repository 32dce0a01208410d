import type { CountedUnder, QuestionFilm } from './question-film.ts'

/** Which of the dates of a film is meant. */
export const dateKinds = ['release', 'story', 'shooting'] as const
export type DateKind = (typeof dateKinds)[number]

/** A film with the first and last year that its date may mean; null where it has no date, or one without an end. */
export interface FilmByDate extends QuestionFilm {
  years: { from: number; to: number } | null
}

/** Films counted and in the order of a date, whatever their number. */
export interface FilmsByDate {
  films: readonly FilmByDate[]
  /** Codes in use, in the order of the codebook. */
  codes: readonly string[]
  dated: DateKind
  /** Two periods to be compared, the earlier first; null where the study has none, or none were asked about. */
  periods: readonly [string, string] | null
  /** False where nothing but their place in a list says which period is the earlier. */
  periodsInOrder: boolean
  /** Under which version of the codebook; null is the draft as it stands. */
  codebookVersion: CountedUnder | null
}

/** Films that have a date in its order, those of one year by their ids; and those that have none. */
export function inOrderOfDate<Film extends FilmByDate>(
  films: readonly Film[],
): { dated: (Film & { years: NonNullable<FilmByDate['years']> })[]; undated: Film[] } {
  const dated = films.filter((film): film is Film & { years: NonNullable<FilmByDate['years']> } =>
    Boolean(film.years),
  )
  return {
    dated: dated.sort(
      (a, b) => a.years.from - b.years.from || a.years.to - b.years.to || (a.id < b.id ? -1 : 1),
    ),
    undated: films.filter(({ years }) => !years),
  }
}
