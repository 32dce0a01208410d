const minuteMs = 60_000

/** Film at 24 pictures a second shown at 25, as television and its discs do. */
const speedUp = 25 / 24

/** How the length of a file fits one that was stated of a film. */
export const lengthFits = ['as-long', 'about', 'faster', 'slower'] as const
export type LengthFit = (typeof lengthFits)[number]

/**
 * Lengths are stated in whole minutes, rounded up or down: a minute either way. What is shorter than five minutes is
 * given a fifth of itself.
 */
function roundingMs(statedMs: number): number {
  return Math.min(minuteMs, statedMs / 5)
}

/**
 * What sources that speak of one film differ by, beyond rounding: 545 and 556 minutes, 240 and 245, 175 and 178, 130 and
 * 133, 111 and 113 are 1.7 to 2.3 % apart (leaders, logos, credits that are counted or not).
 */
const disagreement = 0.025

/**
 * Whether a file can be what is said to be so long, and how far off it is, in milliseconds; null where it cannot. As
 * long: within rounding. Faster or slower: within rounding of 24/25 or 25/24 of it, which is exact and so is given no
 * more. About: within what sources disagree by. Nothing is known of cuts: an edit of another length is not found so.
 */
export function fitLength(fileMs: number, statedMs: number): { fit: LengthFit; offMs: number } | null {
  const within = roundingMs(statedMs)
  const off = (expectedMs: number) => Math.abs(fileMs - expectedMs)
  if (off(statedMs) <= within) return { fit: 'as-long', offMs: off(statedMs) }
  const aside = ([fit, expectedMs]: readonly [LengthFit, number]) => ({ fit, offMs: off(expectedMs) })
  const atOtherSpeed = [aside(['faster', statedMs / speedUp]), aside(['slower', statedMs * speedUp])]
  const [other] = atOtherSpeed.filter(({ offMs }) => offMs <= within)
  // Two things must hold at once, so it stands behind what is as near without it.
  if (other) return { ...other, offMs: other.offMs + within }
  const about = off(statedMs)
  return about <= within + disagreement * statedMs ? { fit: 'about', offMs: about } : null
}
