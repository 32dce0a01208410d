import type {
  ByScreenTime,
  ChangeKind,
  Computed,
  DirectorsWhole,
  WhenMeasure,
} from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { WhenSentences } from '../../findings/said-of-time.ts'
import { sayYear } from '../../findings/said-of-time.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')
const equals = (p: number) => (pValue(p).startsWith('<') ? pValue(p) : `= ${pValue(p)}`)

/** What a share is of. */
const wholes: Record<WhenMeasure, string> = {
  ...{ 'screen-time': 'screen time', slices: 'slices of 10 s', shots: 'shots' },
  scenes: 'scenes',
}

/** That there is more of it, or less, by what is counted. */
function being(way: 'more' | 'less', measure: WhenMeasure = 'screen-time', slightly = ''): string {
  return measure === 'screen-time'
    ? `on screen ${slightly}${way}`
    : `in a ${slightly}${way === 'more' ? 'larger' : 'smaller'} share of ${wholes[measure]}`
}

/** What a change by shots or scenes must be by as well. */
function byTime(found: Computed<ByScreenTime> | undefined, measure: WhenMeasure = 'shots'): string {
  if (!found) return ''
  if (isNotComputable(found)) return '; by screen time it cannot be told'
  return `; by screen time, on which the length of ${wholes[measure]} has no hold, p ${equals(found.p)}${found.isSameWay === false ? ', the other way' : ''}`
}

function whole({ directors, withSeveral, alone, orders, smallestP }: DirectorsWhole): string {
  const staying =
    alone === 0
      ? ''
      : `; ${several(alone, 'director has', 'directors have')} a number of films that nobody else has, and ${alone === 1 ? 'keeps' : 'keep'} ${alone === 1 ? 'a place of their own' : 'places of their own'}`
  return `Films of one director are alike, and ${amounts.count(withSeveral)} of ${several(directors, 'director', 'directors')} made several of these: so directors are moved whole. Those with as many films change places, and the films of one among themselves (${orders > 1e6 ? 'more than a million orders' : several(orders, 'order', 'orders')}, smallest possible p ${pValue(smallestP)})${staying}.`
}

interface Moved {
  p: number
  filmsP?: number
  byScreenTime?: Computed<ByScreenTime>
}

/** What was moved to see what chance does, and how it came out. */
function moved(
  { p, filmsP, byScreenTime }: Moved,
  measure: WhenMeasure | undefined,
  correctedP = '',
): string {
  const corrected = `${byTime(byScreenTime, measure)}${correctedP}`
  return filmsP === undefined
    ? `films permuted, p ${equals(p)}${corrected}.`
    : `directors moved whole, p ${equals(p)}${corrected}; film by film it would be ${pValue(filmsP)}, which is too optimistic, since films of one director are alike.`
}

function byUnits(units: string, one: string): string {
  return `Counted is the share of ${units}. A long ${one} has more time to contain a code, so what is claimed must hold by screen time as well, and the larger p of the two is corrected.`
}

const byMeasure = {
  slices: 'Counted is the share of slices of 10 s.',
  shots: byUnits('shots', 'shot'),
  scenes: byUnits('scenes', 'scene'),
}

