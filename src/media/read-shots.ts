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
  const probed = await probeFilm(driver, path, order.signal)
  if (!probed.ok) return probed
  const probe = probed.value
  const seen = await runDetection(
    {
      plan: driver.planDecode({ path, probe, width: fullWidth, height: fullHeight }),
      frameRate: probe.video.frameRate,
      parameters: order.parameters ?? {},
    },
    { order, totalMs: probe.durationMs },
  )
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

/** The thread ends its decoder itself when told to, so it is told and waited for, never cut off. */
function runDetection(
  detection: DetectionOrder,
  caller: { order: ShotReadingOrder; totalMs: number },
): Promise<Result<Seen, MediaRefusal>> {
  const { signal, onProgress } = caller.order
  if (signal?.aborted) return Promise.resolve(refused({ kind: 'cancelled' }))
  const thread = new Worker(threadAddress('detection-thread'), { workerData: detection })
  const onAbort = () => thread.postMessage('cancel')
  signal?.addEventListener('abort', onAbort, { once: true })
  return new Promise<Result<Seen, MediaRefusal>>((resolve, reject) => {
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress')
        onProgress?.({ doneMs: Math.min(message.doneMs, caller.totalMs), totalMs: caller.totalMs })
      else if (message.kind === 'refused') resolve(refused(message.refusal))
      else {
        const { kind: _, ...seen } = message
        resolve(accepted(seen))
      }
    })
    thread.on('error', cause => reject(new Error('The detection thread failed.', { cause })))
    thread.on('exit', code => reject(new Error(`The detection thread ended with ${code} and no answer.`)))
  }).finally(() => signal?.removeEventListener('abort', onAbort))
}
