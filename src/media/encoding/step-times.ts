/**
 * The time of frame N as a sum that an FFmpeg expression can hold: a straight line plus a bend wherever the
 * step between frames changes.
 */
export function stepTimes(timesMs: readonly number[]): string {
  const first = timesMs[0] ?? 0
  let step = (timesMs[1] ?? first + 40) - first
  const terms = [`${first}+N*${step}`]
  for (let frame = 2; frame < timesMs.length; frame++) {
    const next = timesMs[frame]! - timesMs[frame - 1]!
    if (next === step) continue
    terms.push(`max(0,N-${frame - 1})*${next - step}`)
    step = next
  }
  return terms.join('+')
}