const sentences: WhenSentences = {
  resolution: ({ films: dated, filmsWithoutDate, family, parameters, directorsWhole }) =>
    `${films(dated.length)} stand in order of date${filmsWithoutDate.length === 0 ? '' : `; ${films(filmsWithoutDate.length)} without a date ${filmsWithoutDate.length === 1 ? 'is' : 'are'} left out`}. A year of change needs ${amounts.count(parameters.minimumFilms)} films on either side. ${several(family.length, 'code is', 'codes are')} seen in three films or more; step and drift of each, and of all together, are corrected for as one.${parameters.measure ? ` ${byMeasure[parameters.measure]}` : ''}${directorsWhole ? ` ${whole(directorsWhole)}` : ''}`,
  plain: ({ kind, change, trend }, name, finding) => {
    if (isNotComputable(change))
      return `When “${name}” changed cannot be told, because ${reasons[change.because]}.`
    const { lastYearBefore, firstYearAfter, meanBefore, meanAfter } = change
    const { measure } = finding.parameters
    const way = meanAfter > meanBefore ? 'more' : 'less'
    const years = `between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}`
    const turns: Record<Exclude<ChangeKind, 'too-few'>, string> = {
      nothing: `“${name}”: that it changed in some year, or rises or falls by degrees, cannot be told from chance in these films.`,
      'looked-through-unequally': `“${name}” is ${being(way, measure, 'somewhat ')} in later films, but earlier and later films were looked through so unequally that no change can be told from that.`,
      step: `“${name}” is ${being(way, measure)} after a change ${years}.`,
      drift: `“${name}” is ${being(isNotComputable(trend) || trend.tau > 0 ? 'more' : 'less', measure)} from film to film, by degrees; that a single year divides them cannot be told from chance.`,
      'step-or-drift': `“${name}” is ${being(way, measure)} in later films. A change ${years} describes it, and so does a steady drift: these films alone do not say which.`,
    }
    if (kind === 'too-few') return ''
    return kind === 'nothing' ? turns.nothing : inTheseFilms(finding, turns[kind])
  },
  technical: ({ change, interval, trend, explained, films: own }, name, finding) => {
    if (isNotComputable(change)) return ''
    const { lastYearBefore, firstYearAfter, filmsBefore, filmsAfter, meanBefore, meanAfter } = change
    const corrected = isNotComputable(change.corrected)
      ? 'not corrected: seen in fewer than three films'
      : `corrected ${equals(change.corrected as number)}`
    const within = isNotComputable(interval)
      ? ''
      : `; 95 % of resampled ${change.filmsP === undefined ? 'films' : 'directors'} put it between ${sayYear(interval.fromYear)} and ${sayYear(interval.toYear)}${isOfWholeCorpus(finding) ? ' (a model, since these films are all there are)' : ''}`
    const drift = isNotComputable(trend)
      ? ''
      : ` Trend over ${films(own.length)}: Kendall’s tau ${trend.tau.toFixed(2).replace('-', '−')}, ${moved(trend, finding.parameters.measure, isNotComputable(trend.corrected) ? '' : ` (corrected ${equals(trend.corrected as number)})`)}`
    const both = explained
      ? ` Of the spread among films, two levels take away ${share(explained.step)} and a straight line ${share(explained.drift)}; the level was chosen to take away most.`
      : ''
    return `“${name}”, best divided between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}${within}: ${share(meanBefore)} of ${wholes[finding.parameters.measure ?? 'screen-time']} in ${films(filmsBefore)} before, ${share(meanAfter)} in ${amounts.count(filmsAfter)} after; scan over all years, ${moved(change, finding.parameters.measure, ` (${corrected})`)}${drift}${both}`
  },
  system: finding => {
    const { system } = finding
    if (isNotComputable(system))
      return `Whether all codes together change at one year cannot be told, because ${reasons[system.because]}.`
    const { lastYearBefore, firstYearAfter, explained, corrected, codes, films: own, isUnequal } = system
    const found = `between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}`
    return `${inTheseFilms(finding, several(codes.length, 'code', 'codes'))} together, in ${films(own.length)} looked through for all of them: ${isUnequal ? `earlier and later films were looked through so unequally that no change can be told from them; the best division is ${found}` : corrected <= 0.05 ? `the system changes ${found}` : `that one year divides the films cannot be told from chance; the best division is ${found}`}. It takes away ${share(explained)} of the spread; scan over all years, ${moved(system, finding.parameters.measure, ` (corrected ${equals(corrected)})`)}`
  },
}

/** When, without periods. */
export const when = {
  ...sentences,
  described: ({
    name,
    before,
    after,
    years,
    measure,
  }: {
    name: string
    before: number
    after: number
    years: string
    measure?: WhenMeasure | undefined
  }) =>
    `“${name}” is ${measure ? `in ${share(before)} of ${wholes[measure]}` : `on screen ${share(before)} of the time`} up to the best division, ${years}, and ${share(after)} after. This describes these films; nothing is said of chance.`,
  shown: ({ name, present, films: count }: { name: string; present: number; films: number }) =>
    count === 0
      ? `Nobody has looked for “${name}” in a dated film.`
      : `“${name}” is in ${present === 0 ? 'none' : amounts.count(present)} of ${films(count)} in order of date.`,
  bestDivision: ({ from, to }: { from: number; to: number }) => `between ${sayYear(from)} and ${sayYear(to)}`,
  systemTitle: 'All codes together',
  dated: 'Films dated by',
  measure: 'Counted by',
  byScenes: 'Share of scenes',
  chart: (name: string) => `${name} in each film, by year`,
  chartMeaning:
    'A dot is a film. The line follows them; the band is where the year of change may lie; behind stand the events of the study.',
  axis: (measure: WhenMeasure = 'screen-time') => `share of ${wholes[measure]}`,
  spread: (titles: string) => `Dated over several years, and put at the middle of them: ${titles}.`,
  withoutDate: (titles: string) => `Without a date of this kind, and so left out: ${titles}.`,
  withoutScenes: (titles: string) =>
    `No scenes have been made and looked through in these films, so they tell nothing here: ${titles}.`,
  stepOrDrift:
    'A best year is always found. It does not tell a sudden change from a slow one: read the trend beside it.',
  nothing: (names: readonly string[]) =>
    `Seen in no dated film: ${names.map(name => `“${name}”`).join(', ')}.`,
  film: 'Film',
  year: 'Year',
  code: 'Code',
  changed: 'Best division',
  interval: '95 % interval',
  before: 'Before',
  after: 'After',
  scan: 'p of the scan',
  scanCorrected: 'corrected',
  tau: 'Kendall’s tau',
  trendP: 'p of the trend',
  trendCorrected: 'corrected',
  filmsBehind: (name: string) => `Films of ${name}, by year`,
  showFilms: 'The films, by year',
  event: 'Events of the study',
  yearOf: sayYear,
  inYear: ({ year, said }: { year: string; said: string }) => `${year}, ${said}`,
}

export type WhenWords = typeof when
