/** A straight scale over some values, with round ticks; what is never below zero begins there where that is near. */
export function scaleOver(
  values: readonly number[],
  { from, to }: { from: number; to: number },
): { at: (value: number) => number; ticks: number[] } {
  const [least, most] = [
    Math.min(...values, Number.POSITIVE_INFINITY),
    Math.max(...values, Number.NEGATIVE_INFINITY),
  ]
  if (!Number.isFinite(least) || !Number.isFinite(most)) return { at: () => from, ticks: [] }
  const low = least >= 0 && least < most * 0.6 ? 0 : least
  const room = most - low || Math.abs(most) || 1
  const step = roundStep(room / 5)
  const start = Math.floor(low / step + 1e-9) * step
  const end = Math.max(Math.ceil(most / step - 1e-9) * step, start + step)
  const count = Math.round((end - start) / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((start + index * step).toPrecision(10)),
  )
  return { at: value => from + ((value - start) / (end - start)) * (to - from), ticks }
}

/** Ticks with what is said at them; of several that would be said alike, the first. */
export function toldApart(
  ticks: readonly number[],
  say: (value: number) => string,
): { tick: number; said: string }[] {
  const all = ticks.map(tick => ({ tick, said: say(tick) }))
  return all.filter(({ said }, place) => said !== all[place - 1]?.said)
}

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  return ([1, 2, 5, 10].find(times => times * power >= wanted * 0.999) ?? 10) * power
}
