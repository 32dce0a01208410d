import type { Computed } from '../../statistics/index.ts'
import {
  changePointScan,
  changeYearInterval,
  isNotComputable,
  kendallTrend,
  localRegression,
  notComputable,
} from '../../statistics/index.ts'
import { areLookedUnequally } from './looked-unequally.ts'
import type { ChangeFound, FilmAtYear, SymbolOverTime, TrendFound } from './when-finding.ts'

export interface ScanSettings {
  minimumFilms: number
  seed: number
  draws: number
}

type Uncorrected = Omit<SymbolOverTime, 'symbol' | 'inFamily' | 'kind' | 'present'>

/**
 * One code over dated films, with the block of each where films of one director are moved whole (the p of films is then
 * given beside it, and is too optimistic): where it changes, how surely, whether it rises or
 * falls, and along which curve.
 */
export function symbolOverTime(
  films: FilmAtYear[],
  settings: ScanSettings,
  blocks: readonly string[] | null = null,
): Uncorrected {
  const years = films.map(({ year }) => year)
  const values = films.map(({ share }) => rootOf(share))
  const moved = blocks && { blocks }
  const input = { years, values, ...settings }
  const scanned = changePointScan({ ...input, ...moved })
  const ofFilms = blocks ? changePointScan(input) : null
  const change: Computed<ChangeFound> = isNotComputable(scanned)
    ? scanned
    : {
        lastYearBefore: scanned.lastYearBefore,
        firstYearAfter: scanned.firstYearAfter,
        filmsBefore: scanned.filmsBefore,
        filmsAfter: films.length - scanned.filmsBefore,
        meanBefore: meanOf(films.slice(0, scanned.filmsBefore)),
        meanAfter: meanOf(films.slice(scanned.filmsBefore)),
        p: scanned.test.p,
        ...(ofFilms && !isNotComputable(ofFilms) && { filmsP: ofFilms.test.p }),
        corrected: notComputable('outside-family'),
      }
  const interval = changeYearInterval({ ...input, ...moved, draws: Math.min(999, settings.draws) })
  const kendall = kendallTrend(years, values, { ...settings, ...moved })
  const kendallOfFilms = blocks ? kendallTrend(years, values, settings) : null
  const trend: Computed<TrendFound> = isNotComputable(kendall)
    ? kendall
    : {
        ...{ tau: kendall.coefficient, p: kendall.test.p, corrected: notComputable('outside-family') },
        ...(kendallOfFilms && !isNotComputable(kendallOfFilms) && { filmsP: kendallOfFilms.test.p }),
      }
  return {
    films,
    change,
    interval: isNotComputable(interval) ? interval : { fromYear: interval.fromYear, toYear: interval.toYear },
    trend,
    curve: curveOf(films),
    isUnequal:
      !isNotComputable(change) &&
      areLookedUnequally(
        films.map(({ lookedThroughShare }) => lookedThroughShare),
        change.filmsBefore,
      ),
    explained: isNotComputable(change) ? null : explainedBy(values, years, change.filmsBefore),
  }
}

/** Shares are tested on the arcsine root, as everywhere. */
export function rootOf(share: number): number {
  return Math.asin(Math.sqrt(share))
}

/** At every year from the first to the last, forty at most; what leaves the range of shares is cut. */
function curveOf(films: readonly FilmAtYear[]): SymbolOverTime['curve'] {
  if (films.length < 3) return notComputable('fewer-than-three-films')
  const [first, last] = [films[0]!.year, films[films.length - 1]!.year]
  const count = Math.min(40, Math.max(2, Math.round(last - first) + 1))
  const at = Array.from({ length: count }, (_, place) => first + ((last - first) * place) / (count - 1))
  const curve = localRegression(
    films.map(({ year }) => year),
    films.map(({ share }) => share),
    { years: at },
  )
  return isNotComputable(curve)
    ? curve
    : curve.map((share, place) => ({ year: at[place]!, share: Math.min(1, Math.max(0, share)) }))
}

function explainedBy(
  values: readonly number[],
  years: readonly number[],
  before: number,
): SymbolOverTime['explained'] {
  const total = spreadOf(values)
  if (total === 0) return null
  const within = spreadOf(values.slice(0, before)) + spreadOf(values.slice(before))
  const [meanYear, meanValue] = [mean(years), mean(values)]
  const shared = years.reduce((sum, year, film) => sum + (year - meanYear) * (values[film]! - meanValue), 0)
  const drift = shared ** 2 / (spreadOf(years) * total)
  return { step: 1 - within / total, drift: Number.isFinite(drift) ? drift : 0 }
}

function meanOf(films: readonly FilmAtYear[]): number {
  return mean(films.map(({ share }) => share))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}
