import type { Need } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { filmsByDate, filmsByDateAndPeriod } from './films-by-date.ts'
import { filmsRead } from './gathered/films-read.ts'
import type { Gathered, Wanted } from './gathered/gathered.ts'
import { filmsUnderMovedBorders } from './gathered/moved-borders.ts'
import { formInTwoPeriods, systemInTwoPeriods } from './gathered/system-and-form.ts'
import { filmsInTwoPeriods } from './gathered/two-periods.ts'
import { wholeFilms } from './gathered/whole-films.ts'
import { filmsWithCodebook } from './gathered/with-codebook.ts'

type Gatherers = {
  readonly [Some in Need]: (
    store: StudyStore,
    wanted: Wanted[Some],
  ) => Promise<Result<Gathered<Some>, Refusal>>
}

/** How each thing that a question can need is counted in a study as it stands. */
export const gatherCounted: Gatherers = {
  'films-in-two-periods': filmsInTwoPeriods,
  'films-by-date-and-period': filmsByDateAndPeriod,
  'films-by-date': (store, wanted) => filmsByDate(store, wanted, null),
  'films-with-codebook': filmsWithCodebook,
  'whole-films': wholeFilms,
  'system-in-two-periods': systemInTwoPeriods,
  'form-in-two-periods': formInTwoPeriods,
  'films-under-moved-borders': filmsUnderMovedBorders,
  'films-read': filmsRead,
}
