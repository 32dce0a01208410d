import { describe, expect, test } from 'vitest'
import type { FilmPermutation, MaxTFamily } from '../src/statistics/index.ts'
import {
  directorBlockPermutation,
  filmPermutationTest,
  isNotComputable,
  keynessOfFourCells,
  noticeableChange,
  seededStream,
} from '../src/statistics/index.ts'
import { drawFilm } from './golden/beta-binomial.ts'

interface Corpus {
  filmsPerPeriod: number
  rho: number
  /** Film mean of the second period over that of the first. */
  factor?: number
}

const [base, shots] = [0.05, 400]

function drawCorpus({ filmsPerPeriod, rho, factor = 1 }: Corpus, run: number) {
  const stream = seededStream(20260501, run, filmsPerPeriod)
  const isSecond = Array.from({ length: 2 * filmsPerPeriod }, (_, film) => film >= filmsPerPeriod)
  const present = isSecond.map(second =>
    drawFilm(stream, { prevalence: second ? base * factor : base, rho, shots }),
  )
  return { isSecond, present }
}

function filmP(corpus: ReturnType<typeof drawCorpus>): number {
  const values = corpus.present.map(count => Math.asin(Math.sqrt(count / shots)))
  return (filmPermutationTest({ values, isSecond: corpus.isSecond }) as FilmPermutation).p
}

function naiveP({ isSecond, present }: ReturnType<typeof drawCorpus>): number {
  const pool = (side: boolean) => {
    const films = present.filter((_, film) => isSecond[film] === side)
    return { present: films.reduce((sum, count) => sum + count, 0), lookedThrough: films.length * shots }
  }
  const found = keynessOfFourCells(pool(false), pool(true))
  return isNotComputable(found) ? 1 : found.pIfShotsWereIndependent
}

function rejects(corpus: Corpus, runs: number, p: (drawn: ReturnType<typeof drawCorpus>) => number): number {
  let rejected = 0
  for (let run = 0; run < runs; run++) if (p(drawCorpus(corpus, run)) <= 0.05) rejected++
  return (100 * rejected) / runs
}

describe('where nothing changed', () => {
  test.each([6, 10])(
    'the film permutation keeps its level, and counting shots does not, with %i films a period',
    films => {
      const corpus = { filmsPerPeriod: films, rho: 0.1 }
      const byFilms = rejects(corpus, 400, filmP)
      const byShots = rejects(corpus, 400, naiveP)
      expect(byFilms).toBeGreaterThanOrEqual(2.6)
      expect(byFilms).toBeLessThanOrEqual(8)
      expect(byShots).toBeGreaterThanOrEqual(70)
      expect(byShots).toBeLessThanOrEqual(84)
    },
  )

  test('three against three films never show anything', () => {
    expect(rejects({ filmsPerPeriod: 3, rho: 0.1 }, 100, filmP)).toBe(0)
  })

  test('directors moved whole keep the level that films alone lose', () => {
    let [byFilms, byDirectors] = [0, 0]
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const stream = seededStream(7, run)
      const normal = () =>
        Math.sqrt(-2 * Math.log(1 - stream.nextShare())) * Math.cos(2 * Math.PI * stream.nextShare())
      const directors = Array.from({ length: 10 }, normal)
      const values = Array.from({ length: 20 }, (_, film) => 0.95 * directors[film >> 1]! + 0.31 * normal())
      const isSecond = values.map((_, film) => film >= 10)
      const blocks = values.map((_, film) => `d${film >> 1}`)
      const films = filmPermutationTest({ values, isSecond, exactUpTo: 1, draws: 999 }) as FilmPermutation
      const family = directorBlockPermutation({ valuesBySymbol: [values], isSecond, blocks }) as MaxTFamily
      if (films.p <= 0.05) byFilms++
      if (family.symbols[0]!.raw.p <= 0.05) byDirectors++
    }
    expect((100 * byFilms) / runs).toBeGreaterThan(9)
    expect((100 * byDirectors) / runs).toBeLessThan(8.5)
  })
})

describe('where a symbol changed', () => {
  test.each([
    [8, 0.1, 3, 65],
    [10, 0.05, 3, 91],
    [6, 0.05, 2, 31],
  ])(
    '%i films a period at rho %f find a change by a factor of %i in about %i runs of a hundred',
    (films, rho, factor, power) => {
      const found = rejects({ filmsPerPeriod: films, rho, factor }, 300, filmP)
      expect(Math.abs(found - power)).toBeLessThan(9)
    },
  )

  test('the noticeable change is noticed about four times in five', () => {
    let [sum, noticed] = [0, 0]
    for (let run = 0; run < 200; run++) {
      const { present, isSecond } = drawCorpus({ filmsPerPeriod: 8, rho: 0.1 }, run)
      const shares = (side: boolean) =>
        present.filter((_, film) => isSecond[film] === side).map(count => count / shots)
      const found = noticeableChange({ first: shares(false), second: shares(true) })
      if (isNotComputable(found) || isNotComputable(found.rise) || isNotComputable(found.rise.ratio))
        throw new Error('a simulated corpus was refused')
      sum += found.rise.ratio
    }
    const ratio = sum / 200
    expect(ratio).toBeGreaterThan(3)
    expect(ratio).toBeLessThan(5)
    noticed = rejects({ filmsPerPeriod: 8, rho: 0.1, factor: ratio }, 400, filmP)
    expect(noticed).toBeGreaterThan(68)
    expect(noticed).toBeLessThan(90)
  })
})
