import { Worker } from 'node:worker_threads'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import { examineFile } from '../files/examine-file.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { probeFilm } from '../probe/probe-film.ts'
import { threadAddress } from '../threads/thread-address.ts'
import type { Advance, DoingWithKnown } from '../work.ts'
import { fineHeight, fineWidth } from './measured-picture.ts'
import type { MeasurementOrder } from './measurement-thread.ts'

export interface MeasuringOrder extends DoingWithKnown {
  onProgress?: (advance: Advance) => void
}

type ThreadMessage =
  | { kind: 'progress'; doneMs: number }
  | { kind: 'refused'; refusal: MediaRefusal }
  | { kind: 'done'; series: Uint8Array }

/** Decodes each track once and gives the series that any stretch of the film can be measured from, as bytes. */
export async function measureFilm(
  driver: Driver,
  path: string,
  order: MeasuringOrder,
): Promise<Result<Uint8Array, MediaRefusal>> {
  const before = await examineFile(path)
  if (!before.ok) return before
  const probed = await probeFilm(driver, path, order.signal, order.known)
  if (!probed.ok) return probed
  const probe = probed.value
  const { frameRate } = probe.video
  const track = probe.audio[0]
  const measured = await runThread(
    {
      picture: driver.planDecode({ path, probe, width: fineWidth, height: fineHeight, colours: true }),
      sound: track ? driver.planSound({ path, probe, streamIndex: track.streamIndex }) : null,
      framesPerSecond: frameRate.numerator / frameRate.denominator,
    },
    { order, totalMs: probe.durationMs },
  )
  if (!measured.ok) return measured
  const after = await examineFile(path)
  if (!after.ok) return after
  if (after.value.byteSize !== before.value.byteSize || after.value.modifiedMs !== before.value.modifiedMs)
    return refused({ kind: 'changed-while-read' })
  return measured
}

/** The thread ends its decoders itself when told to, so it is told and waited for, never cut off. */
async function runThread(
  measurement: MeasurementOrder,
  job: { order: MeasuringOrder; totalMs: number },
): Promise<Result<Uint8Array, MediaRefusal>> {
  const { signal, onProgress } = job.order
  if (signal?.aborted) return refused({ kind: 'cancelled' })
  const worker = new Worker(threadAddress('measurements/measurement-thread'))
  const onAbort = () => worker.postMessage('cancel')
  signal?.addEventListener('abort', onAbort, { once: true })
  const answer = new Promise<Result<Uint8Array, MediaRefusal>>((resolve, reject) => {
    worker.on('error', cause => reject(new Error('The measuring thread failed.', { cause })))
    worker.on('exit', code => reject(new Error(`The measuring thread ended with ${code} and no answer.`)))
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress')
        onProgress?.({ doneMs: Math.min(message.doneMs, job.totalMs), totalMs: job.totalMs })
      else resolve(message.kind === 'done' ? accepted(message.series) : refused(message.refusal))
    })
  })
  worker.postMessage(measurement)
  return answer.finally(() => signal?.removeEventListener('abort', onAbort))
}
