import { parentPort } from 'node:worker_threads'
import type { FrameRate } from '../../study/index.ts'
import type { DecodePlan } from '../driver/driver.ts'
import { FrameTimes } from '../frames/build-clock.ts'
import { type FrameReader, frameReader } from '../frames/frame-reader.ts'
import type { FrameTaker } from '../frames/nut-frames.ts'
import { findBoundaries } from '../shots/detect-from-features.ts'
import { packFeatures } from '../shots/feature-bytes.ts'
import type { ShotParameters } from '../shots/parameters.ts'
import { StateReader, StateWriter } from '../shots/saved-state.ts'
import { ShotMeasurer } from '../shots/shot-measurer.ts'
import { standBehind } from '../threads/stand-behind.ts'
import { Overlap } from './overlap.ts'
import {
  beginAgainAt,
  KeepingTimes,
  type SavedDetection,
  type WayOfFrames,
  wholeScale,
} from './unfinished-detection.ts'

/** First how frames are written, then what the decoder writes, then what is to be made of it. */
export type DetectionMessage =
  | { kind: 'begin'; way: WayOfFrames }
  | { kind: 'written'; chunk: Uint8Array }
  | { kind: 'finish'; order: DetectionOrder }
  /** Nothing more will come: what was learnt is to be given back as it stands. */
  | { kind: 'leave' }

export interface DetectionOrder {
  plan: Pick<DecodePlan, 'timeBase' | 'shiftTicks'>
  frameRate: FrameRate
  /** False where time counts from the first frame, true where it counts from where it did before. */
  keepsOrigin: boolean
  parameters: Partial<ShotParameters>
}

type GoingOn = NonNullable<WayOfFrames['goOn']>

const reportEveryMs = 200
/** Each message costs as much as a frame. */
const acknowledgeBytes = 1_000_000

standBehind(0)
const port = parentPort!

class Detection {
  private readonly way: WayOfFrames
  private readonly reader: FrameReader
  private readonly measurer = new ShotMeasurer()
  private readonly ticks: number[] = []
  private readonly keeping = new KeepingTimes()
  private overlap: Overlap | null = null
  private isUnlike = false
  private reportedAt = 0
  private takenBytes = 0

  constructor(way: WayOfFrames) {
    this.way = way
    const { goOn } = way
    const add: FrameTaker = (ticks, bytes, offset) => {
      this.ticks.push(ticks)
      this.measurer.add(bytes, offset)
    }
    this.reader = frameReader(way, goOn ? this.onlyNew(goOn, add) : add)
    if (goOn) this.takeUp(goOn)
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
    if (this.way.keptIn && this.keeping.isDue()) this.giveBack('unfinished')
  }

  /** Sends all that has been learnt so far, where it can be gone on from. */
  giveBack(kind: 'unfinished' | 'left'): void {
    const saved = this.saved()
    if (saved || kind === 'left') port.postMessage({ kind, saved }, saved ? [saved.state.buffer] : [])
  }

  private takeUp({ state }: GoingOn): void {
    const saved = new StateReader(state)
    try {
      for (const ticks of saved.numbers(length => new Float64Array(length))) this.ticks.push(ticks)
      this.measurer.restore(saved)
      saved.end()
      this.overlap = new Overlap({ ticks: this.ticks, measurer: this.measurer })
    } catch {
      this.refuse()
    }
  }

  private onlyNew({ scale, behindTicks }: GoingOn, add: FrameTaker): FrameTaker {
    return (laterTicks, bytes, offset) => {
      if (this.isUnlike) return
      const ticks = laterTicks + behindTicks * scale
      const fits = wholeScale(this.reader, this.way.keptIn!) === scale
      const seen = fits ? this.overlap!.see(ticks, bytes, offset) : 'unlike'
      if (seen === 'unlike') this.refuse()
      else if (seen === 'new') add(ticks, bytes, offset)
    }
  }

  private refuse(): void {
    this.isUnlike = true
    port.postMessage({ kind: 'unlike' })
  }

  /** Whether no frame has come yet that was not seen before. */
  private get isBehind(): boolean {
    return this.isUnlike || this.overlap?.isPassed === false
  }

  private saved(): SavedDetection | null {
    const { ticks, measurer, way } = this
    const scale = way.keptIn ? wholeScale(this.reader, way.keptIn) : null
    if (!way.keptIn || !scale || this.isBehind || ticks.length === 0) return null
    const state = new StateWriter()
    state.numbers(Float64Array.from(ticks))
    measurer.save(state)
    const { oldestHeld } = measurer
    const from = beginAgainAt(ticks, { oldestHeld, scale, timeBase: way.keptIn })
    return { state: state.whole(), frameCount: ticks.length, scale, from }
  }

  /** What was seen, or why there is nothing to tell. */
  finish({ plan, frameRate, keepsOrigin, parameters }: DetectionOrder) {
    const frameCount = this.ticks.length
    if (frameCount === 0) return { kind: 'empty' }
    const scale = wholeScale(this.reader, plan.timeBase)
    if (!scale || this.isBehind) return { kind: 'unfit' }
    const times = new FrameTimes()
    const firstTicks = this.ticks[0]! / scale + plan.shiftTicks
    const originTicks = keepsOrigin ? 0 : firstTicks
    for (const ticks of this.ticks) times.add(ticks / scale + plan.shiftTicks - originTicks)
    const features = this.measurer.finish(frameRate.numerator / frameRate.denominator)
    return {
      kind: 'done',
      clock: times.toClock(plan.timeBase, frameRate),
      originTicks,
      frameCount,
      boundaries: findBoundaries(features, parameters),
      features: packFeatures(features),
    }
  }
}

let detection: Detection | null = null

port.on('message', (message: DetectionMessage) => {
  if (message.kind === 'begin') detection = new Detection(message.way)
  else if (message.kind === 'written') detection!.take(message.chunk)
  else {
    if (message.kind === 'leave') detection!.giveBack('left')
    else port.postMessage(detection!.finish(message.order))
    detection = null
  }
})
