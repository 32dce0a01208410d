import type { Computed } from '../../statistics/index.ts'
import {
  changePointScan,
  changeYearInterval,
  isNotComputable,
  kendallTrend,
  localRegression,
  notComputable,
} from '../../statistics/index.ts'
import type { UnitsOverTime } from './units-over-time.ts'
import { areLookedUnequally } from './units-over-time.ts'
import type { ChangeFound, FilmAtYear, SymbolOverTime, TrendFound } from './when-finding.ts'

export interface ScanSettings {
  minimumFilms: number
  seed: number
  draws: number
}

type Uncorrected = Omit<SymbolOverTime, 'symbol' | 'inFamily' | 'kind' | 'present'>

/** One code over dated films: where it changes, how surely, whether it rises or falls, and along which curve. */
export function symbolOverTime(
  films: FilmAtYear[],
  { unit, gather }: UnitsOverTime,
  settings: ScanSettings,
): Uncorrected {
  const units = gather(
    films.map(({ filmId, year, share, lookedThroughShare }) => ({
      ...{ filmId, year, value: [rootOf(share), share, lookedThroughShare] },
    })),
  )
  const years = units.map(({ year }) => year)
  const values = units.map(({ value }) => value[0]!)
  const shares = units.map(({ value }) => value[1]!)
  const input = { years, values, ...settings }
  const scanned = changePointScan(input)
  const change: Computed<ChangeFound> = isNotComputable(scanned)
    ? scanned
    : {
        lastYearBefore: scanned.lastYearBefore,
        firstYearAfter: scanned.firstYearAfter,
        unit,
        filmsBefore: scanned.filmsBefore,
        filmsAfter: units.length - scanned.filmsBefore,
        meanBefore: mean(shares.slice(0, scanned.filmsBefore)),
        meanAfter: mean(shares.slice(scanned.filmsBefore)),
        p: scanned.test.p,
        corrected: notComputable('outside-family'),
      }
  const interval = changeYearInterval({ ...input, draws: Math.min(999, settings.draws) })
  const kendall = kendallTrend(years, values, settings)
  const trend: Computed<TrendFound> = isNotComputable(kendall)
    ? kendall
    : { tau: kendall.coefficient, p: kendall.test.p, corrected: notComputable('outside-family') }
  return {
    films,
    change,
    interval: isNotComputable(interval) ? interval : { fromYear: interval.fromYear, toYear: interval.toYear },
    trend,
    curve: curveOf(films),
    isUnequal:
      !isNotComputable(change) &&
      areLookedUnequally(
        units.map(({ value }) => value[2]!),
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}
