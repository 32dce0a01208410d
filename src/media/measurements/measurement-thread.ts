import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { DecodePlan } from '../driver/driver.ts'
import type { SoundPlan } from '../driver/sound-plan.ts'
import { readSmallFrames } from '../frames/read-small-frames.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { runProgram } from '../programs/run-program.ts'
import { LoudnessMeter, type SoundSeries } from './loudness.ts'
import type { MeasurementSeries } from './measurement-series.ts'
import { PictureMeasurer } from './picture-measurer.ts'
import { packSeries } from './series-bytes.ts'

export interface MeasurementOrder {
  picture: DecodePlan
  sound: SoundPlan | null
  framesPerSecond: number
}

const reportEveryMs = 200

async function measure(order: MeasurementOrder): Promise<void> {
  const port = parentPort!
  const stopper = new AbortController()
  port.once('message', () => stopper.abort())
  // Sound costs little and tells nothing of progress; a track that cannot be read leaves a film without one.
  const sound = order.sound ? readSound(order.sound, stopper.signal) : null
  const picture = await readPicture(order, stopper.signal)
  if (!picture.ok) stopper.abort()
  const heard = await sound
  port.unref()
  if (!picture.ok) return port.postMessage({ kind: 'refused', refusal: picture.refusal })
  if (stopper.signal.aborted) return port.postMessage({ kind: 'refused', refusal: { kind: 'cancelled' } })
  port.postMessage({ kind: 'done', series: packSeries({ ...picture.value, sound: heard }) })
}

async function readPicture(
  order: MeasurementOrder,
  signal: AbortSignal,
): Promise<Result<Omit<MeasurementSeries, 'sound'>, MediaRefusal>> {
  const { numerator, denominator } = order.picture.timeBase
  const measurer = new PictureMeasurer(order.framesPerSecond)
  let reportedAt = 0
  const end = await readSmallFrames(order.picture, {
    signal,
    onFrame: (ticks, bytes, offset) => {
      measurer.add(bytes, offset)
      if (performance.now() - reportedAt < reportEveryMs) return
      reportedAt = performance.now()
      const doneMs = Math.round((ticks * numerator * 1000) / denominator)
      parentPort!.postMessage({ kind: 'progress', doneMs })
    },
  })
  return end.ok ? accepted(measurer.finish()) : refused(end.refusal)
}

async function readSound(plan: SoundPlan, signal: AbortSignal): Promise<SoundSeries | null> {
  const meter = new LoudnessMeter(plan.channels)
  let rest = Buffer.alloc(0)
  const end = await runProgram({
    program: plan.program,
    args: plan.args,
    signal,
    onOutput: chunk => {
      const bytes = Buffer.concat([rest, chunk])
      const whole = bytes.length - (bytes.length % 4)
      const samples = new Float32Array(whole / 4)
      for (let i = 0; i < samples.length; i++) samples[i] = bytes.readFloatLE(i * 4)
      meter.add(samples)
      rest = bytes.subarray(whole)
    },
  })
  const sound = meter.finish()
  if (sound.level.length > 0 && end.kind === 'exited') return sound
  return null
}

const [order] = (await once(parentPort!, 'message')) as [MeasurementOrder | null]
if (order) await measure(order)
// An open port would keep the whole program alive.
parentPort!.close()
