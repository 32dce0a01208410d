import type { Computed } from '../../statistics/index.ts'
import { changePointScan, holm, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { columnOf, rootsOf } from './measure-table.ts'
import type { AfterLooking } from './prevalence-finding.ts'

/** Fewer films on a side, and a border is none that anybody would draw; a chosen one may have two. */
const usualMinimum = 3

interface ScanSettings {
  draws: number
  seed: number
}

/**
 * Periods that were chosen after looking: how often would the best of all borders, in films of another order, part them
 * as well as the chosen border does? Every border between two years counts that leaves as many films on both sides.
 * Refused where films have no year, where periods are no two stretches of time that follow on one another, and where
 * films stand in neither: these could have been chosen otherwise in more ways than a border has.
 * See docs/methods/prevalence.md.
 */
export function testAfterLooking(
  periods: TwoPeriods,
  family: readonly string[],
  { draws, seed }: ScanSettings,
): Map<string, Computed<AfterLooking>> {
  const border = borderOf(periods)
  const found = family.map((codeId): Computed<Omit<AfterLooking, 'corrected'>> => {
    if (border === null) return notComputable('no-admissible-split')
    const dated = rootsOf(columnOf(periods, codeId, 'screen-time')).flatMap((value, film) =>
      value === null ? [] : [{ value, year: yearOf(periods.films[film]!) }],
    )
    const before = dated.filter(({ year }) => year < border).length
    const scan = changePointScan({
      years: dated.map(({ year }) => year),
      values: dated.map(({ value }) => value),
      minimumFilms: Math.max(1, Math.min(usualMinimum, before, dated.length - before)),
      chosenYear: border,
      ...{ draws, seed },
    })
    return isNotComputable(scan) ? scan : { p: scan.test.p, films: dated.length }
  })
  const tested = found.flatMap(one => (isNotComputable(one) ? [] : [one]))
  const together = holm(tested.map(({ p }) => p))
  return new Map(
    family.map((codeId, code) => {
      const one = found[code]!
      if (isNotComputable(one)) return [codeId, one]
      return [
        codeId,
        isNotComputable(together) ? together : { ...one, corrected: together[tested.indexOf(one)]! },
      ]
    }),
  )
}

function yearOf({ year }: QuestionFilm): number {
  return year!
}

/** The first year of the later period, where the two are halves of all films that have a year. */
function borderOf({ films, isSecond, outside }: TwoPeriods): number | null {
  if (outside.some(({ year }) => year !== undefined)) return null
  if (films.some(({ year }) => year === undefined)) return null
  const years = (side: boolean) => films.filter((_, film) => isSecond[film] === side).map(yearOf)
  const [first, second] = [years(false), years(true)]
  const begins = Math.min(...second)
  return first.length > 0 && second.length > 0 && Math.max(...first) < begins ? begins : null
}
