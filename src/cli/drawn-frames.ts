import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { partAddress } from '../disk/index.ts'

/** So many frames are drawn ahead while the last are written. */
const ahead = 3

/** The frames of a specimen film, drawn in a thread of their own. */
export async function* drawnFrames(key: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const source = new URL('./specimen-thread.ts', import.meta.url)
  const worker = new Worker(partAddress(source), { workerData: { key } })
  try {
    const failed = once(worker, 'error').then(([cause]) => {
      throw cause
    })
    failed.catch(() => {})
    for (let frame = 0; frame < ahead; frame++) worker.postMessage('next')
    const arrived: (Uint8Array | null)[] = []
    let wake = () => {}
    worker.on('message', (frame: Uint8Array | null) => {
      arrived.push(frame)
      wake()
    })
    for (;;) {
      if (arrived.length === 0)
        await Promise.race([
          failed,
          new Promise<void>(resolve => {
            wake = resolve
          }),
        ])
      const frame = arrived.shift()
      if (frame === undefined) continue
      if (frame === null || signal.aborted) return
      worker.postMessage('next')
      yield frame
    }
  } finally {
    await worker.terminate()
  }
}
