import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { partAddress } from '../../../disk/index.ts'

/** What was counted of a film, as JSON, and the change as of which; no text where there is no such film. */
export type CountedText =
  | { filmId: string; text: null }
  | { filmId: string; digest: string; text: string; asOf: number }

type Said = CountedText | { filmId: string; fault: string }

/** More would wait for the disk and for each other. */
const mostThreads = 8
/** One to be counted, and the next at hand. */
const ahead = 2

/** A thread closes its study and ends by itself: one that is ended while it reads takes the program down with it. */
function ended(thread: Worker): Promise<void> {
  return new Promise(resolve => {
    thread.removeAllListeners('exit').once('exit', () => resolve())
    if (thread.threadId === -1) resolve()
    else {
      // What waits for it is nobody's business any more but this one's.
      thread.ref()
      thread.postMessage(null)
    }
  })
}

/**
 * Counts films of a study's file, in as many threads as there are cores, as they come; each thread reads for itself, so
 * that nothing but counts passes through the one that answers screens. The threads end with the last film, or when
 * nobody asks for more.
 */
export async function* countInThreads(
  file: string,
  filmIds: readonly string[],
): AsyncGenerator<CountedText, void> {
  const waiting = [...filmIds]
  const arrived: Said[] = []
  let fault: unknown = null
  let wake = () => {}
  const threads = Array.from(
    { length: Math.min(availableParallelism(), mostThreads, waiting.length) },
    () => new Worker(partAddress(new URL('./count-thread.ts', import.meta.url)), { workerData: { file } }),
  )
  for (const thread of threads) {
    const next = () => {
      const filmId = waiting.shift()
      if (filmId !== undefined) thread.postMessage(filmId)
    }
    const fail = (cause: unknown) => {
      fault ??= cause
      wake()
    }
    thread.on('message', (said: Said) => {
      arrived.push(said)
      next()
      wake()
    })
    thread.on('error', fail)
    thread.on('exit', () => fail(new Error('A thread that counts has ended.')))
    thread.unref()
    for (let times = 0; times < ahead; times++) next()
  }
  try {
    for (let left = filmIds.length; left > 0; left--) {
      while (arrived.length === 0) {
        if (fault) throw new Error('Films could not be counted.', { cause: fault })
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      const said = arrived.shift()!
      if ('fault' in said) throw new Error(`A film could not be counted: ${said.filmId}, ${said.fault}`)
      yield said
    }
  } finally {
    waiting.length = 0
    await Promise.all(threads.map(ended))
  }
}
