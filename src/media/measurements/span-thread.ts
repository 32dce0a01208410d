import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { lookOfSpan, measureSpan, type SpanMeasurements } from './measure-span.ts'
import type { MeasuredSpan } from './measured-span.ts'
import type { MeasurementSeries } from './measurement-series.ts'
import { lookLength } from './picture-look.ts'
import { unpackSeries } from './series-bytes.ts'
import { type SoundLevels, soundLevels } from './sound-levels.ts'

/** Asks for stretches, or for the levels of the sound. */
export type SpanCall = { seriesPath: string } & ({ spans: MeasuredSpan[] } | { sound: true })

/** Values and looks in the order of the spans. */
export interface SpanAnswer {
  values: SpanMeasurements[]
  looks: Uint8Array
  lookLength: number
}

/** The film last asked about: corrections come in runs. */
let held: { key: string; series: MeasurementSeries } | null = null

async function seriesAt(seriesPath: string): Promise<MeasurementSeries | null> {
  const found = await stat(seriesPath).catch(() => null)
  if (!found) return null
  const key = `${seriesPath} ${found.size} ${found.mtimeMs}`
  if (held?.key === key) return held.series
  const series = unpackSeries(await readFile(seriesPath))
  held = series && { key, series }
  return series
}

async function answer(call: SpanCall): Promise<SpanAnswer | SoundLevels | null> {
  const series = await seriesAt(call.seriesPath)
  if (!series) return null
  return 'sound' in call ? soundLevels(series) : measureSpans(series, call.spans)
}

function measureSpans(series: MeasurementSeries, spans: MeasuredSpan[]): SpanAnswer {
  const looks = new Uint8Array(spans.length * lookLength)
  for (const [index, span] of spans.entries()) {
    const look = lookOfSpan(series, span)
    if (look) looks.set(look, index * lookLength)
  }
  return { values: spans.map(span => measureSpan(series, span)), looks, lookLength }
}

parentPort!.on('message', ({ id, call }: { id: number; call: SpanCall }) => {
  answer(call).then(
    value => parentPort!.postMessage({ id, value }),
    cause => parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) }),
  )
})
