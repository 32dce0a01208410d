import type { Computed } from '../../statistics/index.ts'
import {
  defaultDraws,
  directorBlockPermutation,
  filmPermutationTest,
  isNotComputable,
  notComputable,
} from '../../statistics/index.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { differenceOf, exactUpToPerFilm } from '../prevalence/leave-each-film-out.ts'
import { knownOf, rootsOf } from '../prevalence/measure-table.ts'
import { level } from '../prevalence/verdict.ts'
import type { CountedUnder, QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import { splitPeriods } from '../two-periods.ts'
import { shareBy } from '../when/share-by-measure.ts'
import type { CountedWay, FilmOfWays, OtherwiseFinding, WayOfCounting } from './otherwise-finding.ts'
import { chosenWay, filmsOfWay, isThin, leastLooked, otherWays } from './ways.ts'

export interface OtherwiseQuestion {
  films: readonly QuestionFilm[]
  codeId: string
  periods: readonly [string, string]
  periodsInOrder: boolean
  /** Where films stand once the border between the two periods has moved; empty where it cannot be moved. */
  borders: readonly { years: number; periodOf: Readonly<Record<string, string | null>> }[]
  /** Films from which the codebook takes examples of the code. */
  exampleFilmIds: readonly string[]
  codebookVersion: CountedUnder | null
  draws?: number
  seed?: number
}

/**
 * Would another honest way of counting say the same of one symbol?
 *
 * Unit: the film. In: films with counts and periods, and where they stand under moved borders. Out: for each way the
 * difference of film means and the p of the film permutation (directors moved whole where any has several films), and
 * how many say what the chosen way says: the same direction, on the same side of .05. Nothing is corrected and nothing
 * chosen by it: it is read beside a finding, never in its place.
 * Source: Simonsohn, Simmons & Nelson 2020; Steegen et al. 2016. See docs/methods/counted-otherwise.md.
 */
export function answerOtherwise(question: OtherwiseQuestion): OtherwiseFinding {
  const { films, codeId, borders, exampleFilmIds, periods, codebookVersion } = question
  const chosen = { ...count(question, chosenWay), says: 'the-same' as const }
  const open = { films, codeId, exampleFilmIds, borderYears: borders.map(({ years }) => years) }
  const ways = otherWays(open).map(way => {
    const counted = count(question, way)
    return { ...counted, says: saysOf(counted, chosen) }
  })
  const said = ways.filter(({ says }) => says !== 'cannot-say')
  return {
    question: 'otherwise',
    ...(codebookVersion && { codebookVersion }),
    periods: { first: periods[0], second: periods[1], inOrder: question.periodsInOrder },
    symbol: codeId,
    chosen: isNotComputable(chosen.difference) ? { ...chosen, says: 'cannot-say' } : chosen,
    ways: ways.sort(byDifference),
    agree: said.filter(({ says }) => says === 'the-same').length,
    canSay: said.length,
    bordersFixed: borders.length === 0,
    leastLooked,
    borderYears: [0, ...borders.map(({ years }) => years)],
    films: filmsOfWays(question),
  }
}

function filmsOfWays({ films, codeId, borders, exampleFilmIds, periods }: OtherwiseQuestion): FilmOfWays[] {
  const numberOf = (periodId: string | null): 1 | 2 | null =>
    periodId === periods[0] ? 1 : periodId === periods[1] ? 2 : null
  return films.flatMap(film => {
    const { id, partOfFilmId, directorIds, periodId, countsByCoder = {} } = film
    const { presence } = codeInFilm(film, codeId)
    const moved = borders.map(({ periodOf }) => numberOf(id in periodOf ? periodOf[id]! : periodId))
    const own = [numberOf(periodId), ...moved]
    if (presence === 'not-looked-for' || own.every(period => period === null)) return []
    return [
      {
        ...{ id, directorIds, presence, periods: own },
        isThin: isThin(film, codeId),
        isExample: exampleFilmIds.includes(partOfFilmId ?? id),
        coderIds: Object.keys(countsByCoder).filter(coderId => countsByCoder[coderId]!.codes[codeId]),
      },
    ]
  })
}

function count(question: OtherwiseQuestion, way: WayOfCounting): Omit<CountedWay, 'says'> {
  const { codeId, borders, exampleFilmIds, draws = defaultDraws, seed = 1 } = question
  const moved = borders.find(({ years }) => years === way.borderYears)
  const taken = filmsOfWay(question.films, way, {
    ...{ codeId, exampleFilmIds },
    periodOf: moved ? new Map(Object.entries(moved.periodOf)) : null,
  })
  const periods = splitPeriods(taken, question.periods)
  const column = {
    codeId,
    shares: periods.films.map(film => shareBy(film, codeId, way.measure)),
    isSecond: periods.isSecond,
  }
  return {
    ...way,
    filmsP1: knownOf(column, false).length,
    filmsP2: knownOf(column, true).length,
    difference: differenceOf(column, () => true),
    p: pOf(periods, rootsOf(column), { draws, seed }),
  }
}

function pOf(
  periods: ReturnType<typeof splitPeriods>,
  roots: readonly (number | null)[],
  { draws, seed }: { draws: number; seed: number },
): Computed<number> {
  const looked = roots.map(root => root !== null)
  const known = <Value>(list: readonly Value[]) => list.filter((_, film) => looked[film])
  const isSecond = known(periods.isSecond)
  if (isSecond.length < 2) return notComputable('not-looked-through-in-one-period')
  const values = known(roots) as number[]
  const settings = { draws, seed, exactUpTo: exactUpToPerFilm }
  const blocks = directorBlocks(periods.films, looked)
  if (!blocks.nested) {
    const test = filmPermutationTest({ values, isSecond, ...settings })
    return isNotComputable(test) ? test : test.p
  }
  const test = directorBlockPermutation({
    ...{ valuesBySymbol: [values], isSecond, blocks: known(blocks.blockOfFilm) },
    ...settings,
  })
  return isNotComputable(test) ? test : test.symbols[0]!.raw.p
}

function saysOf(
  { difference, p }: Omit<CountedWay, 'says'>,
  chosen: Omit<CountedWay, 'says'>,
): CountedWay['says'] {
  if (isNotComputable(difference) || isNotComputable(chosen.difference)) return 'cannot-say'
  if (difference === 0 && chosen.difference !== 0) return 'no-difference'
  if (Math.sign(difference) !== Math.sign(chosen.difference)) return 'turned'
  const shown = (one: Computed<number>) => !isNotComputable(one) && one <= level
  return shown(p) === shown(chosen.p) ? 'the-same' : 'other-side-of-05'
}

function byDifference(left: CountedWay, right: CountedWay): number {
  const orderOf = ({ difference }: CountedWay) => (isNotComputable(difference) ? Infinity : difference)
  const [one, other] = [orderOf(left), orderOf(right)]
  return one === other ? 0 : one - other
}
