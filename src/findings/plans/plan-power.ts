import type { Computed } from '../../statistics/index.ts'
import {
  blockResolution,
  defaultDraws,
  defaultExactUpTo,
  isNotComputable,
  minimumAttainableP,
  noticeableChange,
} from '../../statistics/index.ts'
import type { Directed } from '../prevalence/director-blocks.ts'
import { directorBlocks, settingsOfBlocks } from '../prevalence/director-blocks.ts'

/** Films on either side of a comparison. */
export interface FilmsOnSides {
  first: number
  second: number
}

/** A share that would probably be noticed to have risen. */
export interface NoticedRise {
  from: number
  to: number
}

export interface AssumedRise extends NoticedRise {
  /** The same where only a quarter of the units is coded. */
  toInQuarter: number
  /** How much of what a film shows is its own, and units coded in a film. */
  rho: number
  units: number
}

export interface PlanPower {
  films: FilmsOnSides
  /** Directors on either side, where one has several films: they are then what a test deals. Null where none has. */
  directors: FilmsOnSides | null
  smallestP: number | null
  /** Codes of which one alone can pass the correction for all; none where these films cannot show anything. */
  mostCodes: number
  /** Null where there are too few films. */
  assumed: AssumedRise | null
}

/** The films of either side, with who directed them. */
export interface FilmsPlanned {
  first: readonly Directed[]
  second: readonly Directed[]
}

const level = 0.05

/** A symbol that is on screen for a twentieth of a film. */
const assumedShare = 0.05
/** Between the middle and the upper quarter of hand-coded films; symbols of place and people lie there. */
const assumedRho = 0.1

/**
 * What these films can show at all, before anybody looks: the smallest two-sided p, and how large a rise would probably
 * be noticed.
 *
 * The rise is that of `noticeableChange` for films that differ as assumed: a share of .05, of whose variance a tenth
 * lies between films, and units within a film that are independent. Where a director has several films, directors are
 * what is dealt, as in the analysis. See docs/methods/noticeable-change.md.
 */
export function planPower(sides: FilmsPlanned, units: number): PlanPower {
  const films = { first: sides.first.length, second: sides.second.length }
  const blocks = directorBlocks([...sides.first, ...sides.second])
  if (blocks.nested) return powerOfDirectors(films, blocks.blockOfFilm, units)
  const resolution = minimumAttainableP(films)
  const isShown = !isNotComputable(resolution)
  return {
    films,
    directors: null,
    smallestP: isShown ? resolution.minTwoSidedP : null,
    mostCodes: isShown ? resolution.maxSymbolsUnderBonferroni : 0,
    assumed: assumedRise(films, units),
  }
}

/** As the analysis will test them: whole directors dealt, and as much noticed as by so many single films. */
function powerOfDirectors(films: FilmsOnSides, blocks: readonly string[], units: number): PlanPower {
  const isSecond = blocks.map((_, film) => film >= films.first)
  const found = blockResolution(
    isSecond,
    blocks,
    settingsOfBlocks({ exactUpTo: defaultExactUpTo, draws: defaultDraws }),
  )
  const blocksOn = (second: boolean) => new Set(blocks.filter((_, film) => isSecond[film] === second)).size
  const directors = { first: blocksOn(false), second: blocksOn(true) }
  const smallestP = isNotComputable(found) ? 1 : found.minTwoSidedP
  return {
    films,
    directors,
    smallestP,
    mostCodes: smallestP > level ? 0 : Math.floor(level / smallestP + 1e-9),
    assumed: assumedRise(directors, units),
  }
}

function assumedRise(films: FilmsOnSides, units: number): AssumedRise | null {
  const whole = riseAt(films, units)
  const quarter = riseAt(films, Math.max(1, units / 4))
  if (isNotComputable(whole) || isNotComputable(quarter)) return null
  return { from: assumedShare, to: whole, toInQuarter: quarter, rho: assumedRho, units }
}

/** The share that would be noticed with so many independent units in each film. */
function riseAt({ first, second }: FilmsOnSides, units: number): Computed<number> {
  const spread = Math.sqrt((assumedRho + (1 - assumedRho) / Math.max(1, units)) / 4)
  const found = noticeableChange({ first: filmsWith(first, spread), second: filmsWith(second, spread) })
  if (isNotComputable(found)) return found
  return isNotComputable(found.rise) ? found.rise : found.rise.share
}

/** Shares of films that have the assumed mean, and on the arcsine scale this spread. */
function filmsWith(count: number, spread: number): number[] {
  const pairs = Math.floor(count / 2)
  if (pairs === 0) return Array.from({ length: count }, () => assumedShare)
  const away = spread * Math.sqrt((count - 1) / (2 * pairs))
  const [sine, cosine] = [Math.sin(away) ** 2, Math.cos(away) ** 2]
  const middle = Math.asin(Math.sqrt(Math.max(0.0001, (assumedShare - sine) / (cosine - sine))))
  const shareAt = (root: number) => Math.sin(Math.max(0, root)) ** 2
  return [
    ...Array.from({ length: pairs }, () => shareAt(middle - away)),
    ...Array.from({ length: count - 2 * pairs }, () => shareAt(middle)),
    ...Array.from({ length: pairs }, () => shareAt(middle + away)),
  ]
}

/** How large a rise would be noticed of a code that is coded already, at its own spread between films. */
export function ownRise(first: readonly number[], second: readonly number[]): NoticedRise | null {
  const found = noticeableChange({ first, second })
  if (isNotComputable(found) || isNotComputable(found.rise)) return null
  return { from: found.baseShare, to: found.rise.share }
}
