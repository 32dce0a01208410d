import { defaultDraws, defaultExactUpTo, isNotComputable } from '../../statistics/index.ts'
import type { ColumnMemory } from '../column-memory.ts'
import type { CountedUnder, QuestionFilm } from '../question-film.ts'
import { splitPeriods } from '../two-periods.ts'
import { chooseFamily } from './choose-family.ts'
import { compareShotLength } from './compare-shot-length.ts'
import { describeFilm } from './describe-film.ts'
import { describeStrata } from './describe-strata.ts'
import { directorBlocks } from './director-blocks.ts'
import { filmsLookedThrough } from './films-looked-through.ts'
import { findResolution } from './find-resolution.ts'
import { findSymbols } from './find-symbols.ts'
import type { DeclaredFocal, PrevalenceFinding, SymbolFinding } from './prevalence-finding.ts'
import { declaredBefore } from './test-directions.ts'
import { testSystem } from './test-system.ts'
import { warnOfFilms } from './warn-of-films.ts'

export interface PrevalenceParameters {
  /** A code stands in the family when it is present in at least so many films; set before looking. */
  minimumFilms?: number
  /** Codes declared before looking; the family is then these alone. */
  focalCodes?: readonly string[]
  /** By what films are divided (their `stratum`): a change must then hold within strata. */
  strata?: string
  seed?: number
  draws?: number
  exactUpTo?: number
}

export interface PrevalenceQuestion {
  films: readonly QuestionFilm[]
  /** Codes to be asked about, in the order of the answer. */
  codes: readonly string[]
  /** Ids of the two periods, the earlier first. */
  periods: readonly [string, string]
  /** False where nothing but their place in a list says which period is the earlier. */
  periodsInOrder?: boolean
  /** Films then have the years of their dates, and a change must hold with every border that could have been chosen. */
  chosenAfterLooking?: boolean
  /** Codes that were declared; those before looking are the family where no other is asked for. */
  declared?: readonly DeclaredFocal[]
  codebookVersion?: CountedUnder | null
  parameters?: PrevalenceParameters
  /** What changes no number of the answer; for a page, lists of films and codes that it does not show are empty. */
  how?: { memory?: ColumnMemory; isForPage?: boolean }
}

/**
 * Prevalence: how much of the films is each symbol present in, and does it differ between two periods?
 *
 * Unit: the film. Null: films are exchangeable between the two periods. In: films with counts and periods.
 * Out: per symbol means, differences and intervals by share of shots, screen time (the headline) and equal
 * slices; film permutation, max-T within the family, leave-one-film-out, directors moved whole; the films as
 * dots; what may be said of each symbol (its verdict, by screen time, by the test that is the default); and what
 * these films can show at all. Films of other periods, or of none, are named and left out.
 * Refuses nothing as a whole: every number that cannot be given says why, in its place.
 * See docs/methods/prevalence.md.
 */
export function answerPrevalence(question: PrevalenceQuestion): PrevalenceFinding {
  const parameters = withDefaults(question)
  const { memory, isForPage = false } = question.how ?? {}
  const periods = splitPeriods(question.films, question.periods)
  const family = chooseFamily(periods, question.codes, parameters)
  const lookedThrough = filmsLookedThrough(periods, family.length > 0 ? family : question.codes)
  const blocks = directorBlocks(periods.films, lookedThrough)
  const symbols = findSymbols(periods, question.codes, {
    ...parameters,
    family: new Set(family),
    chosenAfterLooking: question.chosenAfterLooking ?? false,
    declared: question.declared ?? [],
    blocks,
    ...(memory && { memory }),
  })
  const shotLength = compareShotLength(periods)
  const resolution = findResolution(periods, {
    ...parameters,
    blocks,
    lookedThrough,
    familySize: family.length,
  })
  const named = {
    first: question.periods[0],
    second: question.periods[1],
    inOrder: question.periodsInOrder ?? true,
    ...(question.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  return {
    question: 'prevalence',
    periods: named,
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    films: periods.films.map((film, index) =>
      describeFilm(film, periods.isSecond[index] ? 2 : 1, isForPage ? [] : question.codes),
    ),
    filmsOutside: periods.outside.map(film => film.id),
    ...(parameters.strata !== undefined && { strata: describeStrata(periods, parameters.strata) }),
    family,
    symbols: isForPage ? symbols.map(withoutEachFilm) : symbols,
    systemTest: testSystem(periods, family, { ...parameters, blocks }),
    resolution,
    defaultTest: blocks.nested ? 'directors' : 'films',
    shotLength,
    warnings: warnOfFilms(periods, { codes: question.codes, named, shotLength, resolution }),
    parameters,
  }
}

/** What is said of every film left out is the longest of what no page shows: it shows what comes of them all. */
function withoutEachFilm(symbol: SymbolFinding): SymbolFinding {
  const emptied = <Tests extends Pick<SymbolFinding, 'leaveOneFilmOut'>>(tests: Tests): Tests =>
    isNotComputable(tests.leaveOneFilmOut)
      ? tests
      : {
          ...tests,
          leaveOneFilmOut: {
            ...tests.leaveOneFilmOut,
            ...{ differences: [], extremeCounts: [], p: [], assignmentsByFilm: [] },
          },
        }
  return {
    ...emptied(symbol),
    screenTimeShare: emptied(symbol.screenTimeShare),
    sliceShare: emptied(symbol.sliceShare),
  }
}

function withDefaults({
  films,
  codes,
  declared = [],
  parameters = {},
}: PrevalenceQuestion): PrevalenceFinding['parameters'] {
  const before = [...declaredBefore(declared).keys()].filter(codeId => codes.includes(codeId))
  return {
    minimumFilms: parameters.minimumFilms ?? 3,
    focalCodes: parameters.focalCodes ? [...parameters.focalCodes] : before.length > 0 ? before : null,
    seed: parameters.seed ?? 1,
    draws: parameters.draws ?? defaultDraws,
    exactUpTo: parameters.exactUpTo ?? defaultExactUpTo,
    sliceMs: films[0]?.counts.sliceMs ?? null,
    ...(parameters.strata !== undefined && { strata: parameters.strata }),
  }
}
