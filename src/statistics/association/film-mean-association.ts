// SPDX-License-Identifier: MIT
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf, varianceOf } from '../prevalence/film-mean.ts'
import { haldaneLogOdds } from './haldane-log-odds.ts'
import { normalizedMutualInformation, positiveMutualInformation } from './mutual-information.ts'
import type { PairCounts } from './pair-counts.ts'

export interface FilmMeanAssociation {
  perFilm: { ppmi: Computed<number>; npmi: Computed<number>; logOdds: number }[]
  meanPpmi: Computed<number>
  meanNpmi: Computed<number>
  meanLogOdds: number
  /** Between films. */
  standardError: Computed<number>
  interval: Computed<{ lower: number; upper: number }>
  /** Films with at least one unit that has both. */
  filmSupport: number
  unitsTogether: number
  edgeKept: boolean
}

/**
 * Film-mean association: do two codes belong together in the typical film?
 *
 * Unit: the film. In: the four counts of each film; how many films (3) and units (5) must have both for the
 * edge to be kept. Out: means over films of PPMI, NPMI and Haldane log odds, error and 95 % t interval between
 * films, support. PPMI and NPMI are means over the films that have both codes. Refuses no films and counts
 * that cannot be; the interval is refused for one film. Source: project rule; Haldane 1956.
 * See docs/methods/association.md.
 *
 * @example
 * ```ts
 * import { filmMeanAssociation, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = filmMeanAssociation([
 *   { both: 4, onlyFirst: 3, onlySecond: 2, neither: 90 },
 *   { both: 2, onlyFirst: 5, onlySecond: 1, neither: 80 },
 *   { both: 6, onlyFirst: 1, onlySecond: 4, neither: 70 },
 * ])
 * if (!isNotComputable(found)) console.log(found.meanLogOdds, found.edgeKept)
 * // → 3.751 true
 * ```
 */
export function filmMeanAssociation(
  films: readonly PairCounts[],
  rule: { minimumFilms?: number; minimumUnits?: number } = {},
): Computed<FilmMeanAssociation> {
  if (films.length === 0) return notComputable('no-values')
  const perFilm: FilmMeanAssociation['perFilm'] = []
  for (const film of films) {
    const odds = haldaneLogOdds(film)
    if (isNotComputable(odds)) return odds
    perFilm.push({
      ppmi: positiveMutualInformation(film),
      npmi: normalizedMutualInformation(film),
      logOdds: odds.logOdds,
    })
  }
  const logOdds = perFilm.map(film => film.logOdds)
  const filmSupport = films.filter(film => film.both > 0).length
  const unitsTogether = films.reduce((sum, film) => sum + film.both, 0)
  return {
    perFilm,
    meanPpmi: meanOfKnown(perFilm.map(film => film.ppmi)),
    meanNpmi: meanOfKnown(perFilm.map(film => film.npmi)),
    meanLogOdds: meanOf(logOdds),
    ...spreadBetweenFilms(logOdds),
    filmSupport,
    unitsTogether,
    edgeKept: filmSupport >= (rule.minimumFilms ?? 3) && unitsTogether >= (rule.minimumUnits ?? 5),
  }
}

function meanOfKnown(values: readonly Computed<number>[]): Computed<number> {
  const known = values.flatMap(value => (isNotComputable(value) ? [] : [value]))
  return known.length === 0 ? notComputable('absent-everywhere') : meanOf(known)
}

function spreadBetweenFilms(
  values: readonly number[],
): Pick<FilmMeanAssociation, 'standardError' | 'interval'> {
  const refusal = notComputable('fewer-than-two-films')
  if (values.length < 2) return { standardError: refusal, interval: refusal }
  const standardError = Math.sqrt(varianceOf(values) / values.length)
  const quantile = studentTQuantile(0.975, values.length - 1)
  if (isNotComputable(quantile)) return { standardError, interval: quantile }
  const [mean, reach] = [meanOf(values), quantile * standardError]
  return { standardError, interval: { lower: mean - reach, upper: mean + reach } }
}
