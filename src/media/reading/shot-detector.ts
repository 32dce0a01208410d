import { Worker } from 'node:worker_threads'
import type { FrameClock } from '../../study/index.ts'
import type { Boundary } from '../shots/boundary.ts'
import { threadAddress } from '../threads/thread-address.ts'
import type { DetectionMessage, DetectionOrder } from './detection-thread.ts'
import type { SavedDetection, WayOfFrames } from './unfinished-detection.ts'

export interface Seen {
  clock: FrameClock
  /** Where the time of the clock begins, in ticks from where the plan has its 0. */
  originTicks: number
  frameCount: number
  boundaries: Boundary[]
  features: Uint8Array
}

type Answer =
  | { kind: 'taken'; bytes: number }
  | { kind: 'progress'; frames: number }
  | { kind: 'unfinished'; saved: SavedDetection }
  | { kind: 'left'; saved: SavedDetection | null }
  | { kind: 'empty' }
  /** The times came in a time base that the film's own is no multiple of, or nothing new came. */
  | { kind: 'unfit' }
  /** What comes now is not what was seen before: it cannot be gone on from. */
  | { kind: 'unlike' }
  | ({ kind: 'done' } & Seen)

/** The decoder may run this far ahead of the thread, so that neither waits for a hiccup of the other. */
const aheadBytes = 8_000_000

/** A thread that has done its work is kept for the next film for a while: its code is already compiled. */
let spare: ShotDetector | null = null
const keptMs = 60_000

/** Detection in a thread of its own; it is given what the decoder writes, piece by piece. */
export class ShotDetector {
  static take(): ShotDetector {
    const detector = spare ?? new ShotDetector()
    spare = null
    clearTimeout(detector.leaving)
    detector.worker.ref()
    detector.onProgress = () => {}
    detector.onUnfinished = () => {}
    detector.onUnlike = () => {}
    return detector
  }

  onProgress: (frames: number) => void = () => {}
  onUnfinished: (saved: SavedDetection) => void = () => {}
  onUnlike: () => void = () => {}
  private leaving: NodeJS.Timeout | undefined
  private readonly worker = new Worker(threadAddress('reading/detection-thread'))
  private waitingBytes = 0
  private caughtUp: (() => void) | null = null
  private answered: ((answer: Answer) => void) | null = null
  /** Never fulfilled; rejected when the thread fails. */
  private readonly failed: Promise<never>

  private constructor() {
    this.failed = new Promise((_, reject) => {
      this.worker.on('exit', () => {
        if (spare === this) spare = null
      })
      this.worker.on('error', cause => reject(new Error('The detection thread failed.', { cause })))
      this.worker.on('exit', code =>
        reject(new Error(`The detection thread ended with ${code} and no answer.`)),
      )
    })
    this.failed.catch(() => {})
    this.worker.on('message', (answer: Answer) => this.hear(answer))
  }

  begin(way: WayOfFrames): void {
    this.waitingBytes = 0
    this.caughtUp?.()
    this.tell({ kind: 'begin', way })
  }

  /** A promise where the decoder should wait. */
  write(chunk: Uint8Array): void | Promise<void> {
    this.waitingBytes += chunk.length
    this.tell({ kind: 'written', chunk })
    if (this.waitingBytes <= aheadBytes) return
    const room = new Promise<void>(resolve => {
      this.caughtUp = resolve
    })
    return Promise.race([room, this.failed])
  }

  finish(order: DetectionOrder): Promise<Extract<Answer, { kind: 'empty' | 'unfit' | 'done' }>> {
    return this.ask({ kind: 'finish', order }) as ReturnType<ShotDetector['finish']>
  }

  /** In place of finishing: what was learnt of the frames that have come. */
  async leave(): Promise<SavedDetection | null> {
    const answer = await this.ask({ kind: 'leave' })
    return answer.kind === 'left' ? answer.saved : null
  }

  /** Only where it has answered: then nothing of the film is left in it. */
  keep(): void {
    if (spare) return void this.end()
    spare = this
    this.worker.unref()
    this.leaving = setTimeout(() => this.end(), keptMs).unref()
  }

  async end(): Promise<void> {
    if (spare === this) spare = null
    await this.worker.terminate()
  }

  private ask(message: DetectionMessage): Promise<Answer> {
    const answer = new Promise<Answer>(resolve => {
      this.answered = resolve
    })
    this.tell(message)
    return Promise.race([answer, this.failed])
  }

  private tell(message: DetectionMessage): void {
    this.worker.postMessage(message)
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'progress') this.onProgress(answer.frames)
    else if (answer.kind === 'unlike') this.onUnlike()
    else if (answer.kind === 'unfinished') this.onUnfinished(answer.saved)
    else if (answer.kind !== 'taken') this.answered?.(answer)
    else {
      this.waitingBytes -= answer.bytes
      if (this.waitingBytes > aheadBytes / 2) return
      this.caughtUp?.()
      this.caughtUp = null
    }
  }
}
