import type { NotComputable } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import type { Presence } from '../question-film.ts'
import { isLookedThroughInPart } from '../question-film.ts'
import type { FilmDot, PermutationAnswer, ShareTests, SymbolFinding } from './prevalence-finding.ts'
import type { Direction, PerPeriod, TestUnit, Verdict } from './verdict.ts'
import { level } from './verdict.ts'

export interface JudgedBy {
  unit: TestUnit
  focalCodes: readonly string[] | null
  familySize: number
  /** Corrected p with labels moved only among films that the same coders looked through; null where all are. */
  withinCoders: number | 'cannot' | null
}

type Unjudged = Omit<SymbolFinding, 'verdict' | 'warnings'>

/** Of what any coder marked, less than this was agreed: their readings contradict each other. */
const contradictingShare = 0.2

/** One side looked through less than half, and by this factor less than the other. */
const unequalFactor = 1.5
const unequalBelow = 0.5

/** What may be said of a symbol, and no more. The order of the questions is that of what must hold first. */
export function judgeSymbol(symbol: Unjudged, by: JudgedBy): Verdict {
  return judgeLooking(symbol) ?? judgeCoders(symbol) ?? judgeFilms(symbol, by) ?? judgeTest(symbol, by)
}

function judgeLooking({ dots }: Unjudged): Verdict | null {
  const looked = perPeriod(dots, dot => dot.presence !== 'not-looked-for')
  const present = perPeriod(dots, dot => dot.presence === 'present')
  if (looked[0] + looked[1] === 0) return { kind: 'nobody-looked' }
  if (looked[0] === 0) return { kind: 'nobody-looked-in-period', period: 1, films: looked, present }
  if (looked[1] === 0) return { kind: 'nobody-looked-in-period', period: 2, films: looked, present }
  const isSeen = (presence: Presence) => presence === 'present' || presence === 'disputed'
  if (dots.some(({ presence }) => isSeen(presence))) return null
  return { kind: 'in-no-film', films: looked, partly: dots.some(isLookedThroughInPart) }
}

function judgeCoders({ dots }: Unjudged): Verdict | null {
  const disputed = dots.filter(({ disputedShare }) => disputedShare > 0)
  const agreedShare = agreedShareOf(disputed)
  if (disputed.length === 0 || agreedShare >= contradictingShare) return null
  const settled = dots.filter(dot => dot.presence === 'present' && dot.disputedShare === 0)
  // Films that one coder read, or that all read alike, still say something; the dispute is then a warning.
  if (settled.length >= disputed.length) return null
  return { kind: 'coders-contradict', agreedShare, films: disputed.length }
}

/** Of what any coder marked in these films, how much more than half of those who looked marked. */
export function agreedShareOf(dots: readonly FilmDot[]): number {
  let [agreed, disputed] = [0, 0]
  for (const { screenTime, disputedShare } of dots) {
    if (!screenTime) continue
    agreed += screenTime.present
    disputed += disputedShare * screenTime.lookedThrough
  }
  return agreed + disputed > 0 ? agreed / (agreed + disputed) : 1
}

function judgeFilms(symbol: Unjudged, { focalCodes }: JudgedBy): Verdict | null {
  const { difference, filmsP1, filmsP2 } = symbol.screenTimeShare
  if (isNotComputable(difference)) return { kind: 'not-computable', because: difference.because }
  const direction = directionOf(difference)
  if (filmsP1 < 2 || filmsP2 < 2) return { kind: 'one-film-in-period', films: [filmsP1, filmsP2], direction }
  const shares = symbol.dots.flatMap(({ screenTime }) =>
    screenTime ? [screenTime.present / screenTime.lookedThrough] : [],
  )
  if (shares.every(share => share === shares[0])) return { kind: 'alike' }
  if (symbol.inFamily) return null
  const isFocal = !focalCodes || focalCodes.includes(symbol.symbol)
  return { kind: 'not-compared', because: isFocal ? 'too-few-films-have-it' : 'not-focal', direction }
}

