import type { Computed, SignFlipOfSymbol } from '../../statistics/index.ts'
import {
  defaultDraws,
  defaultExactUpTo,
  filmMean,
  filmVariance,
  isNotComputable,
  leaveOneOut,
  notComputable,
  signFlipFamily,
  studentTQuantile,
} from '../../statistics/index.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { level } from '../prevalence/verdict.ts'
import type { CountedUnder, QuestionFilm } from '../question-film.ts'
import { judgeRow } from '../rows/row-verdict.ts'
import type { CourseFinding, CourseWarning, FilmCourse, FlipAnswer, SymbolCourse } from './course-finding.ts'
import { filmCourse, lookedThroughAtLeast } from './film-course.ts'

/** Films as they are counted, in no periods. */
export interface WholeFilms {
  films: readonly QuestionFilm[]
  /** Codes in use, in the order of the codebook. */
  codes: readonly string[]
  codebookVersion: CountedUnder | null
}

export interface CourseChoices {
  focalCodeIds?: readonly string[]
}

/**
 * Course within the film: where along the running time is each symbol, and is it on screen longer in the last third
 * than in the first?
 *
 * Unit: the film, its own control; directors are flipped whole where any has several films. Null: in each film the
 * difference could as well have the other sign. In: films with counts; no periods. Out: per symbol the mean difference
 * of screen time with an interval, sign flips with p corrected over the family, the range without each film, the films
 * one by one with their course in sixtieths. A film tells something where the symbol is in it and at least half of both
 * thirds was looked through for it. See docs/methods/course.md.
 */
export function answerCourse(
  { films, codes, codebookVersion }: WholeFilms,
  choices: CourseChoices,
): CourseFinding {
  const { focalCodeIds } = choices
  const parameters = {
    ...{ minimumFilms: 3, focalCodes: focalCodeIds?.length ? [...focalCodeIds] : null },
    ...{ seed: 1, draws: defaultDraws, exactUpTo: defaultExactUpTo, lookedThroughAtLeast },
  }
  const table = codes.map(codeId => films.map(film => filmCourse(film, codeId)))
  const isFocal = (codeId: string) => !parameters.focalCodes || parameters.focalCodes.includes(codeId)
  const family = codes.filter(
    (codeId, code) => isFocal(codeId) && compared(table[code]!).length >= parameters.minimumFilms,
  )
  const tells = films.map((_, film) =>
    table.some(
      (row, code) => row[film]!.telling === 'known' && (family.length === 0 || family.includes(codes[code]!)),
    ),
  )
  const blocks = directorBlocks(films, tells)
  const unit = blocks.nested ? 'directors' : 'films'
  const flip = (blockOfFilm?: readonly string[]) =>
    flipAll(
      table,
      codes.map(codeId => family.includes(codeId)),
      {
        ...parameters,
        ...(blockOfFilm && { blocks: blockOfFilm }),
      },
    )
  const byFilms = flip()
  const tests = blocks.nested ? flip(blocks.blockOfFilm) : byFilms
  const resolution = resolutionOf(
    { films: tells.filter(Boolean).length, unit },
    unit === 'films'
      ? tells.filter(Boolean).length
      : new Set(blocks.blockOfFilm.filter((_, film) => tells[film])).size,
    { ...parameters, familySize: family.length },
  )
  return {
    question: 'course',
    ...(codebookVersion && { codebookVersion }),
    films: films.map(({ id, directorIds, counts }) => ({
      ...{ id, directors: [...directorIds] },
      ...{ durationMs: counts.durationMs, codedMs: counts.lookedThroughMs },
    })),
    family,
    symbols: codes.map((codeId, code) =>
      symbolCourse(codeId, table[code]!, {
        ...{ test: tests[code]!, inFamily: family.includes(codeId), isFocal: isFocal(codeId) },
        byFilms: blocks.nested ? byFilms[code]! : notComputable('every-director-has-one-film'),
        ...{ unit, familySize: family.length },
      }),
    ),
    resolution,
    defaultTest: unit,
    warnings: warningsOf(films, resolution, unit),
    parameters,
  }
}

function compared(row: readonly FilmCourse[]): (FilmCourse & { difference: number })[] {
  return row.filter((film): film is FilmCourse & { difference: number } => film.difference !== null)
}

type FlipSettings = { seed: number; draws: number; exactUpTo: number; blocks?: readonly string[] }

/** The family together, and every code that stands outside it alone. */
function flipAll(
  table: readonly (readonly FilmCourse[])[],
  inFamily: readonly boolean[],
  settings: FlipSettings,
): Computed<FlipAnswer>[] {
  const differences = table.map(row => row.map(({ difference }) => difference))
  const members = inFamily.flatMap((is, code) => (is ? [code] : []))
  const ask = (codes: readonly number[]) => {
    const found = signFlipFamily({ differencesBySymbol: codes.map(code => differences[code]!), ...settings })
    return codes.map((_, place): Computed<FlipAnswer> => {
      if (isNotComputable(found)) return found
      const symbol = found.symbols[place]!
      return isNotComputable(symbol) ? symbol : asAnswer(symbol, found.plan)
    })
  }
  const family = members.length > 0 ? ask(members) : []
  return table.map((_, code) => (inFamily[code] ? family[members.indexOf(code)]! : ask([code])[0]!))
}

