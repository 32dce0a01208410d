import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { FrameRate } from '../study/index.ts'
import { FrameTimes } from './build-clock.ts'
import type { DecodePlan } from './driver.ts'
import { readSmallFrames } from './read-small-frames.ts'
import { findBoundaries } from './shots/detect-from-features.ts'
import { packFeatures } from './shots/feature-bytes.ts'
import type { ShotParameters } from './shots/parameters.ts'
import { ShotMeasurer } from './shots/shot-measurer.ts'

export interface DetectionOrder {
  plan: DecodePlan
  frameRate: FrameRate
  parameters: Partial<ShotParameters>
}

const reportEveryMs = 200

async function detect(order: DetectionOrder): Promise<void> {
  const port = parentPort!
  const stopper = new AbortController()
  port.once('message', () => stopper.abort())
  const { numerator, denominator } = order.plan.timeBase
  const measurer = new ShotMeasurer(order.frameRate.numerator / order.frameRate.denominator)
  const times = new FrameTimes()
  let reportedAt = 0
  const end = await readSmallFrames(order.plan, {
    signal: stopper.signal,
    onFrame: (ticks, bytes, offset) => {
      times.add(ticks)
      measurer.add(bytes, offset)
      if (performance.now() - reportedAt < reportEveryMs) return
      reportedAt = performance.now()
      port.postMessage({ kind: 'progress', doneMs: Math.round((ticks * numerator * 1000) / denominator) })
    },
  })
  port.unref()
  if (!end.ok) return port.postMessage({ kind: 'refused', refusal: end.refusal })
  const features = measurer.finish()
  port.postMessage({
    kind: 'done',
    clock: times.toClock(order.plan.timeBase, order.frameRate),
    frameCount: end.value.frameCount,
    skippedPackets: end.value.skippedPackets,
    boundaries: findBoundaries(features, order.parameters),
    features: packFeatures(features),
  })
}

/** Started before the film has been probed, so that it is ready when its order comes; null is no order. */
const [order] = (await once(parentPort!, 'message')) as [DetectionOrder | null]
if (order) await detect(order)
// An open port would keep the whole program alive.
parentPort!.close()
