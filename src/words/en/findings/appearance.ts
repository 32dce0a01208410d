import { isNotComputable } from '../../../findings/index.ts'
import type { AppearanceSentences } from '../../findings/said-of-time.ts'
import { sayYears } from '../../findings/said-of-time.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several } from '../amounts.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')

function seenOf(present: number, lookedThrough: number, period: string): string {
  if (lookedThrough === 0) return `nobody has looked for it in “${period}”`
  if (present === 0)
    return `in ${lookedThrough === 1 ? 'not even the one film' : `none of ${films(lookedThrough)}`} of “${period}” looked through for it`
  return `in ${amounts.count(present)} of ${films(lookedThrough)} of “${period}” looked through for it`
}

const sentences: AppearanceSentences = {
  resolution: ({ films: dated, filmsWithoutDate, family, codes }) => {
    const looked = dated.filter(({ isLookedThrough }) => isLookedThrough).length
    return `${films(looked)} of ${amounts.count(dated.length)} with a date ${looked === 1 ? 'has' : 'have'} been looked through for some code${filmsWithoutDate.length === 0 ? '' : `; ${films(filmsWithoutDate.length)} without a date can be in no order`}. ${several(codes.length, 'code', 'codes')}, ${amounts.count(family.length)} of them seen in three films or more.`
  },
  inTime: ({ first, last, present, lookedThrough }, { name, first: firstTitles, last: lastTitles }) => {
    if (lookedThrough === 0) return `Nobody has looked for “${name}” in any of these films.`
    if (!first || !last)
      return present === 0
        ? `“${name}” was looked for in ${films(lookedThrough)}, and seen in none.`
        : `“${name}” is seen only in films without a date.`
    const seen = `It is in ${amounts.count(present)} of ${films(lookedThrough)} looked through for it.`
    return first.years.from === last.years.to || firstTitles === lastTitles
      ? `“${name}” is seen in ${firstTitles} (${sayYears(first.years)}) alone of the dated films. ${seen}`
      : `“${name}” is first seen in ${firstTitles} (${sayYears(first.years)}) and last in ${lastTitles} (${sayYears(last.years)}). ${seen}`
  },
  inPeriods: ({ periods }, name, finding) => {
    if (!periods || !finding.periods) return ''
    const { rangeP1, filmsP1, rangeP2, filmsP2, stands } = periods
    const { first, second, inOrder } = finding.periods
    const counted = `“${name}” is ${seenOf(rangeP1, filmsP1, first)}, and ${seenOf(rangeP2, filmsP2, second)}.`
    switch (stands) {
      case 'first-only':
        return `${counted} ${inOrder ? 'In these films it is lost.' : `In these films it is of “${first}” alone.`}`
      case 'second-only':
        return `${counted} ${inOrder ? 'In these films it emerges.' : `In these films it is of “${second}” alone.`}`
      case 'cannot-tell':
        if (filmsP1 > 0 && filmsP2 > 0)
          return `${counted} Of the films in which it was not seen far less was looked through: whether it was lost or came up cannot be told.`
        return filmsP1 + filmsP2 === 0
          ? `Nobody has looked for “${name}” in either period.`
          : `“${name}” has been looked for in one of the two periods alone: whether it was lost or came up cannot be told.`
      default:
        return counted
    }
  },
  byChance: ({ periods }, finding) => {
    if (!periods || periods.stands === 'cannot-tell' || periods.stands === 'neither') return ''
    if (isNotComputable(periods.test))
      return `What chance would do cannot be computed, because ${reasons[periods.test.because]}.`
    const { p, corrected, unit, minTwoSidedP } = periods.test
    const unitName = unit === 'films' ? 'films' : 'directors, with all their films,'
    const inFamily = isNotComputable(corrected)
      ? 'it is not corrected, because it is seen in fewer than three films'
      : `corrected for ${several(finding.family.length, 'code', 'codes')} seen in three films or more, p ${equals(corrected as number)}`
    return `If ${unitName} had been dealt to the two periods by chance, presence as uneven as this would come about with p ${equals(p)} (${inFamily}). The smallest p that could have come out is ${pValue(minTwoSidedP)}.`
  },
}

function equals(p: number): string {
  const said = pValue(p)
  return said.startsWith('<') ? said : `= ${said}`
}

/** First appearances, and what is gained and lost. */
export const appearance = {
  ...sentences,
  curve: 'How many have been seen by then',
  curveSaid: ({ codes, films: count }: { codes: number; films: number }) =>
    `${several(codes, 'code', 'codes')} seen by the last of ${films(count)} in order of date`,
  curveOf: 'codes seen so far',
  curveTable: 'The same as a table',
  firsts: 'First seen',
  film: 'Film',
  year: 'Year',
  newHere: 'New in it',
  seenSoFar: 'Seen so far',
  lookedForSoFar: 'Looked for so far',
  nothingNew: 'nothing',
  notLookedThrough: 'not looked through',
  groups: {
    'first-only': (name: string) => `Only in films of “${name}”`,
    'second-only': (name: string) => `Only in films of “${name}”`,
    both: 'In both periods',
    neither: 'Looked for in both periods, and seen in neither',
    'cannot-tell': 'Cannot be told: not looked for in one of the periods, or hardly',
    all: 'In order of their first appearance',
    never: 'Not seen in any dated film',
  },
  oneOf: ({ present, lookedThrough }: { present: number; lookedThrough: number }) =>
    lookedThrough === 0 ? 'not looked for' : `${amounts.count(present)} of ${films(lookedThrough)}`,
  openFilms: (name: string) => `Films of ${name}`,
  filmsOf: 'Films',
  dated: 'Films in order of',
  mayBeEarlier: (titles: string) =>
    `Nobody has looked for it in films dated before: ${titles}. It may have been there.`,
  mayBeLater: (titles: string) =>
    `Nobody has looked for it in films dated after: ${titles}. It may be there.`,
  thin: (titles: string) =>
    `Looked through for it in part only, and not seen so far as looked through: ${titles}.`,
  withoutDate: (titles: string) => `Without a date of this kind, and so in no order: ${titles}.`,
  notLookedThroughAt: (titles: string) => `Not looked through for any code: ${titles}.`,
  noPeriods:
    'No two periods are compared: what comes up and what is lost is told by the order of the films alone.',
}

export type AppearanceWords = typeof appearance
