import type { MeasuredSeries } from './measured-series.ts'

/** Series of one name along a part, to be drawn: what they reach, and each piece even between the least and the most. */
export interface SeriesLine {
  name: string
  /** The files that they came in with. */
  origins: string[]
  least: number
  most: number
  /** In the order of time; `levels` from 0 (the least) to 255 (the most), at even distances over the stretch. */
  pieces: { startMs: number; endMs: number; levels: Uint8Array }[]
}

/** One line for each name, in the order in which they first come; numbers that are none are drawn as the least. */
export function linesOfSeries(series: readonly MeasuredSeries[]): SeriesLine[] {
  const byName = new Map<string, MeasuredSeries[]>()
  for (const one of series) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  return [...byName].map(([name, own]) => {
    let [least, most] = [Infinity, -Infinity]
    for (const { values } of own)
      for (const value of values) {
        if (value < least) least = value
        if (value > most) most = value
      }
    const wide = most - least
    const levelOf = (value: number) =>
      wide > 0 && value > least ? Math.round(((value - least) / wide) * 255) : 0
    const [from, to] = Number.isFinite(least + most) ? [least, most] : [0, 0]
    return {
      ...{ name, origins: [...new Set(own.map(({ origin }) => origin))], least: from, most: to },
      pieces: [...own]
        .sort((a, b) => a.startMs - b.startMs)
        .map(({ startMs, endMs, values }) => ({ startMs, endMs, levels: Uint8Array.from(values, levelOf) })),
    }
  })
}
