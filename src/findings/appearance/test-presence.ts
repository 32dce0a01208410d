import type { Computed } from '../../statistics/index.ts'
import {
  directorBlockPermutation,
  isNotComputable,
  notComputable,
  stepDownMaxT,
} from '../../statistics/index.ts'
import { directorBlocks, settingsOfBlocks } from '../prevalence/director-blocks.ts'
import { areUnequal, lookedThroughShares } from '../prevalence/judge-symbol.ts'
import type { PermuteSettings } from '../prevalence/permute-columns.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { PresenceTest } from './appearance-finding.ts'

/**
 * Could a code be lost, or come up, by chance?
 *
 * Unit: the film, or the director moved whole where any has several films looked through. Null: films are
 * exchangeable between the two periods. Value: whether the code is in the film, 1 or 0; films in which nobody looked
 * for it, and films whose coders do not agree, are left out of its test. Corrected by step-down max-T in the family;
 * codes outside it have a raw p alone. Refuses what `stepDownMaxT` refuses, and a code that is in all films or none, and films of one
 * period looked through far less than those of the other: what is rare is sooner missed in them.
 * See docs/methods/appearance.md.
 */
export function testPresence(
  periods: TwoPeriods,
  codes: readonly string[],
  { family, ...settings }: PermuteSettings & { family: readonly string[] },
): Map<string, Computed<PresenceTest>> {
  const { isSecond } = periods
  const isUnequal = (code: string) =>
    areUnequal(
      lookedThroughShares(
        periods.films.map((film, index) => ({
          period: isSecond[index] ? 2 : 1,
          lookedThroughShare: codeInFilm(film, code).lookedThroughShare,
        })),
      ),
    )
  const refusalOf = (code: string) =>
    refusalFor(columns.get(code)!, isSecond) ??
    (isUnequal(code) ? notComputable('looked-through-unequally') : null)
  const columns = new Map(codes.map(code => [code, presenceOf(periods, code)]))
  const isLooked = periods.films.map((_, film) => codes.some(code => columns.get(code)![film] !== null))
  const { blockOfFilm, nested } = directorBlocks(periods.films, isLooked)
  const deal = (asked: readonly string[]) => {
    const valuesBySymbol = asked.map(code => columns.get(code)!)
    return nested
      ? directorBlockPermutation({
          valuesBySymbol,
          isSecond,
          blocks: blockOfFilm,
          ...settingsOfBlocks(settings),
        })
      : stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
  }
  const members = family.filter(code => refusalOf(code) === null)
  const together = deal(members)
  const tests = new Map<string, Computed<PresenceTest>>()
  for (const code of codes) {
    const refusal = refusalOf(code)
    const member = members.indexOf(code)
    const found = refusal ?? (member < 0 || isNotComputable(together) ? deal([code]) : together)
    if (isNotComputable(found)) {
      tests.set(code, found)
      continue
    }
    const isCorrected = found === together
    const { raw, smallestP, stepDown } = found.symbols[isCorrected ? member : 0]!
    tests.set(code, {
      unit: nested ? 'directors' : 'films',
      p: raw.p,
      corrected: isCorrected ? stepDown.p : notComputable('outside-family'),
      minTwoSidedP: smallestP,
    })
  }
  return tests
}

function presenceOf({ films }: TwoPeriods, code: string): (number | null)[] {
  return films.map(film => {
    const { presence } = codeInFilm(film, code)
    return presence === 'present' ? 1 : presence === 'absent' ? 0 : null
  })
}

function refusalFor(values: readonly (number | null)[], isSecond: readonly boolean[]) {
  const looked = (side: boolean) =>
    values.filter((value, film) => value !== null && isSecond[film] === side).length
  if (looked(false) < 2 || looked(true) < 2) return notComputable('fewer-than-two-films-in-a-period')
  const seen = values.filter(value => value === 1).length
  if (seen === 0) return notComputable('absent-everywhere')
  return seen === looked(false) + looked(true) ? notComputable('present-everywhere') : null
}
