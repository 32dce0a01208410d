/** How the time of one copy becomes the time of another: `to = speed × from + offsetMs`. */
export interface Warp {
  speed: number
  offsetMs: number
  /** Nine in ten moments found in both copies lie no further off than this. */
  errorMs: number
}

export const sameTime: Warp = { speed: 1, offsetMs: 0, errorMs: 0 }

/** A moment of the first copy in the time of the second, in milliseconds, not rounded. */
export function warpMs({ speed, offsetMs }: Warp, ms: number): number {
  return speed * ms + offsetMs
}

/** The way back. */
export function invertWarp({ speed, offsetMs, errorMs }: Warp): Warp {
  return { speed: 1 / speed, offsetMs: -offsetMs / speed, errorMs: Math.ceil(errorMs / speed) }
}

/** First one way, then another; their errors add up. */
export function composeWarps(first: Warp, then: Warp): Warp {
  return {
    speed: first.speed * then.speed,
    offsetMs: then.speed * first.offsetMs + then.offsetMs,
    errorMs: Math.ceil(first.errorMs * then.speed) + then.errorMs,
  }
}
