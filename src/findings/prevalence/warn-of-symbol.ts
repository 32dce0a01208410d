import { isNotComputable } from '../../statistics/index.ts'
import { isLookedThroughInPart } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { agreedShareOf, areUnequal, lookedThroughShares } from './judge-symbol.ts'
import { partlyForEveryCode } from './partly-looked-through.ts'
import type {
  LeaveOneFilmOutAnswer,
  ShareComparison,
  ShareTests,
  SymbolFinding,
} from './prevalence-finding.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'

type Measured = ShareComparison & ShareTests
type Warned = Pick<SymbolFinding, 'symbol' | 'dots' | 'verdict' | 'screenTimeShare'> & { shots: Measured }

/** Of what any coder marked, less than this was agreed: readers should know before they read the number. */
const disagreeingShare = 2 / 3

/** What weakens the finding about one symbol. */
export function warnOfSymbol(periods: TwoPeriods, symbol: Warned): PrevalenceWarning[] {
  const { screenTimeShare: time, shots } = symbol
  return [
    ...warnOfLooking(periods, symbol),
    ...warnOfCoders(symbol),
    ...warnOfSpread('screen-time', time),
    ...warnOfSpread('shots', shots),
    ...warnOfCarriers(periods, symbol),
    ...warnOfDirectors(symbol),
  ]
}

/** Only what is true of this code: films in which nobody looked for anything are named with the finding. */
function warnOfLooking(periods: TwoPeriods, { dots, verdict }: Warned): PrevalenceWarning[] {
  if (verdict.kind === 'nobody-looked') return []
  const warnings: PrevalenceWarning[] = []
  const isRead = (filmId: string) =>
    periods.films.some(({ id, counts }) => id === filmId && counts.lookedThroughMs > 0)
  const missing = dots.filter(dot => dot.presence === 'not-looked-for' && isRead(dot.filmId))
  if (missing.length > 0)
    warnings.push({ kind: 'not-looked-for', filmIds: missing.map(({ filmId }) => filmId) })
  const partly = dots
    .filter(isLookedThroughInPart)
    .filter(({ filmId }) => !periods.films.some(film => film.id === filmId && partlyForEveryCode(film)))
    .map(({ filmId, lookedThroughShare: share }) => ({ filmId, share }))
  if (partly.length > 0) warnings.push({ kind: 'partly-looked-through', films: partly })
  const shares = lookedThroughShares(dots)
  if (shares[0] > 0 && shares[1] > 0 && areUnequal(shares))
    warnings.push({ kind: 'looked-through-unequally', shareP1: shares[0], shareP2: shares[1] })
  return warnings
}

function warnOfCoders({ dots, screenTimeShare: time }: Warned): PrevalenceWarning[] {
  const warnings: PrevalenceWarning[] = []
  const disputed = dots.filter(({ disputedShare }) => disputedShare > 0)
  const agreedShare = agreedShareOf(disputed)
  if (disputed.length > 0 && agreedShare < disagreeingShare)
    warnings.push({ kind: 'coders-disagree', agreedShare, filmIds: disputed.map(({ filmId }) => filmId) })
  const turning = time.coderAlone.filter(({ difference }) => turns(time.difference, difference))
  if (turning.length > 0)
    warnings.push({ kind: 'coder-alone-turns-it', coderIds: turning.map(({ coderId }) => coderId) })
  return warnings
}

function warnOfSpread(measure: 'screen-time' | 'shots', { spread }: Measured): PrevalenceWarning[] {
  return !isNotComputable(spread) && spread.p < 0.05
    ? [{ kind: 'spread-differs', measure, varianceRatio: spread.varianceRatio }]
    : []
}

/** Films that turn the difference by either measure, and those without which what is shown would not be. */
function warnOfCarriers(
  periods: TwoPeriods,
  { verdict, screenTimeShare, shots }: Warned,
): PrevalenceWarning[] {
  const sign = join(
    filmsThatTurn(periods, screenTimeShare).map(filmId => ({ filmId, measure: 'screen-time' as const })),
    filmsThatTurn(periods, shots).map(filmId => ({ filmId, measure: 'shots' as const })),
  )
  const p =
    verdict.kind === 'shows' && verdict.unit === 'films'
      ? filmsWithoutWhichNothing(periods, screenTimeShare)
      : []
  return [
    ...sign.map(found => ({ kind: 'one-film-carries' as const, ...found, how: 'sign' as const })),
    ...(p.length > 0
      ? [
          {
            kind: 'one-film-carries' as const,
            measures: ['screen-time' as const],
            filmIds: p,
            how: 'p' as const,
          },
        ]
      : []),
  ]
}

/** Films by the measures that they turn, those of the same measures together. */
function join<Name extends string>(...lists: { filmId: string; measure: Name }[][]) {
  const measuresOf = new Map<string, Name[]>()
  for (const { filmId, measure } of lists.flat())
    measuresOf.set(filmId, [...(measuresOf.get(filmId) ?? []), measure])
  const groups = new Map<string, { measures: Name[]; filmIds: string[] }>()
  for (const [filmId, measures] of measuresOf) {
    const group = groups.get(measures.join()) ?? { measures, filmIds: [] }
    group.filmIds.push(filmId)
    groups.set(measures.join(), group)
  }
  return [...groups.values()]
}

function filmsThatTurn(periods: TwoPeriods, { leaveOneFilmOut, difference }: Measured): string[] {
  if (isNotComputable(leaveOneFilmOut)) return []
  return filmsWhere(periods, film => turns(difference, leaveOneFilmOut.differences[film]!))
}

function filmsWithoutWhichNothing(periods: TwoPeriods, { leaveOneFilmOut }: Measured): string[] {
  if (isNotComputable(leaveOneFilmOut)) return []
  return filmsWhere(periods, film => isAbove05(leaveOneFilmOut, film))
}

function isAbove05({ p }: LeaveOneFilmOutAnswer, film: number): boolean {
  const without = p[film]!
  return !isNotComputable(without) && without > 0.05
}

function filmsWhere(periods: TwoPeriods, holds: (film: number) => boolean): string[] {
  return periods.films.filter((_, film) => holds(film)).map(({ id }) => id)
}

function warnOfDirectors({
  screenTimeShare: { leaveOneDirectorOut, difference },
}: Warned): PrevalenceWarning[] {
  if (isNotComputable(leaveOneDirectorOut)) return []
  const turning = leaveOneDirectorOut.without
    .filter(({ filmIds, difference: without }) => filmIds.length > 1 && turns(difference, without))
    .map(({ filmIds }) => ({ filmIds }))
  return turning.length > 0 ? [{ kind: 'one-director-carries', directors: turning, how: 'sign' }] : []
}

/** From a rise to a fall or from a fall to a rise; nothing is turned where there was no difference. */
function turns(whole: ShareComparison['difference'], without: ShareComparison['difference']): boolean {
  return !isNotComputable(whole) && !isNotComputable(without) && whole * without < 0
}
