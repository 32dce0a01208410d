import type { FilmDot, SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'

/** From the least to the greatest value that a drawing shows. */
export interface Scale {
  least: number
  most: number
}

/** Room for every film's share; there is no share below nothing or beyond all. */
export function scaleOf(symbol: SymbolFinding): Scale {
  const widest = Math.max(0.01, ...symbol.dots.flatMap(dot => shareOf(dot) ?? []))
  return { least: 0, most: Math.min(1, widest * 1.04) }
}

/** Room for the difference and its interval, with no difference in the middle: a scale of its own, in points. */
export function differenceScaleOf({ screenTimeShare: { difference, welch95 } }: SymbolFinding): Scale {
  const ends = [
    ...(isNotComputable(difference) ? [] : [difference]),
    ...(isNotComputable(welch95) ? [] : [welch95.lower, welch95.upper]),
  ]
  const widest = Math.min(1, 1.04 * Math.max(0.001, ...ends.map(Math.abs)))
  return { least: -widest, most: widest }
}

/** From 0 to 1; what lies outside is drawn at the edge. */
export function placeInScale({ least, most }: Scale, value: number): number {
  return Math.max(0, Math.min(1, (value - least) / (most - least)))
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
export function placeDots(symbol: SymbolFinding, period: 1 | 2, scale: Scale, dotWidth: number): PlacedDot[] {
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

/** Round steps for an axis, at most five. */
export function axisTicks({ least, most }: Scale): number[] {
  const steps = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
  const step = steps.find(candidate => (most - least) / candidate <= 5) ?? 1
  const first = Math.ceil(least / step - 1e-9)
  const last = Math.floor(most / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}
