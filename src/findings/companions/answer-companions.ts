import { defaultDraws, defaultExactUpTo } from '../../statistics/index.ts'
import { compareShotLength } from '../prevalence/compare-shot-length.ts'
import { describeFilm } from '../prevalence/describe-film.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { filmsLookedThrough } from '../prevalence/films-looked-through.ts'
import { findResolution } from '../prevalence/find-resolution.ts'
import type { CountedUnder, QuestionFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { splitPeriods } from '../two-periods.ts'
import type { CompanionPair, CompanionsFinding, Entailed } from './companions-finding.ts'
import type { CompanionUnit } from './counts/companion-counts.ts'
import { compareEvidence, judgePair } from './judge-pair.ts'
import type { PairColumn } from './pair-table.ts'
import { pairColumns, unitsOf } from './pair-table.ts'
import {
  affordableSettings,
  differenceOfValues,
  intervalOfDifference,
  leaveFilmsOut,
  testPairs,
} from './test-pairs.ts'
import { isSupported, supportOf, tieInPeriod } from './tie-in-period.ts'
import { occurrencesOf, warnOfCompanions, warnOfPair } from './warn-of-pairs.ts'

export interface CompanionParameters {
  unit?: CompanionUnit
  /** The code whose companions are asked for; without one, every pair. */
  chosen?: string | null
  /** A pair is compared when it stands together in so many films and units of both periods together. */
  minimumFilms?: number
  minimumUnits?: number
  /** Films in which one of the two is in fewer units say nothing of their tie. */
  minimumOccurrences?: number
  seed?: number
  draws?: number
  exactUpTo?: number
}

export interface CompanionsQuestion {
  films: readonly QuestionFilm[]
  codes: readonly string[]
  /** Names of the two periods, the earlier first. */
  periods: readonly [string, string]
  periodsInOrder?: boolean
  chosenAfterLooking?: boolean
  codebookVersion?: CountedUnder | null
  /** Pairs that stand together by definition: left out, and named. */
  entailed?: readonly Entailed[]
  parameters?: CompanionParameters
}

/** Dots of more pairs than these are more than anybody reads, and more than a page should be sent. */
const pairsWithDots = 300

/** Resamples by films by pairs. */
const mostResampled = 60_000_000

/**
 * Companions: who stands with whom, and whose tie became closer or looser between two periods?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: films with what stands together in them.
 * Out: per pair its support, means over films of PPMI, NPMI and Haldane log odds in each period, their difference with
 * a film-bootstrap interval, the film permutation with max-T over every pair compared, directors whole where any has
 * several films, the range without each film, and what may be said. Pairs that a definition entails are left out; so
 * are, film by film, ties of codes too rare to be measured. Refuses nothing as a whole.
 * See docs/methods/companions.md.
 */
export function answerCompanions(question: CompanionsQuestion): CompanionsFinding {
  const parameters = withDefaults(question)
  const { unit = 'shots', chosen = null } = question.parameters ?? {}
  const periods = splitPeriods(question.films, question.periods)
  const entailed = (question.entailed ?? []).filter(
    ({ of, entailed: by }) => chosen === null || of === chosen || by === chosen,
  )
  const columns = pairColumns(periods, question.codes, { unit, chosen, entailed, ...parameters })
  const listed = columns.filter(column => chosen !== null || isSupported(column.cells, parameters))
  const family = new Set(listed.filter(column => isSupported(column.cells, parameters)))
  const lookedThrough = filmsLookedThrough(periods, question.codes)
  const blocks = directorBlocks(periods.films, lookedThrough)
  const settings = affordableSettings(
    { ...parameters, blocks },
    { films: periods.films.length, pairs: family.size },
  )
  const resolution = findResolution(periods, { ...settings, lookedThrough, familySize: family.size })
  const intervalDraws = drawsOf(periods, family.size, parameters.draws)
  const shotLength = compareShotLength(periods)
  const named = {
    first: question.periods[0],
    second: question.periods[1],
    inOrder: question.periodsInOrder ?? true,
    ...(question.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  const pairs = comparePairs(periods, {
    ...{ listed, family, unit, settings },
    rule: parameters,
    intervalDraws,
  })
  return {
    question: 'companions',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    periods: named,
    unit,
    chosen,
    films: periods.films.map((film, index) => {
      const { id, period, directors, shots, durationMs, codedMs, shotsWithPair } = describeFilm(
        film,
        periods.isSecond[index] ? 2 : 1,
        question.codes,
      )
      const own = shotsWithPair.filter(([left, right]) => !chosen || left === chosen || right === chosen)
      return { id, period, directors, shots, durationMs, codedMs, shotsWithPair: own }
    }),
    filmsOutside: periods.outside.map(film => film.id),
    pairs,
    familySize: family.size,
    pairsNotListed: columns.filter(column => !listed.includes(column) && supportOf(column.cells).films > 0)
      .length,
    entailedLeftOut: [...entailed],
    resolution,
    defaultTest: blocks.nested ? 'directors' : 'films',
    shotLength,
    warnings: warnOfCompanions(periods, {
      ...{ codes: question.codes, named, shotLength, resolution, unit },
      familySize: family.size,
    }),
    parameters: { ...parameters, draws: settings.draws, exactUpTo: settings.exactUpTo, intervalDraws },
  }
}

interface Comparing {
  listed: readonly PairColumn[]
  family: ReadonlySet<PairColumn>
  unit: CompanionUnit
  settings: ReturnType<typeof affordableSettings<Parameters<typeof testPairs>[2]>>
  rule: CompanionsFinding['parameters'] | ReturnType<typeof withDefaults>
  intervalDraws: number
}

function comparePairs(
  periods: TwoPeriods,
  { listed, family, unit, settings, rule, intervalDraws }: Comparing,
): CompanionPair[] {
  const { isSecond } = periods
  const compared = [...family]
  const tests = testPairs(
    compared.map(({ logOdds }) => logOdds),
    isSecond,
    settings,
  )
  const testOf = new Map(compared.map((column, pair) => [column, tests[pair]!]))
  const codes = [...new Set(compared.flatMap(({ first, second }) => [first, second]))]
  const occurrences = new Map(codes.map(codeId => [codeId, occurrencesOf(periods, codeId, unit)]))
  const filmIds = periods.films.map(({ id }) => id)
  const pairs = listed.map(column => {
    const { first, second, logOdds } = column
    const found = testOf.get(column)
    const pair = {
      ...{ first, second, inFamily: found !== undefined },
      tieP1: tieInPeriod(column, periods, { second: false, rule }),
      tieP2: tieInPeriod(column, periods, { second: true, rule }),
      difference: differenceOfValues(logOdds, isSecond),
      interval: found
        ? intervalOfDifference(logOdds, isSecond, { draws: intervalDraws, seed: rule.seed })
        : outside,
      ...(found ?? { permutation: outside, maxT: outside, directorBlocks: outside }),
      leaveOneFilmOut: leaveFilmsOut(logOdds, isSecond, filmIds),
    }
    const verdict = judgePair(pair, {
      unit: settings.blocks.nested ? 'directors' : 'films',
      familySize: family.size,
    })
    return { column, pair: { ...pair, verdict, warnings: warnOfPair(pair, occurrences), dots: null } }
  })
  pairs.sort((left, right) => compareEvidence(left.pair, right.pair))
  return pairs.map(({ pair, column }, place) =>
    place < pairsWithDots ? { ...pair, dots: dotsOf(periods, column) } : pair,
  )
}

const outside = { kind: 'not-computable', because: 'outside-family' } as const

function dotsOf({ films, isSecond }: TwoPeriods, { cells, logOdds }: PairColumn): CompanionPair['dots'] {
  return films.flatMap((film, index) => {
    const cell = cells[index]
    if (!cell) return []
    return [
      {
        filmId: film.id,
        period: isSecond[index] ? 2 : 1,
        both: cell.both,
        units: unitsOf(cell),
        logOdds: logOdds[index]!,
      },
    ]
  })
}

function drawsOf({ films }: TwoPeriods, pairs: number, draws: number): number {
  return Math.max(499, Math.min(draws, Math.floor(mostResampled / Math.max(1, films.length * pairs))))
}

function withDefaults({ films, parameters = {} }: CompanionsQuestion) {
  return {
    minimumFilms: parameters.minimumFilms ?? 3,
    minimumUnits: parameters.minimumUnits ?? 5,
    minimumOccurrences: parameters.minimumOccurrences ?? 3,
    seed: parameters.seed ?? 1,
    draws: parameters.draws ?? defaultDraws,
    exactUpTo: parameters.exactUpTo ?? defaultExactUpTo,
    sliceMs: films[0]?.counts.sliceMs ?? null,
  }
}