function judgeTest(symbol: Unjudged, { unit, familySize, withinCoders }: JudgedBy): Verdict {
  const direction = directionOf(symbol.screenTimeShare.difference as number)
  const test = testThatSpeaks(symbol, unit)
  if (isNotComputable(test.own))
    return test.own.because === 'no-possible-assignment-but-this'
      ? { kind: 'too-few', unit, direction, smallestP: 1 }
      : { kind: 'not-computable', because: test.own.because }
  if (test.own.minTwoSidedP > level)
    return { kind: 'too-few', unit, direction, smallestP: test.own.minTwoSidedP }
  if (isNotComputable(test.corrected)) return { kind: 'not-computable', because: test.corrected.because }
  const { p, minTwoSidedP: smallestP } = test.corrected
  if (smallestP > level) return { kind: 'family-too-large', unit, direction, smallestP, familySize }
  if (direction === 'same') return { kind: 'no-difference' }
  if (p > level) return { kind: 'cannot-tell', unit, direction, p }
  const shares = lookedThroughShares(symbol.dots)
  if (areUnequal(shares)) return { kind: 'looked-through-unequally', direction, p, shares }
  if (withinCoders !== null && (withinCoders === 'cannot' || withinCoders > level))
    return {
      kind: 'coders-differ',
      direction,
      p,
      withinCoders: withinCoders === 'cannot' ? null : withinCoders,
    }
  const within = symbol.withinStrata
  if (within && (isNotComputable(within) || within.corrected > level))
    return { kind: 'strata-differ', direction, p, withinStrata: pWithin(within) }
  const { afterLooking } = symbol
  if (!afterLooking) return { kind: 'shows', unit, direction, p, corrected: familySize > 1 }
  const overAllBorders = isNotComputable(afterLooking) ? null : afterLooking.corrected
  return overAllBorders === null || overAllBorders > level
    ? { kind: 'chosen-after-looking', direction, p, overAllBorders }
    : { kind: 'shows', unit, direction, p: Math.max(p, overAllBorders), corrected: familySize > 1 }
}

/** The one side that was declared, corrected with its family, where any of it was declared so; else the default test. */
function testThatSpeaks({ directed, screenTimeShare }: Unjudged, unit: TestUnit) {
  if (directed === undefined || isNotComputable(directed)) return defaultTestOf(screenTimeShare, unit)
  const { p, minP, corrected, minCorrected } = directed
  return {
    own: { p, minTwoSidedP: minP } as PermutationAnswer | NotComputable,
    corrected: { p: corrected, minTwoSidedP: minCorrected } as AttainableP | NotComputable,
  }
}

interface AttainableP {
  p: number
  minTwoSidedP: number
}

/** Null where the films could not have shown it within strata, however strong. */
function pWithin(within: NonNullable<Unjudged['withinStrata']>): number | null {
  return isNotComputable(within) || within.minCorrectedP > level ? null : within.corrected
}

/** The test that speaks, and its corrected p: directors where any has several films. */
export function defaultTestOf(
  tests: Pick<ShareTests, 'permutation' | 'maxT' | 'directorBlocks'>,
  unit: TestUnit,
) {
  if (unit === 'films') return { own: tests.permutation, corrected: tests.maxT }
  const { directorBlocks } = tests
  return {
    own: directorBlocks as PermutationAnswer | Extract<typeof directorBlocks, { because: unknown }>,
    corrected: isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT,
  }
}

function directionOf(difference: number): Direction {
  return difference > 0 ? 'more' : difference < 0 ? 'less' : 'same'
}

/** Mean over the films of each period of how much of them was looked through for the code. */
export function lookedThroughShares(
  dots: readonly Pick<FilmDot, 'period' | 'lookedThroughShare'>[],
): PerPeriod {
  const meanOf = (period: 1 | 2) => {
    const looked = dots.filter(dot => dot.period === period && dot.lookedThroughShare > 0)
    return looked.reduce((sum, dot) => sum + dot.lookedThroughShare, 0) / Math.max(1, looked.length)
  }
  return [meanOf(1), meanOf(2)]
}

export function areUnequal([first, second]: PerPeriod): boolean {
  const [less, more] = [Math.min(first, second), Math.max(first, second)]
  return less < unequalBelow && more > less * unequalFactor
}

function perPeriod(dots: readonly FilmDot[], is: (dot: FilmDot) => boolean): PerPeriod {
  const count = (period: 1 | 2) => dots.filter(dot => dot.period === period && is(dot)).length
  return [count(1), count(2)]
}
