import type { Computed } from '../../statistics/index.ts'
import {
  benjaminiHochberg,
  defaultDraws,
  defaultExactUpTo,
  holm,
  isNotComputable,
  notComputable,
} from '../../statistics/index.ts'
import type { Entailed } from '../companions/companions-finding.ts'
import type { CompanionUnit } from '../companions/counts/companion-counts.ts'
import { isRarerOnOneSide, occurrencesOf, warnOfCompanions } from '../companions/warn-of-pairs.ts'
import { compareShotLength } from '../prevalence/compare-shot-length.ts'
import { describeFilm } from '../prevalence/describe-film.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { filmsLookedThrough } from '../prevalence/films-looked-through.ts'
import { findResolution } from '../prevalence/find-resolution.ts'
import { level } from '../prevalence/verdict.ts'
import type { CountedUnder, QuestionFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { splitPeriods } from '../two-periods.ts'
import { bootstrapShares } from './bootstrap-shares.ts'
import { companionShares, connotationsOf } from './companion-shares.ts'
import type { CompanionTable } from './companion-table.ts'
import { companionsLookedFor, companionTables, isCompared, sharesInFilm } from './companion-table.ts'
import { compareSymbols, judgeCompanions } from './judge-symbol.ts'
import type {
  CompanionShare,
  ExcessTest,
  ResignificationFinding,
  SymbolCompanions,
} from './resignification-finding.ts'
import type { SymbolSettings } from './test-symbol.ts'
import { leaveSymbolFilmsOut, testSymbol } from './test-symbol.ts'
import { thinSymbol } from './thin-symbol.ts'

export interface ResignificationParameters {
  unit?: CompanionUnit
  /** Codes declared before looking; the family is then these alone. */
  focalCodes?: readonly string[]
  /** A symbol is compared when it stands beside others in at least so many films. */
  minimumFilms?: number
  minimumOccurrences?: number
  seed?: number
  draws?: number
  exactUpTo?: number
}

export interface ResignificationQuestion {
  films: readonly QuestionFilm[]
  codes: readonly string[]
  periods: readonly [string, string]
  periodsInOrder?: boolean
  chosenAfterLooking?: boolean
  codebookVersion?: CountedUnder | null
  entailed?: readonly Entailed[]
  parameters?: ResignificationParameters
}

/** Divergences of a companion that are reckoned in a few seconds. */
const mostSteps = 300_000_000

/**
 * Re-signification: does a symbol keep other companions in the later films, and which has it gained and lost?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: films with what stands together in them.
 * Out: per symbol the excess Jensen-Shannon divergence of its companions with the film permutation (directors whole
 * where any has several films), corrected within the family, the range without each film, a check against frequency,
 * its companions with the change of their shares, and what its marks connote. Films in which it is rare, or alone, are
 * left out and named; pairs that a definition entails are no companions. Refuses nothing as a whole.
 * See docs/methods/company-change.md.
 */
export function answerResignification(question: ResignificationQuestion): ResignificationFinding {
  const parameters = withDefaults(question)
  const { unit = 'shots' } = question.parameters ?? {}
  const { codes, entailed = [] } = question
  const periods = splitPeriods(question.films, question.periods)
  const lookedThrough = filmsLookedThrough(periods, codes)
  const blocks = directorBlocks(periods.films, lookedThrough)
  const settings = affordable({ ...parameters, blocks }, { films: periods.films.length, codes: codes.length })
  const tables = companionTables(periods, { codes, entailed, unit })
  const found = codes.map(codeId => describeSymbol(periods, { table: tables(codeId), unit, settings }))
  const inFamily = found.filter(
    ({ symbol, compared }) =>
      Math.min(...compared) >= 2 &&
      compared[0] + compared[1] >= parameters.minimumFilms &&
      (!parameters.focalCodes || parameters.focalCodes.includes(symbol)),
  )
  const family = inFamily.map(({ symbol }) => symbol)
  const testUnit = blocks.nested ? 'directors' : 'films'
  const corrections = correct(inFamily.map(symbol => (blocks.nested ? symbol.byDirectors : symbol.byFilms)))
  const resolution = findResolution(periods, { ...settings, lookedThrough, familySize: family.length })
  const shotLength = compareShotLength(periods)
  const named = {
    first: question.periods[0],
    second: question.periods[1],
    inOrder: question.periodsInOrder ?? true,
    ...(question.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  const symbols = found.map((symbol): SymbolCompanions => {
    const member = family.indexOf(symbol.symbol)
    const corrected = member < 0 ? outside : corrections[member]!.corrected
    const bhP = member < 0 ? outside : corrections[member]!.bhP
    const passes = !isNotComputable(corrected) && corrected.p <= level
    const thinned = passes ? thinSymbol(tables(symbol.symbol), symbol.occurrences, parameters) : null
    const unjudged = { ...symbol, inFamily: member >= 0, corrected, bhP, thinned }
    const verdict = judgeCompanions(unjudged, {
      unit: testUnit,
      familySize: family.length,
      focalCodes: parameters.focalCodes,
    })
    const companions = verdict.kind === 'shows' ? symbol.companions : symbol.companions.map(withoutClaim)
    return { ...unjudged, companions, verdict, warnings: warnOf(unjudged) }
  })
  return {
    question: 'resignification',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    periods: named,
    unit,
    films: periods.films.map((film, index) => {
      const described = describeFilm(film, periods.isSecond[index] ? 2 : 1, [])
      const { id, period, directors, shots, durationMs, codedMs } = described
      return { id, period, directors, shots, durationMs, codedMs }
    }),
    filmsOutside: periods.outside.map(film => film.id),
    symbols: symbols.sort(compareSymbols),
    family,
    entailedLeftOut: [...entailed],
    resolution,
    defaultTest: blocks.nested ? 'directors' : 'films',
    shotLength,
    warnings: warnOfCompanions(periods, {
      ...{ codes, named, shotLength, resolution, unit },
      familySize: 0,
    }),
    parameters: {
      ...parameters,
      draws: settings.draws,
      exactUpTo: settings.exactUpTo,
      intervalDraws: settings.intervalDraws,
    },
  }
}

/** An interval of one companion among many is corrected for nothing: gains and losses are those of a symbol that changes. */
function withoutClaim(companion: CompanionShare): CompanionShare {
  return companion.change === 'kept' ? companion : { ...companion, change: 'unclear' }
}

const outside = { kind: 'not-computable', because: 'outside-family' } as const

type Described = Omit<SymbolCompanions, 'inFamily' | 'corrected' | 'bhP' | 'thinned' | 'verdict' | 'warnings'>

function describeSymbol(
  periods: TwoPeriods,
  { table, unit, settings }: { table: CompanionTable; unit: CompanionUnit; settings: Settings },
): Described {
  const { films, isSecond } = periods
  const filmIds = films.map(({ id }) => id)
  const looked = films.flatMap((_, film) => (table.occurrences[film] === null ? [] : [film]))
  const compared = looked.filter(film => isCompared(table, film, settings.minimumOccurrences))
  const { change, byFilms, byDirectors } = testSymbol(table, settings)
  const counts = companionsLookedFor(table, compared.length > 0 ? compared : looked)
  const byFilm = new Map(looked.map(film => [film, sharesInFilm(table, film, counts)]))
  const side = (second: boolean) =>
    compared.flatMap(film => (isSecond[film] === second ? [byFilm.get(film) ?? []] : []))
  const intervals = isNotComputable(change)
    ? { divergence: change, companions: [] }
    : bootstrapShares(
        { first: side(false), second: side(true) },
        { draws: settings.intervalDraws, seed: settings.seed },
      )
  const bySide = (list: readonly number[]) =>
    [list.filter(film => !isSecond[film]).length, list.filter(film => isSecond[film]).length] as const
  return {
    symbol: table.symbol,
    films: bySide(looked),
    compared: bySide(compared),
    filmsTooRare: looked.filter(film => !compared.includes(film)).map(film => filmIds[film]!),
    occurrences: occurrencesOf(periods, table.symbol, unit),
    byFilms,
    byDirectors,
    interval: intervals.divergence,
    leaveOneFilmOut: isNotComputable(change)
      ? change
      : leaveSymbolFilmsOut(table, { change, filmIds }, settings),
    companions: companionShares(
      table,
      { byFilm, compared: new Set(compared), intervals: intervals.companions },
      settings.minimumFilms,
    ),
    companionsLeftOut: table.companions.filter((_, companion) => !counts[companion]),
    connotes: connotationsOf(periods, table.symbol),
    dots: looked.map(film => ({
      filmId: filmIds[film]!,
      period: isSecond[film] ? 2 : 1,
      occurrences: table.occurrences[film]!,
      isCompared: compared.includes(film),
      shares: aboveNothing(table, byFilm.get(film) ?? []),
      together: aboveNothing(table, table.companionCounts[film]!),
    })),
  }
}

function aboveNothing(
  { companions }: CompanionTable,
  values: readonly (number | null)[],
): Record<string, number> {
  return Object.fromEntries(
    values.flatMap((value, place) => (value !== null && value > 0 ? [[companions[place]!, value]] : [])),
  )
}

/** Holm and Benjamini-Hochberg over the symbols of the family that have a test. */
function correct(tests: readonly Computed<ExcessTest>[]) {
  const known = tests.flatMap(test => (isNotComputable(test) ? [] : [test]))
  const [byHolm, byBh] = [holm(known.map(({ p }) => p)), benjaminiHochberg(known.map(({ p }) => p))]
  const smallest = holm(known.map(({ minTwoSidedP }) => minTwoSidedP))
  return tests.map((test): Pick<SymbolCompanions, 'corrected' | 'bhP'> => {
    if (isNotComputable(test)) return { corrected: test, bhP: test }
    const place = known.indexOf(test)
    if (isNotComputable(byHolm) || isNotComputable(byBh) || isNotComputable(smallest))
      return { corrected: notComputable('no-values'), bhP: notComputable('no-values') }
    return { corrected: { p: byHolm[place]!, minTwoSidedP: smallest[place]! }, bhP: byBh[place]! }
  })
}

function warnOf({
  symbol,
  inFamily,
  occurrences,
  leaveOneFilmOut,
}: Pick<
  SymbolCompanions,
  'symbol' | 'inFamily' | 'occurrences' | 'leaveOneFilmOut'
>): SymbolCompanions['warnings'] {
  if (!inFamily) return []
  const carrying = isNotComputable(leaveOneFilmOut) ? [] : leaveOneFilmOut.filmsThatCarry
  return [
    ...(isRarerOnOneSide(occurrences)
      ? [
          {
            kind: 'rarer-in-one-period' as const,
            codeId: symbol,
            meanP1: occurrences[0],
            meanP2: occurrences[1],
          },
        ]
      : []),
    ...(carrying.length > 0 ? [{ kind: 'films-carry-it' as const, filmIds: carrying }] : []),
  ]
}

type Settings = SymbolSettings & { minimumFilms: number }

/** Where codes are many, fewer arrangements are walked, never fewer than 999. */
function affordable<Given extends Omit<Settings, 'intervalDraws' | 'leaveOutDraws'>>(
  settings: Given,
  { films, codes }: { films: number; codes: number },
): Given & Settings {
  const steps = Math.floor(mostSteps / Math.max(1, codes * codes))
  return {
    ...settings,
    draws: Math.max(999, Math.min(settings.draws, steps)),
    exactUpTo: Math.min(settings.exactUpTo, Math.max(steps, 999)),
    intervalDraws: Math.max(499, Math.min(settings.draws, 1999, Math.floor(steps / Math.max(1, films)))),
    leaveOutDraws: Math.max(199, Math.min(999, Math.floor(steps / Math.max(1, films)))),
  }
}

function withDefaults({ films, parameters = {} }: ResignificationQuestion) {
  return {
    minimumFilms: parameters.minimumFilms ?? 3,
    minimumOccurrences: parameters.minimumOccurrences ?? 3,
    focalCodes: parameters.focalCodes ? [...parameters.focalCodes] : null,
    seed: parameters.seed ?? 1,
    draws: parameters.draws ?? defaultDraws,
    exactUpTo: parameters.exactUpTo ?? defaultExactUpTo,
    sliceMs: films[0]?.counts.sliceMs ?? null,
  }
}
