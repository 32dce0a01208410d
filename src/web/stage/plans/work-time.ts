/** How much film a minute of work takes in, where nobody's own speed is known: three minutes of work for one of film. */
export const assumedSpeed = 1 / 3

/** How long it takes to look through so much film. */
export function workTimeMs(ms: number, speed: number | null): number {
  return ms / (speed ?? assumedSpeed)
}
