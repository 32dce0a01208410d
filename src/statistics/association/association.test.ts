// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { isNotComputable } from '../not-computable.ts'
import { contextSmoothedPpmi } from './context-smoothed-ppmi.ts'
import type { FilmMeanAssociation } from './film-mean-association.ts'
import { filmMeanAssociation } from './film-mean-association.ts'
import { haldaneLogOdds, yuleQ } from './haldane-log-odds.ts'
import {
  normalizedMutualInformation,
  pointwiseMutualInformation,
  positiveMutualInformation,
} from './mutual-information.ts'
import type { PairCounts } from './pair-counts.ts'
import { deltaP, jaccard, phiCoefficient } from './pair-measures.ts'

type Cells = { n11: number; n10: number; n01: number; n00: number }

const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const pairOf = ({ n11, n10, n01, n00 }: Cells): PairCounts => ({
  both: n11,
  onlyFirst: n10,
  onlySecond: n01,
  neither: n00,
})
const measures = [
  pointwiseMutualInformation,
  positiveMutualInformation,
  normalizedMutualInformation,
  phiCoefficient,
  jaccard,
  deltaP,
  yuleQ,
  haldaneLogOdds,
]

describe('the association of two codes', () => {
  const golden = readGolden('association-2x2')

  const cases: Cells[] = golden.input.cases

  test.each(cases)('agrees with nltk and R: $n11 $n10 $n01 $n00', one => {
    const index = cases.indexOf(one)
    const pair = pairOf(one)
    const odds = haldaneLogOdds(pair)
    expectGolden(
      {
        pmi: pointwiseMutualInformation(pair),
        ppmi: positiveMutualInformation(pair),
        npmi: normalizedMutualInformation(pair),
        phi: phiCoefficient(pair),
        jaccard: jaccard(pair),
        yuleQHaldane: yuleQ(pair),
        logOddsHaldane: isNotComputable(odds) ? odds : odds.logOdds,
        logOddsHaldaneSE: isNotComputable(odds) ? odds : odds.errorIfShotsWereIndependent,
        deltaPYgivenX: deltaP(pair),
        deltaPXgivenY: deltaP({ ...pair, onlyFirst: pair.onlySecond, onlySecond: pair.onlyFirst }),
      },
      golden.expected.cases[index],
      golden.tolerance,
    )
  })

  test('holds rare companions back by context smoothing', () => {
    const { cooccurrence, alpha } = golden.input.contextSmoothing
    const ppmi = contextSmoothedPpmi(cooccurrence, alpha)
    expectGolden({ ppmi }, golden.expected.contextSmoothing, golden.tolerance)
  })

  test('refuses with a reason', () => {
    const none = pairOf({ n11: 0, n10: 0, n01: 0, n00: 0 })
    for (const measure of measures) {
      expect(measure(none)).toEqual(because('no-values'))
      expect(measure({ ...none, both: -1, neither: 3 })).toEqual(because('impossible-count'))
      expect(measure({ ...none, both: Number.NaN })).toEqual(because('not-a-number'))
    }
    const nowhere = pairOf({ n11: 0, n10: 0, n01: 0, n00: 9 })
    expect(jaccard(nowhere)).toEqual(because('absent-everywhere'))
    expect(pointwiseMutualInformation(nowhere)).toEqual(because('absent-everywhere'))
    expect(phiCoefficient(nowhere)).toEqual(because('absent-everywhere'))
    const everywhere = pairOf({ n11: 9, n10: 0, n01: 0, n00: 0 })
    expect(phiCoefficient(everywhere)).toEqual(because('present-everywhere'))
    expect(normalizedMutualInformation(everywhere)).toEqual(because('present-everywhere'))
    expect(contextSmoothedPpmi([])).toEqual(because('no-values'))
    expect(contextSmoothedPpmi([[0, 1]])).toEqual(because('lengths-differ'))
    expect(contextSmoothedPpmi([[5]])).toEqual(because('no-edges'))
    expect(contextSmoothedPpmi([[-1]])).toEqual(because('impossible-count'))
    expect(contextSmoothedPpmi([[Number.NaN]])).toEqual(because('not-a-number'))
  })
})

describe('the film-mean association', () => {
  const golden = readGolden('film-mean-association')

  test('agrees with R over eight films', () => {
    const found = filmMeanAssociation(golden.input.films.map(pairOf)) as FilmMeanAssociation
    const interval = found.interval as { lower: number; upper: number }
    expectGolden(
      {
        perFilm: {
          ppmi: found.perFilm.map(film => film.ppmi),
          npmi: found.perFilm.map(film => film.npmi),
          logOdds: found.perFilm.map(film => film.logOdds),
        },
        meanPPMI: found.meanPpmi,
        meanNPMI: found.meanNpmi,
        meanLogOdds: found.meanLogOdds,
        seLogOdds: found.standardError,
        ci95LogOdds: [interval.lower, interval.upper],
        filmSupport: found.filmSupport,
        totalN11: found.unitsTogether,
        edgeKept: found.edgeKept,
      },
      golden.expected,
      golden.tolerance,
    )
  })

  test('refuses with a reason, and keeps no edge that two films alone have', () => {
    expect(filmMeanAssociation([])).toEqual(because('no-values'))
    const film = { both: 4, onlyFirst: 3, onlySecond: 2, neither: 90 }
    expect(filmMeanAssociation([film])).toMatchObject({ standardError: because('fewer-than-two-films') })
    expect(filmMeanAssociation([film, film])).toMatchObject({ edgeKept: false, filmSupport: 2 })
    expect(filmMeanAssociation([film, film, film])).toMatchObject({ edgeKept: true })
    expect(filmMeanAssociation([{ ...film, both: Number.NaN }])).toEqual(because('not-a-number'))
    const absent = { both: 0, onlyFirst: 0, onlySecond: 2, neither: 90 }
    expect(filmMeanAssociation([absent, absent])).toMatchObject({ meanPpmi: because('absent-everywhere') })
  })
})
