import { parentPort } from 'node:worker_threads'
import type { FrameRate } from '../study/index.ts'
import { FrameTimes } from './build-clock.ts'
import type { DecodePlan, FrameProgram } from './driver.ts'
import { type FrameReader, frameReader } from './frame-reader.ts'
import { findBoundaries } from './shots/detect-from-features.ts'
import { packFeatures } from './shots/feature-bytes.ts'
import type { ShotParameters } from './shots/parameters.ts'
import { ShotMeasurer } from './shots/shot-measurer.ts'
import { standBehind } from './stand-behind.ts'

/** First how frames are written, then what the decoder writes, then what is to be made of it. */
export type DetectionMessage =
  | { kind: 'begin'; program: Pick<FrameProgram, 'frames' | 'frameBytes'> }
  | { kind: 'written'; chunk: Uint8Array }
  | { kind: 'finish'; order: DetectionOrder }

export interface DetectionOrder {
  plan: Pick<DecodePlan, 'timeBase' | 'shiftTicks'>
  frameRate: FrameRate
  parameters: Partial<ShotParameters>
}

const reportEveryMs = 200
/** Each message costs as much as a frame. */
const acknowledgeBytes = 1_000_000

standBehind(0)
const port = parentPort!

class Detection {
  readonly reader: FrameReader
  private readonly measurer = new ShotMeasurer()
  private readonly ticks: number[] = []
  private reportedAt = 0
  private takenBytes = 0

  constructor(program: Pick<FrameProgram, 'frames' | 'frameBytes'>) {
    this.reader = frameReader(program, (ticks, bytes, offset) => {
      this.ticks.push(ticks)
      this.measurer.add(bytes, offset)
    })
  }

  take(chunk: Uint8Array): void {
    this.reader.push(chunk)
    this.takenBytes += chunk.length
    if (this.takenBytes >= acknowledgeBytes) {
      port.postMessage({ kind: 'taken', bytes: this.takenBytes })
      this.takenBytes = 0
    }
    if (performance.now() - this.reportedAt < reportEveryMs) return
    this.reportedAt = performance.now()
    port.postMessage({ kind: 'progress', frames: this.ticks.length })
  }

  /** What was seen, or why there is nothing to tell. */
  finish({ plan, frameRate, parameters }: DetectionOrder) {
    const frameCount = this.ticks.length
    if (frameCount === 0) return { kind: 'empty' }
    const scale = this.reader.ticksIn(plan.timeBase)
    if (Math.abs(scale - Math.round(scale)) > 1e-6 || scale < 0.5) return { kind: 'unfit' }
    const times = new FrameTimes()
    for (const ticks of this.ticks) times.add(ticks / Math.round(scale) + plan.shiftTicks)
    const features = this.measurer.finish(frameRate.numerator / frameRate.denominator)
    return {
      kind: 'done',
      clock: times.toClock(plan.timeBase, frameRate),
      frameCount,
      boundaries: findBoundaries(features, parameters),
      features: packFeatures(features),
    }
  }
}

let detection: Detection | null = null

port.on('message', (message: DetectionMessage) => {
  if (message.kind === 'begin') detection = new Detection(message.program)
  else if (message.kind === 'written') detection!.take(message.chunk)
  else {
    port.postMessage(detection!.finish(message.order))
    detection = null
  }
})
