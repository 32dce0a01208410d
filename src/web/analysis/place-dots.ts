import type { FilmDot, SymbolFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'

/** From the least to the greatest share that a drawing shows. */
export interface ShareScale {
  least: number
  most: number
}

/**
 * Room for every dot and for the interval of the difference, laid from the mean of the earlier films. An interval
 * much wider than the films are apart is cut at the edge, so that the films stay apart.
 */
export function scaleOf(symbol: SymbolFinding): ShareScale {
  const { meanP1, welch95 } = symbol.screenTimeShare
  const shares = symbol.dots.flatMap(dot => shareOf(dot) ?? [])
  const ends =
    isNotComputable(welch95) || isNotComputable(meanP1)
      ? []
      : [(meanP1 as number) + welch95.lower, (meanP1 as number) + welch95.upper]
  const widest = Math.max(0.01, ...shares)
  const least = Math.max(Math.min(0, ...ends), -widest / 2)
  const most = Math.min(Math.max(widest, ...ends), widest * 1.5)
  return { least: least < 0 ? least * 1.04 : 0, most: most * 1.04 }
}

/** From 0 to 1; what lies outside is drawn at the edge. */
export function placeInScale({ least, most }: ShareScale, share: number): number {
  return Math.max(0, Math.min(1, (share - least) / (most - least)))
}

export function shareOf({ screenTime }: FilmDot): number | null {
  return screenTime === null ? null : screenTime.present / screenTime.lookedThrough
}

export interface PlacedDot {
  dot: FilmDot
  share: number
  /** Of the width. */
  place: number
  /** Rows above (positive) or below the middle, so that no dot lies over another. */
  level: number
}

/** The films of one period in the order of their shares; dots that would touch move to another level. */
export function placeDots(
  symbol: SymbolFinding,
  period: 1 | 2,
  scale: ShareScale,
  dotWidth: number,
): PlacedDot[] {
  const placed: PlacedDot[] = []
  const inOrder = symbol.dots
    .filter(dot => dot.period === period)
    .flatMap(dot => {
      const share = shareOf(dot)
      return share === null ? [] : [{ dot, share, place: placeInScale(scale, share) }]
    })
    .sort((a, b) => a.share - b.share)
  for (const dot of inOrder) {
    const near = placed.filter(other => dot.place - other.place < dotWidth).map(other => other.level)
    placed.push({ ...dot, level: levels.find(level => !near.includes(level)) ?? 0 })
  }
  return placed
}

const levels = [0, 1, -1, 2, -2, 3, -3]

/** Round steps for the axis, at most five; there is no share below nothing. */
export function axisTicks({ least, most }: ShareScale): number[] {
  const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
  const step = steps.find(candidate => (most - least) / candidate <= 5) ?? 1
  const first = Math.max(0, Math.ceil(least / step))
  const last = Math.floor(most / step)
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}
