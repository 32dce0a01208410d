import { Worker } from 'node:worker_threads'
import type { FrameClock } from '../study/index.ts'
import type { DetectionMessage, DetectionOrder } from './detection-thread.ts'
import type { FrameProgram } from './driver.ts'
import type { Boundary } from './shots/boundary.ts'
import { threadAddress } from './thread-address.ts'

export interface Seen {
  clock: FrameClock
  frameCount: number
  boundaries: Boundary[]
  features: Uint8Array
}

type Answer =
  | { kind: 'taken'; bytes: number }
  | { kind: 'progress'; frames: number }
  | { kind: 'empty' }
  /** The times came in a time base that the film's own is no multiple of. */
  | { kind: 'unfit' }
  | ({ kind: 'done' } & Seen)

/** The decoder may run this far ahead of the thread, so that neither waits for a hiccup of the other. */
const aheadBytes = 8_000_000

/** Detection in a thread of its own; it is given what the decoder writes, piece by piece. */
export class ShotDetector {
  onProgress: (frames: number) => void = () => {}
  private readonly worker = new Worker(threadAddress('detection-thread'))
  private waitingBytes = 0
  private caughtUp: (() => void) | null = null
  private answered: ((answer: Answer) => void) | null = null
  /** Never fulfilled; rejected when the thread fails. */
  private readonly failed: Promise<never>

  constructor() {
    this.failed = new Promise((_, reject) => {
      this.worker.on('error', cause => reject(new Error('The detection thread failed.', { cause })))
      this.worker.on('exit', code =>
        reject(new Error(`The detection thread ended with ${code} and no answer.`)),
      )
    })
    this.failed.catch(() => {})
    this.worker.on('message', (answer: Answer) => this.hear(answer))
  }

  begin({ frames, frameBytes }: FrameProgram): void {
    this.waitingBytes = 0
    this.caughtUp?.()
    this.tell({ kind: 'begin', program: { frames, frameBytes } })
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
    const answer = new Promise<Answer>(resolve => {
      this.answered = resolve
    })
    this.tell({ kind: 'finish', order })
    return Promise.race([answer, this.failed]) as ReturnType<ShotDetector['finish']>
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private tell(message: DetectionMessage): void {
    this.worker.postMessage(message)
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'progress') this.onProgress(answer.frames)
    else if (answer.kind !== 'taken') this.answered?.(answer)
    else {
      this.waitingBytes -= answer.bytes
      if (this.waitingBytes > aheadBytes / 2) return
      this.caughtUp?.()
      this.caughtUp = null
    }
  }
}
