import type { Computed } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { fewShots } from './compare-shot-length.ts'
import { partlyForEveryCode } from './partly-looked-through.ts'
import type { PrevalenceFinding, ResolutionAnswer, ShotLengthAnswer } from './prevalence-finding.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'
import { warnOfPlaces } from './warn-of-places.ts'

interface Found {
  codes: readonly string[]
  named: PrevalenceFinding['periods']
  shotLength: ShotLengthAnswer
  resolution: Computed<ResolutionAnswer>
}

/** What weakens every symbol of a finding alike. */
export function warnOfFilms(periods: TwoPeriods, found: Found): PrevalenceWarning[] {
  return [
    ...warnOfPlaces(periods, found.named),
    ...warnOfLookedThrough(periods.films, found.codes),
    ...warnOfRules(periods.films),
    ...warnOfDirectors(periods),
    ...warnOfParts(periods),
    ...warnOfStrata(periods),
    ...warnOfCoders(periods),
    ...warnOfShots(found.shotLength),
    ...warnOfResolution(found.resolution),
  ]
}

/** Films that nobody looked through for any code; and those of which all that was looked for, was looked for in part. */
function warnOfLookedThrough(films: readonly QuestionFilm[], codes: readonly string[]): PrevalenceWarning[] {
  const isLooked = (film: QuestionFilm) =>
    codes.some(codeId => codeInFilm(film, codeId).presence !== 'not-looked-for')
  const partly = films.flatMap(film => {
    const share = partlyForEveryCode(film)
    return share === null ? [] : [{ filmId: film.id, share }]
  })
  const missing = films.filter(film => !isLooked(film)).map(({ id }) => id)
  return [
    ...(partly.length > 0 ? [{ kind: 'partly-looked-through' as const, films: partly }] : []),
    ...(missing.length > 0 ? [{ kind: 'not-looked-through' as const, filmIds: missing }] : []),
  ]
}

function warnOfRules(films: readonly QuestionFilm[]): PrevalenceWarning[] {
  const ruleOf = ({ counts }: QuestionFilm) => JSON.stringify([counts.coderRule, counts.sliceMs])
  const other = films.filter(film => ruleOf(film) !== ruleOf(films[0]!))
  return other.length > 0 ? [{ kind: 'counted-by-different-rules', filmIds: other.map(film => film.id) }] : []
}

function warnOfDirectors({ films, isSecond }: TwoPeriods): PrevalenceWarning[] {
  const filmsOf = new Map<string, boolean[]>()
  films.forEach((film, index) => {
    for (const id of film.directorIds) filmsOf.set(id, [...(filmsOf.get(id) ?? []), isSecond[index]!])
  })
  const several = [...filmsOf].filter(([, sides]) => sides.length > 1)
  const both = several.filter(([, sides]) => new Set(sides).size > 1)
  const warnings: PrevalenceWarning[] = []
  if (several.length > 0)
    warnings.push({
      kind: 'directors-have-several-films',
      directors: several.map(([directorId, sides]) => ({ directorId, films: sides.length })),
    })
  if (both.length > 0)
    warnings.push({ kind: 'directors-in-both-periods', directorIds: both.map(([id]) => id) })
  return warnings
}

function warnOfParts({ films }: TwoPeriods): PrevalenceWarning[] {
  const ids = films.flatMap(film => (film.partOfFilmId === undefined ? [] : [film.partOfFilmId]))
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  return twice.length > 0 ? [{ kind: 'film-in-both-periods', filmIds: twice }] : []
}

function warnOfStrata({ films, isSecond }: TwoPeriods): PrevalenceWarning[] {
  const sidesOf = new Map<string, Set<1 | 2>>()
  films.forEach(({ stratum }, film) => {
    if (stratum === undefined) return
    sidesOf.set(stratum, (sidesOf.get(stratum) ?? new Set()).add(isSecond[film] ? 2 : 1))
  })
  if (sidesOf.size < 2) return []
  const confounded = [...sidesOf].flatMap(([stratum, sides]) =>
    sides.size === 1
      ? [{ kind: 'stratum-and-period-confounded' as const, stratum, period: [...sides][0]! }]
      : [],
  )
  if (confounded.length > 0) return confounded
  const strata = [...sidesOf.keys()].map(name => ({
    name,
    filmsP1: films.filter((film, index) => film.stratum === name && !isSecond[index]).length,
    filmsP2: films.filter((film, index) => film.stratum === name && isSecond[index]).length,
  }))
  return mixDiffers(strata) ? [{ kind: 'mix-of-strata-differs', strata }] : []
}

/** So large a part of the films of a period would have to be of another kind for the two mixes to be the same. */
const unlikeMix = 0.3

function mixDiffers(strata: readonly { filmsP1: number; filmsP2: number }[]): boolean {
  const of = (read: (stratum: (typeof strata)[number]) => number) =>
    strata.reduce((sum, stratum) => sum + read(stratum), 0)
  const [first, second] = [of(({ filmsP1 }) => filmsP1), of(({ filmsP2 }) => filmsP2)]
  return of(({ filmsP1, filmsP2 }) => Math.abs(filmsP1 / first - filmsP2 / second)) / 2 >= unlikeMix
}

function warnOfCoders({ films, isSecond }: TwoPeriods): PrevalenceWarning[] {
  const sidesOf = new Map<string, Set<1 | 2>>()
  films.forEach((film, index) => {
    for (const [coderId, ms] of Object.entries(film.counts.lookedThroughMsByCoder))
      if (ms > 0) sidesOf.set(coderId, (sidesOf.get(coderId) ?? new Set()).add(isSecond[index] ? 2 : 1))
  })
  if (sidesOf.size < 2) return []
  return [...sidesOf].flatMap(([coderId, sides]) =>
    sides.size === 1
      ? [{ kind: 'coder-and-period-confounded' as const, coderId, period: [...sides][0]! }]
      : [],
  )
}

function warnOfShots(shotLength: ShotLengthAnswer): PrevalenceWarning[] {
  const warnings: PrevalenceWarning[] = []
  const { factor, meanMsP1, meanMsP2, paceDiffers, filmsWithFewShots } = shotLength
  if (paceDiffers && ![factor, meanMsP1, meanMsP2].some(isNotComputable))
    warnings.push({
      kind: 'shot-length-differs',
      factor: factor as number,
      meanMsP1: meanMsP1 as number,
      meanMsP2: meanMsP2 as number,
    })
  if (filmsWithFewShots.length > 0)
    warnings.push({ kind: 'few-shots', atLeast: fewShots, films: filmsWithFewShots })
  return warnings
}

function warnOfResolution(resolution: Computed<ResolutionAnswer>): PrevalenceWarning[] {
  if (isNotComputable(resolution)) return []
  const { familySize } = resolution
  const { unit, minTwoSidedP, maxSymbolsUnderBonferroni05: atMost } = resolution.default
  if (minTwoSidedP > 0.05) return [{ kind: 'nothing-can-reach-05', minTwoSidedP, unit }]
  return familySize > atMost ? [{ kind: 'family-too-large-for-bonferroni', familySize, atMost }] : []
}
