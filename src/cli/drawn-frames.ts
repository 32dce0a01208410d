import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** So many frames are drawn ahead while the last are written. */
const ahead = 3

/** The frames of a specimen film, drawn in a thread of their own. */
export async function* drawnFrames(key: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const worker = startThread({ key })
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

/** Beside the bundle the thread is a `.js` file; run from source it is a `.ts` file, for which tsx is registered. */
function startThread(workerData: { key: string }): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./specimen-thread.js', import.meta.url), { workerData })
  const source = new URL('./specimen-thread.ts', import.meta.url).href
  const start = `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return new Worker(start, { eval: true, workerData })
}
