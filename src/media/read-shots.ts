import { Worker } from 'node:worker_threads'
import { accepted, type FrameClock, type Result, refused } from '../study/index.ts'
import type { DetectionOrder } from './detection-thread.ts'
import type { Driver } from './driver.ts'
import { examineFile } from './examine-file.ts'
import type { MediaRefusal } from './media-refusal.ts'
import { probeFilm } from './probe-film.ts'
import type { ShotReading, ShotReadingOrder } from './shot-reading.ts'
import type { Boundary } from './shots/boundary.ts'
import { detectorVersion } from './shots/detect-from-features.ts'
import { fullHeight, fullWidth } from './shots/picture.ts'
import { threadAddress } from './thread-address.ts'

export async function readShots(
  driver: Driver,
  path: string,
  order: ShotReadingOrder,
): Promise<Result<ShotReading, MediaRefusal>> {
  const before = await examineFile(path)
  if (!before.ok) return before
  const thread = startThread()
  const probed = await probeFilm(driver, path, order.signal)
  if (!probed.ok) {
    thread.worker.postMessage(null)
    return probed
  }
  const probe = probed.value
  const seen = await runDetection(thread, {
    order,
    totalMs: probe.durationMs,
    detection: {
      plan: driver.planDecode({ path, probe, width: fullWidth, height: fullHeight }),
      frameRate: probe.video.frameRate,
      parameters: order.parameters ?? {},
    },
  })
  if (!seen.ok) return seen
  const after = await examineFile(path)
  if (!after.ok) return after
  if (after.value.byteSize !== before.value.byteSize || after.value.modifiedMs !== before.value.modifiedMs)
    return refused({ kind: 'changed-while-read' })
  return accepted({ probe, ...seen.value, detectorVersion })
}

interface Seen {
  clock: FrameClock
  frameCount: number
  skippedPackets: number
  boundaries: Boundary[]
  features: Uint8Array
}

type ThreadMessage =
  | { kind: 'progress'; doneMs: number }
  | { kind: 'refused'; refusal: MediaRefusal }
  | ({ kind: 'done' } & Seen)

interface DetectionThread {
  worker: Worker
  /** Never fulfilled; rejected when the thread ends, which after its answer no longer matters. */
  ended: Promise<never>
}

function startThread(): DetectionThread {
  const worker = new Worker(threadAddress('detection-thread'))
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', cause => reject(new Error('The detection thread failed.', { cause })))
    worker.on('exit', code => reject(new Error(`The detection thread ended with ${code} and no answer.`)))
  })
  ended.catch(() => {})
  return { worker, ended }
}

/** The thread ends its decoder itself when told to, so it is told and waited for, never cut off. */
function runDetection(
  { worker, ended }: DetectionThread,
  job: { detection: DetectionOrder; order: ShotReadingOrder; totalMs: number },
): Promise<Result<Seen, MediaRefusal>> {
  const { signal, onProgress } = job.order
  if (signal?.aborted) {
    worker.postMessage(null)
    return Promise.resolve(refused({ kind: 'cancelled' }))
  }
  const onAbort = () => worker.postMessage('cancel')
  signal?.addEventListener('abort', onAbort, { once: true })
  const answer = new Promise<Result<Seen, MediaRefusal>>(resolve => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress')
        onProgress?.({ doneMs: Math.min(message.doneMs, job.totalMs), totalMs: job.totalMs })
      else if (message.kind === 'refused') resolve(refused(message.refusal))
      else {
        const { kind: _, ...seen } = message
        resolve(accepted(seen))
      }
    })
  })
  worker.postMessage(job.detection)
  return Promise.race([answer, ended]).finally(() => signal?.removeEventListener('abort', onAbort))
}
