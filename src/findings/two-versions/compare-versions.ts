import type { Pair, Run, SeenShot } from './align-shots.ts'
import { alignShots, alike, difference, totalMs } from './align-shots.ts'
import { evenOut, median } from './even-out.ts'

/** What is otherwise in the second version than in the first; runs of shots, counted from 0. */
export type VersionDifference =
  /** In the first alone. */
  | { kind: 'cut'; first: Run }
  /** In the second alone. */
  | { kind: 'added'; second: Run }
  /** At another place. */
  | { kind: 'moved'; first: Run; second: Run }
  /** `byMs`: how much longer than in the first, at the speed of the second. */
  | { kind: 'lengthened' | 'shortened'; first: Run; second: Run; byMs: number }

export interface VersionsCompared {
  /** How long a moment of the first lasts in the second: 0.96 for a film of 24 frames that runs at 25. */
  speed: number
  /** Shots of the first that are in the second, of the same length or another, at their place or another. */
  same: number
  /** In the order of the first version, what is in the second alone where it stands there. */
  differences: VersionDifference[]
}

/** Speeds at which films are run elsewhere: those of 24 frames at 25, those of 23.976 at 24 or 25, and the other way. */
const speeds = [
  1,
  24 / 25,
  25 / 24,
  24_000 / 1001 / 24,
  (24 * 1001) / 24_000,
  24_000 / 1001 / 25,
  (25 * 1001) / 24_000,
]
/** Lengths tell the speed only where they are long enough for a frame not to matter. */
const tellingMs = 800
const nearSpeed = 0.006
/** Two frames at each end may be a machine's. */
const surelyMs = 170
const surelyShare = 0.015

/**
 * Says what of the first version is cut in the second, what is added, moved, lengthened or shortened. Looks are laid side
 * by side in their order, twice: the first time tells at which speed and in which colours the second is, whatever
 * transfer made it so; what then has no counterpart is looked for at another place.
 */
export function compareVersions(first: readonly SeenShot[], second: readonly SeenShot[]): VersionsCompared {
  const roughly = matched(first, second, alignShots(first, second))
  const speed = speedOf(first, second, roughly)
  const evened = evenOut(first, second, roughly)
  const laid = alignShots(first, evened, speed)
  const pairs = matched(first, evened, laid)
  const gone = left(
    first.length,
    pairs.map(pair => pair.first),
  )
  const come = left(
    second.length,
    pairs.map(pair => pair.second),
  )
  const moved = movedRuns(first, evened, { gone, come })
  const cut = runsOf(gone.filter(at => !moved.some(pair => isIn(at, pair.first))))
  const added = runsOf(come.filter(at => !moved.some(pair => isIn(at, pair.second))))
  const differences: VersionDifference[] = [
    ...cut.map(run => ({ kind: 'cut' as const, first: run })),
    ...added.map(run => ({ kind: 'added' as const, second: run })),
    ...moved.map(pair => ({ kind: 'moved' as const, ...pair })),
    ...pairs.flatMap(pair => lengthOf(first, second, pair, speed) ?? []),
  ]
  const placeOf = (one: VersionDifference) =>
    'first' in one ? one.first.from : placeInFirst(one.second.from, pairs)
  return {
    speed,
    same: [...pairs, ...moved].reduce((sum, pair) => sum + pair.first.to - pair.first.from, 0),
    differences: differences.sort((a, b) => placeOf(a) - placeOf(b)),
  }
}

/** Pairs of which both sides have something, and look it. */
function matched(first: readonly SeenShot[], second: readonly SeenShot[], pairs: readonly Pair[]): Pair[] {
  return pairs.filter(pair => {
    const [own, other] = [of(first, pair.first), of(second, pair.second)]
    return own.length > 0 && other.length > 0
  })
}

function of(shots: readonly SeenShot[], { from, to }: Run): readonly SeenShot[] {
  return shots.slice(from, to)
}

function speedOf(first: readonly SeenShot[], second: readonly SeenShot[], pairs: readonly Pair[]): number {
  const ratios = pairs.flatMap(pair => {
    const [own, other] = [totalMs(of(first, pair.first)), totalMs(of(second, pair.second))]
    return own >= tellingMs && other >= tellingMs ? [other / own] : []
  })
  if (ratios.length === 0) return 1
  const found = median(ratios)
  const nearest = speeds.reduce((best, one) => (Math.abs(one - found) < Math.abs(best - found) ? one : best))
  return Math.abs(nearest - found) <= nearSpeed ? nearest : 1
}

function lengthOf(
  first: readonly SeenShot[],
  second: readonly SeenShot[],
  pair: Pair,
  speed: number,
): VersionDifference | null {
  const expected = totalMs(of(first, pair.first)) * speed
  const byMs = Math.round(totalMs(of(second, pair.second)) - expected)
  if (Math.abs(byMs) <= surelyMs + surelyShare * expected) return null
  return { kind: byMs > 0 ? 'lengthened' : 'shortened', ...pair, byMs }
}

function left(count: number, runs: readonly Run[]): number[] {
  return Array.from({ length: count }, (_, at) => at).filter(at => !runs.some(run => isIn(at, run)))
}

function isIn(at: number, { from, to }: Run): boolean {
  return from <= at && at < to
}

/** What has gone from one place and has come at another: each the other's likest among them, next ones together. */
function movedRuns(
  first: readonly SeenShot[],
  second: readonly SeenShot[],
  { gone, come }: { gone: readonly number[]; come: readonly number[] },
): Pair[] {
  const likest = (look: Uint8Array, among: readonly number[], shots: readonly SeenShot[]) => {
    let best = { at: -1, unlike: alike }
    for (const at of among) {
      const unlike = difference(look, shots[at]!.look, best.unlike)
      if (unlike < best.unlike) best = { at, unlike }
    }
    return best.at
  }
  const pairs = gone.flatMap(from => {
    const to = likest(first[from]!.look, come, second)
    return to >= 0 && likest(second[to]!.look, gone, first) === from ? [{ from, to }] : []
  })
  const runs: Pair[] = []
  for (const { from, to } of pairs) {
    const last = runs.at(-1)
    if (last && last.first.to === from && last.second.to === to) {
      last.first.to++
      last.second.to++
    } else runs.push({ first: { from, to: from + 1 }, second: { from: to, to: to + 1 } })
  }
  return runs
}

function runsOf(places: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const at of places) {
    const last = runs.at(-1)
    if (last?.to === at) last.to++
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

/** Behind which shot of the first something of the second alone stands. */
function placeInFirst(at: number, pairs: readonly Pair[]): number {
  const before = pairs.filter(({ second }) => second.to <= at).at(-1)
  return before ? before.first.to - 0.5 : -0.5
}
