import { defaultDraws, defaultExactUpTo } from '../../statistics/index.ts'
import { compareShotLength } from '../prevalence/compare-shot-length.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { findResolution } from '../prevalence/find-resolution.ts'
import type { PrevalenceWarning } from '../prevalence/prevalence-warning.ts'
import { warnOfFilms } from '../prevalence/warn-of-films.ts'
import type { CountedUnder } from '../question-film.ts'
import { splitPeriods } from '../two-periods.ts'
import { compareMeasures, correctForGroups } from './compare-measures.ts'
import { filmOfForm, lengthEdgesMs } from './film-values.ts'
import type { FilmOfForm, FormAspect, FormFilm, FormFinding, FormSubject } from './form-finding.ts'
import { cuttingMeasures, pictureMeasures } from './form-finding.ts'

export interface FormQuestion {
  films: readonly FormFilm[]
  /** Codes of technique that are asked about. */
  techniques: readonly string[]
  aspects: readonly FormAspect[]
  periods: readonly [string, string]
  periodsInOrder?: boolean
  chosenAfterLooking?: boolean
  codebookVersion?: CountedUnder | null
  parameters?: { seed?: number; draws?: number; exactUpTo?: number }
}

/** Of what weakens a finding by codes, what weakens one of form as well: nobody need have looked through a film. */
const heeded: ReadonlySet<PrevalenceWarning['kind']> = new Set([
  ...(['periods-chosen-after-looking', 'mix-of-strata-differs', 'films-outside-periods'] as const),
  ...(['films-of-other-periods', 'films-across-periods', 'placed-by-date'] as const),
  ...(['periods-not-in-order', 'directors-have-several-films', 'directors-in-both-periods'] as const),
  ...(['film-in-both-periods', 'stratum-and-period-confounded', 'nothing-can-reach-05'] as const),
])

/**
 * Form: how are the films cut, how do their pictures look, from where are things seen, and does it differ between two
 * periods?
 *
 * Unit: the film, or the director where any has several films. Null: films are exchangeable between the periods. In:
 * shots with their lengths and measurements, values of aspects, counts of techniques. Out: per measure a value for each
 * film, means, difference, Welch interval, the permutation corrected within its group and for the groups, the range without each film; the
 * lengths of shots, the course of cutting and the colours of each film. Films whose shots are not known are named and
 * left out. Refuses nothing as a whole. See docs/methods/form.md.
 */
export function answerForm(question: FormQuestion): FormFinding {
  const { aspects, techniques } = question
  const parameters = {
    seed: question.parameters?.seed ?? 1,
    draws: question.parameters?.draws ?? defaultDraws,
    exactUpTo: question.parameters?.exactUpTo ?? defaultExactUpTo,
  }
  const all = splitPeriods(question.films, question.periods)
  const hasShots = (film: { id: string }) => shotsOf(question.films, film.id).length > 0
  const periods = {
    ...all,
    films: all.films.filter(hasShots),
    isSecond: all.isSecond.filter((_, place) => hasShots(all.films[place]!)),
  }
  const films = periods.films.map(({ id }) => question.films.find(film => film.id === id)!)
  const lookedThrough = films.map(() => true)
  const blocks = directorBlocks(films, lookedThrough)
  const groups: FormSubject[][] = [
    cuttingMeasures.map(measure => ({ group: 'cutting' as const, measure })),
    pictureMeasures.map(measure => ({ group: 'picture' as const, measure })),
    ...aspects.map(({ id, names, values }) =>
      values.map(value => ({
        ...{ group: 'aspect' as const, aspectId: id, valueId: value.id },
        names: { aspect: names, value: value.names },
      })),
    ),
    techniques.map(codeId => ({ group: 'technique' as const, codeId })),
  ]
  const settings = { ...parameters, blocks }
  const measures = correctForGroups(
    groups.map(subjects => compareMeasures(periods, films, { ...settings, subjects })),
  ).filter(({ filmsP1, filmsP2 }) => filmsP1 + filmsP2 > 0)
  const resolution = findResolution(periods, {
    ...settings,
    lookedThrough,
    familySize: cuttingMeasures.length,
  })
  const named = {
    ...{ first: question.periods[0], second: question.periods[1] },
    inOrder: question.periodsInOrder ?? true,
    ...(question.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  const shown = films.map((film, place) => filmOfForm(film, periods.isSecond[place] ? 2 : 1))
  return {
    question: 'form',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    periods: named,
    films: shown,
    filmsWithoutShots: all.films.filter(film => !hasShots(film)).map(({ id }) => id),
    filmsOutside: all.outside.map(({ id }) => id),
    resolution,
    defaultTest: blocks.nested ? 'directors' : 'films',
    measures,
    lengthEdgesMs: [...lengthEdgesMs],
    lengths: meansOf(shown, ({ lengths }) => lengths),
    course: meansOf(shown, ({ course }) => course),
    warnings: warnOfFilms(periods, {
      ...{ codes: [], named, resolution, shotLength: compareShotLength(periods) },
    }).filter(({ kind }) => heeded.has(kind)),
    parameters,
  }
}

function shotsOf(films: readonly FormFilm[], filmId: string): FormFilm['shots'] {
  return films.find(({ id }) => id === filmId)?.shots ?? []
}

function meansOf(films: readonly FilmOfForm[], read: (film: FilmOfForm) => readonly number[]) {
  const mean = (period: 1 | 2) => {
    const own = films.filter(film => film.period === period).map(read)
    const [one] = own
    return one ? one.map((_, place) => own.reduce((sum, row) => sum + row[place]!, 0) / own.length) : []
  }
  return { first: mean(1), second: mean(2) }
}
