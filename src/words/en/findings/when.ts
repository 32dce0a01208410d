import type { ChangeKind } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { WhenSentences } from '../../findings/said-of-time.ts'
import { sayYear } from '../../findings/said-of-time.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')
const units = {
  films,
  directors: (count: number) => several(count, 'director', 'directors'),
}
const equals = (p: number) => (pValue(p).startsWith('<') ? pValue(p) : `= ${pValue(p)}`)

const sentences: WhenSentences = {
  resolution: ({ films: dated, filmsWithoutDate, family, parameters, unit }) =>
    `${films(dated.length)} stand in order of date${filmsWithoutDate.length === 0 ? '' : `; ${films(filmsWithoutDate.length)} without a date ${filmsWithoutDate.length === 1 ? 'is' : 'are'} left out`}. ${unit === 'directors' ? 'Films of one director are alike, so that each director stands as one, at the middle of their years. ' : ''}A year of change needs ${amounts.count(parameters.minimumFilms)} ${unit} on either side. ${several(family.length, 'code is', 'codes are')} seen in three films or more; step and drift of each, and of all together, are corrected for as one.`,
  plain: ({ kind, change, trend }, name) => {
    if (isNotComputable(change))
      return `When “${name}” changed cannot be told, because ${reasons[change.because]}.`
    const { lastYearBefore, firstYearAfter, meanBefore, meanAfter } = change
    const way = meanAfter > meanBefore ? 'more' : 'less'
    const years = `between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}`
    const turns: Record<Exclude<ChangeKind, 'too-few'>, string> = {
      nothing: `“${name}”: that it changed in some year, or rises or falls by degrees, cannot be told from chance in these films.`,
      'looked-through-unequally': `“${name}” is on screen somewhat ${way} in later films, but earlier and later films were looked through so unequally that no change can be told from that.`,
      step: `“${name}” is on screen ${way} after a change ${years}.`,
      drift: `“${name}” is on screen ${isNotComputable(trend) || trend.tau > 0 ? 'more' : 'less'} from film to film, by degrees; that a single year divides them cannot be told from chance.`,
      'step-or-drift': `“${name}” is on screen ${way} in later films. A change ${years} describes it, and so does a steady drift: these films alone do not say which.`,
    }
    return kind === 'too-few' ? '' : turns[kind]
  },
  technical: ({ change, interval, trend, explained, films: own }, name) => {
    if (isNotComputable(change)) return ''
    const { lastYearBefore, firstYearAfter, unit, filmsBefore, filmsAfter, meanBefore, meanAfter } = change
    const corrected = isNotComputable(change.corrected)
      ? 'not corrected: seen in fewer than three films'
      : `corrected ${equals(change.corrected as number)}`
    const within = isNotComputable(interval)
      ? ''
      : `; 95 % of resampled films put it between ${sayYear(interval.fromYear)} and ${sayYear(interval.toYear)}`
    const drift = isNotComputable(trend)
      ? ''
      : ` Trend over ${films(own.length)}: Kendall’s tau ${trend.tau.toFixed(2)}, p ${equals(trend.p)}${isNotComputable(trend.corrected) ? '' : ` (corrected ${equals(trend.corrected as number)})`}.`
    const both = explained
      ? ` Of the spread among films, two levels take away ${share(explained.step)} and a straight line ${share(explained.drift)}; the level was chosen to take away most.`
      : ''
    return `“${name}”, best divided between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}${within}: ${share(meanBefore)} of screen time in ${units[unit](filmsBefore)} before, ${share(meanAfter)} in ${amounts.count(filmsAfter)} after; scan over all years, ${unit} permuted, p ${equals(change.p)} (${corrected}).${drift}${both}`
  },
  system: ({ system }) => {
    if (isNotComputable(system))
      return `Whether all codes together change at one year cannot be told, because ${reasons[system.because]}.`
    const {
      lastYearBefore,
      firstYearAfter,
      explained,
      p,
      corrected,
      unit,
      codes,
      films: own,
      isUnequal,
    } = system
    const found = `between ${sayYear(lastYearBefore)} and ${sayYear(firstYearAfter)}`
    return `${several(codes.length, 'code', 'codes')} together, in ${films(own.length)} looked through for all of them: ${isUnequal ? `earlier and later films were looked through so unequally that no change can be told from them; the best division is ${found}` : corrected <= 0.05 ? `the system changes ${found}` : `that one year divides the films cannot be told from chance; the best division is ${found}`}. It takes away ${share(explained)} of the spread; scan over all years, ${unit} permuted, p ${equals(p)} (corrected ${equals(corrected)}).`
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
  }: {
    name: string
    before: number
    after: number
    years: string
  }) =>
    `“${name}” is on screen ${share(before)} of the time up to the best division, ${years}, and ${share(after)} after. This describes these films; nothing is said of chance.`,
  shown: ({ name, present, films: count }: { name: string; present: number; films: number }) =>
    count === 0
      ? `Nobody has looked for “${name}” in a dated film.`
      : `“${name}” is in ${present === 0 ? 'none' : amounts.count(present)} of ${films(count)} in order of date.`,
  bestDivision: ({ from, to }: { from: number; to: number }) => `between ${sayYear(from)} and ${sayYear(to)}`,
  systemTitle: 'All codes together',
  dated: 'Films dated by',
  chart: (name: string) => `${name} in each film, by year`,
  chartMeaning:
    'A dot is a film. The line follows them; the band is where the year of change may lie; behind stand the events of the study.',
  axis: 'share of screen time',
  spread: (titles: string) => `Dated over several years, and put at the middle of them: ${titles}.`,
  withoutDate: (titles: string) => `Without a date of this kind, and so left out: ${titles}.`,
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
}

export type WhenWords = typeof when
