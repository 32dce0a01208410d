/** A shot as it is compared: how long it lasts, and how it looks, as bytes. */
export interface SeenShot {
  ms: number
  look: Uint8Array
}

/** Shots that lie next to one another: from the first to before the last, counted from 0. */
export interface Run {
  from: number
  to: number
}

/** What of the one is what of the other; a run is empty where the other has nothing of it. */
export interface Pair {
  first: Run
  second: Run
}

/** Mean difference of bytes up to which two looks are of one picture; shots of one film lie two and three times as far apart. */
export const alike = 13
/** What it costs to leave a shot out, as a share of what two that are just alike cost. */
const gap = 0.5
/** Shots that a machine has parted in one version and not in the other. */
const mostJoined = 3
const joining = 0.12
/** How much a length that is another tells against a pair: by it, shots that look alike are told apart. */
const byLength = 0.25

/**
 * Lays the shots of two versions side by side in their order, so that what looks alike stands together at the least cost
 * (the alignment of Needleman and Wunsch). `speed`: how long a moment of the first lasts in the second.
 */
export function alignShots(first: readonly SeenShot[], second: readonly SeenShot[], speed = 1): Pair[] {
  const width = second.length + 1
  const steps = new Uint8Array((first.length + 1) * width)
  // Of what it costs, no more than the rows are kept from which a step can come.
  const rows: Float64Array[] = []
  const costOf = (i: number, j: number) => rows[i % (mostJoined + 1)]![j]!
  const step = (i: number, j: number, cost: number, number: number) => {
    if (cost >= costOf(i, j)) return
    rows[i % (mostJoined + 1)]![j] = cost
    steps[i * width + j] = number
  }
  const together = Array.from({ length: mostJoined + 1 }, (_, more) => ({
    first: joinedBefore(first, more),
    second: joinedBefore(second, more),
  }))
  for (let i = 0; i <= first.length; i++) {
    rows[i % (mostJoined + 1)] = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j <= second.length; j++) {
      if (i === 0 && j === 0) rows[0]![0] = 0
      if (i > 0) step(i, j, costOf(i - 1, j) + gap, 1)
      if (j > 0) step(i, j, costOf(i, j - 1) + gap, 2)
      if (i === 0 || j === 0) continue
      step(i, j, costOf(i - 1, j - 1) + costPair(first[i - 1]!, second[j - 1]!, speed), 3)
      // A shot that is one here and several there is looked for only where it cannot be one in both.
      for (let more = 2; more <= mostJoined; more++) {
        const own = together[more]!.first[i]
        if (own && isAsLong(own.ms * speed, second[j - 1]!.ms))
          step(i, j, costOf(i - more, j - 1) + joining + costPair(own, second[j - 1]!, speed), 2 + more)
        const other = together[more]!.second[j]
        if (other && isAsLong(first[i - 1]!.ms * speed, other.ms))
          step(i, j, costOf(i - 1, j - more) + joining + costPair(first[i - 1]!, other, speed), 4 + more)
      }
    }
  }
  return pairsBack(steps, first.length, second.length)
}

function pairsBack(steps: Uint8Array, firstCount: number, secondCount: number): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [firstCount, secondCount]
  while (i > 0 || j > 0) {
    const [back, aside] = stepOf(steps[i * (secondCount + 1) + j]!)
    pairs.push({ first: { from: i - back, to: i }, second: { from: j - aside, to: j } })
    i -= back
    j -= aside
  }
  return pairs.reverse()
}

function stepOf(number: number): [number, number] {
  if (number === 1) return [1, 0]
  if (number === 2) return [0, 1]
  if (number === 3) return [1, 1]
  return number <= 2 + mostJoined ? [number - 2, 1] : [1, number - 4]
}

/** At each place the shots before it, so many of them, as one; nothing where there are not so many. */
function joinedBefore(shots: readonly SeenShot[], count: number): (SeenShot | undefined)[] {
  if (count < 2) return []
  return Array.from({ length: shots.length + 1 }, (_, at) =>
    at < count ? undefined : joined(shots.slice(at - count, at)),
  )
}

/** Whether several, together, are about as long as one. */
function isAsLong(ms: number, otherMs: number): boolean {
  return ms > otherMs * 0.85 && ms < otherMs * 1.18
}

/** Beyond two gaps it does not matter by how much two are unlike. */
function costPair(first: SeenShot, second: SeenShot, speed: number): number {
  const unlike = difference(first.look, second.look, alike * gap * 2)
  if (unlike === Number.POSITIVE_INFINITY) return unlike
  const lengths = Math.abs(Math.log((Math.max(1, first.ms) * speed) / Math.max(1, second.ms)))
  return unlike / alike + byLength * Math.min(1, lengths)
}

export function totalMs(shots: readonly SeenShot[]): number {
  return Math.max(
    1,
    shots.reduce((sum, { ms }) => sum + ms, 0),
  )
}

function joined(shots: readonly SeenShot[]): SeenShot {
  const ms = totalMs(shots)
  const look = Uint8Array.from(shots[0]!.look, (_, at) => {
    const sum = shots.reduce((mean, one) => mean + one.look[at]! * one.ms, 0)
    return Math.round(sum / ms)
  })
  return { ms, look }
}

/** Bytes that are compared before it is asked whether they are unlike enough. */
const stretch = 12

/** Mean difference of two looks' bytes, 0 to 255; infinite beyond `most`, where it is given up. */
export function difference(one: Uint8Array, other: Uint8Array, most = 255): number {
  const enough = most * one.length
  let sum = 0
  for (let from = 0; from < one.length && sum <= enough; from += stretch) {
    const to = Math.min(one.length, from + stretch)
    for (let at = from; at < to; at++) sum += Math.abs(one[at]! - other[at]!)
  }
  return sum > enough ? Number.POSITIVE_INFINITY : sum / Math.max(1, one.length)
}