function asAnswer(
  { p, correctedP, smallestP, extremeCount, units }: SignFlipOfSymbol,
  plan: { kind: 'exact' | 'drawn'; assignments: number; steps: number },
): FlipAnswer {
  return {
    ...{ p, correctedP, minTwoSidedP: smallestP, extremeCount, units },
    ...{ patterns: plan.assignments, draws: plan.kind === 'exact' ? null : plan.steps },
  }
}

interface Asked {
  test: Computed<FlipAnswer>
  byFilms: Computed<FlipAnswer>
  inFamily: boolean
  isFocal: boolean
  unit: 'films' | 'directors'
  familySize: number
}

function symbolCourse(symbol: string, films: FilmCourse[], asked: Asked): SymbolCourse {
  const tell = compared(films)
  const values = tell.map(({ difference }) => difference)
  const { test, byFilms, inFamily, isFocal, unit, familySize } = asked
  const difference = filmMean(values)
  const left = leaveOneOut(
    tell.map(({ filmId }) => filmId),
    stays => filmMean(values.filter((_, film) => stays(film))),
  )
  const shares = (which: 'first' | 'last') =>
    filmMean(tell.flatMap(film => (film[which] ? [film[which].present / film[which].lookedThrough] : [])))
  return {
    ...{ symbol, inFamily, films, filmsCompared: tell.length },
    ...{ meanFirst: shares('first'), meanLast: shares('last'), difference },
    interval95: intervalOf(values),
    centre: filmMean(films.flatMap(({ centre }) => (centre === null ? [] : [centre]))),
    ...{ test, byFilms },
    leaveOneFilmOut: isNotComputable(left)
      ? left
      : { min: left.min, max: left.max, signFlips: left.signFlips },
    verdict: judgeRow({
      ...{ films: [tell.length], difference, inFamily, isFocal, unit, familySize },
      isAlike: values.length > 0 && values.every(value => value === 0),
      own: test,
      corrected: isNotComputable(test) ? test : { p: test.correctedP, minTwoSidedP: test.minTwoSidedP },
    }),
    warnings: warningsOfSymbol(films, difference, left),
  }
}

/** With fewer an interval is wider than anything that films could differ by. */
const filmsForInterval = 3

function intervalOf(values: readonly number[]): SymbolCourse['interval95'] {
  if (values.length < filmsForInterval) return notComputable('fewer-than-three-films')
  const [mean, variance] = [filmMean(values), filmVariance(values)]
  if (isNotComputable(mean)) return mean
  if (isNotComputable(variance)) return variance
  if (variance === 0) return notComputable('no-variance')
  const df = values.length - 1
  const quantile = studentTQuantile(0.975, df)
  if (isNotComputable(quantile)) return quantile
  const reach = quantile * Math.sqrt(variance / values.length)
  return { lower: Math.max(-1, mean - reach), upper: Math.min(1, mean + reach), df }
}

function warningsOfSymbol(
  films: readonly FilmCourse[],
  difference: Computed<number>,
  left: ReturnType<typeof leaveOneOut<string>>,
): CourseWarning[] {
  const missing = (['not-looked-for', 'thirds-not-looked-through', 'absent'] as const).flatMap(
    (kind): CourseWarning[] => {
      const filmIds = films.filter(({ telling }) => telling === kind).map(({ filmId }) => filmId)
      return filmIds.length > 0 && filmIds.length < films.length ? [{ kind, filmIds }] : []
    },
  )
  if (isNotComputable(left) || isNotComputable(difference)) return missing
  const turning = left.without.flatMap(({ left: filmId, result }) =>
    !isNotComputable(result) && result * difference < 0 ? [filmId] : [],
  )
  return turning.length > 0 ? [...missing, { kind: 'one-film-carries', filmIds: turning }] : missing
}

function resolutionOf(
  told: { films: number; unit: 'films' | 'directors' },
  units: number,
  settings: { exactUpTo: number; draws: number; familySize: number },
): CourseFinding['resolution'] {
  if (units < 2) return notComputable('fewer-than-two-films')
  const patterns = 2 ** units
  const drawn = patterns > settings.exactUpTo ? 1 / (settings.draws + 1) : 0
  const minTwoSidedP = Math.max(2 / patterns, drawn)
  return {
    ...{ unit: told.unit, films: told.films, units, patterns, minTwoSidedP },
    canReach05: minTwoSidedP <= level,
    maxSymbolsUnderBonferroni05: Math.floor(level / minTwoSidedP + 1e-9),
    familySize: settings.familySize,
  }
}

function warningsOf(
  films: readonly QuestionFilm[],
  resolution: CourseFinding['resolution'],
  unit: 'films' | 'directors',
): CourseFinding['warnings'] {
  const missing = films.filter(({ counts }) => counts.lookedThroughMs === 0).map(({ id }) => id)
  const counts = new Map<string, number>()
  for (const directorId of films.flatMap(({ directorIds }) => directorIds))
    counts.set(directorId, (counts.get(directorId) ?? 0) + 1)
  const several = [...counts].flatMap(([directorId, count]) =>
    count > 1 ? [{ directorId, films: count }] : [],
  )
  return [
    ...(missing.length > 0 ? [{ kind: 'not-looked-through' as const, filmIds: missing }] : []),
    ...(unit === 'directors' && several.length > 0
      ? [{ kind: 'directors-have-several-films' as const, directors: several }]
      : []),
    ...(!isNotComputable(resolution) && !resolution.canReach05
      ? [{ kind: 'nothing-can-reach-05' as const, minTwoSidedP: resolution.minTwoSidedP, unit }]
      : []),
  ]
}
