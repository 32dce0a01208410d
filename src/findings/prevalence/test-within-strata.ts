import type { Computed } from '../../statistics/index.ts'
import { directorBlockPermutation, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { CodeColumn } from './measure-table.ts'
import { columnOf, rootsOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import type { WithinStrata } from './prevalence-finding.ts'

/** One film that was looked through for a code, in a stratum that has films in both periods. */
interface FilmInStratum {
  film: number
  stratum: string
}

/**
 * Whether a change is one within kinds of film (or places, countries …), and not one of their mix: labels move among
 * films of one stratum only, on values less the mean of their stratum. Strata with films in one period say nothing of
 * it and are left out, and so are films whose stratum nobody has said. Per code of the family: the difference of shares
 * within strata (each weighted by `n1 n2 / (n1 + n2)`), p, and p corrected for the family. Films and not directors are
 * dealt, so that it can take a claim back and never make one. See docs/methods/prevalence.md.
 */
export function testWithinStrata(
  periods: TwoPeriods,
  family: readonly string[],
  settings: PermuteSettings,
): Map<string, Computed<WithinStrata>> {
  const found = new Map<string, Computed<WithinStrata>>()
  const groups = codesOfTheSameFilms(periods, family)
  for (const { codes, films } of groups) {
    const columns = codes.map(codeId => columnOf(periods, codeId, 'screen-time'))
    const isSecond = films.map(({ film }) => periods.isSecond[film]!)
    const strata = films.map(({ stratum }) => stratum)
    const test = directorBlockPermutation({
      valuesBySymbol: columns.map(column => withoutStratumMeans(rootsOf(column), films)),
      ...{ isSecond, blocks: strata },
      exactUpTo: Math.min(settings.exactUpTo, 200_000),
      ...{ draws: settings.draws, seed: settings.seed },
    })
    for (const [code, codeId] of codes.entries()) {
      if (isNotComputable(test)) {
        found.set(codeId, test)
        continue
      }
      const { raw, smallestP, smallestCorrectedP, stepDown } = test.symbols[code]!
      found.set(codeId, {
        difference: differenceWithin(columns[code]!, films),
        filmsP1: isSecond.filter(second => !second).length,
        filmsP2: isSecond.filter(Boolean).length,
        strata: [...new Set(strata)],
        p: raw.p,
        minTwoSidedP: smallestP,
        corrected: Math.min(1, stepDown.p * groups.length),
        minCorrectedP: Math.min(1, smallestCorrectedP * groups.length),
      })
    }
  }
  for (const codeId of family)
    if (!found.has(codeId)) found.set(codeId, notComputable('fewer-than-two-films-in-a-period'))
  return found
}

/** Codes that were looked for in the same films are tested together, as one family. */
function codesOfTheSameFilms(periods: TwoPeriods, family: readonly string[]) {
  const groups = new Map<string, { codes: string[]; films: FilmInStratum[] }>()
  for (const codeId of family) {
    const films = filmsOnBothSides(periods, columnOf(periods, codeId, 'screen-time'))
    if (films.length === 0) continue
    const key = films.map(({ film }) => film).join(' ')
    const group = groups.get(key) ?? { codes: [], films }
    group.codes.push(codeId)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function filmsOnBothSides({ films, isSecond }: TwoPeriods, column: CodeColumn): FilmInStratum[] {
  const known = films.flatMap(({ stratum }, film) =>
    stratum === undefined || column.shares[film] === null ? [] : [{ film, stratum }],
  )
  const sides = new Map<string, Set<boolean>>()
  for (const { film, stratum } of known)
    sides.set(stratum, (sides.get(stratum) ?? new Set()).add(isSecond[film]!))
  return known.filter(({ stratum }) => sides.get(stratum)!.size === 2)
}

function withoutStratumMeans(values: readonly (number | null)[], films: readonly FilmInStratum[]): number[] {
  const means = meansByStratum(films.map(({ film, stratum }) => ({ stratum, value: values[film]! })))
  return films.map(({ film, stratum }) => values[film]! - means.get(stratum)!)
}

/** Second period minus first, of shares, each stratum against itself. */
function differenceWithin({ shares, isSecond }: CodeColumn, films: readonly FilmInStratum[]): number {
  const of = (second: boolean) =>
    films
      .filter(({ film }) => isSecond[film] === second)
      .map(({ film, stratum }) => ({
        stratum,
        value: shares[film]!.present / shares[film]!.lookedThrough,
      }))
  const [first, second] = [of(false), of(true)]
  const [before, after] = [meansByStratum(first), meansByStratum(second)]
  const count = (list: readonly { stratum: string }[], name: string) =>
    list.filter(({ stratum }) => stratum === name).length
  let [sum, weights] = [0, 0]
  for (const [name, mean] of before) {
    const [n1, n2] = [count(first, name), count(second, name)]
    const weight = (n1 * n2) / (n1 + n2)
    sum += weight * (after.get(name)! - mean)
    weights += weight
  }
  return sum / weights
}

function meansByStratum(list: readonly { stratum: string; value: number }[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { stratum, value } of list) {
    const { sum, count } = sums.get(stratum) ?? { sum: 0, count: 0 }
    sums.set(stratum, { sum: sum + value, count: count + 1 })
  }
  return new Map([...sums].map(([stratum, { sum, count }]) => [stratum, sum / count]))
}
