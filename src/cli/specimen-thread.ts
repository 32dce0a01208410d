import { parentPort, workerData } from 'node:worker_threads'
import { specimenFilms } from '../../specimen/index.ts'

/** Draws the frames of one specimen film away from the thread that answers the screens, a few ahead of who takes them. */
const film = specimenFilms.find(({ key }) => key === (workerData as { key: string }).key)!
const frames = film.frames()[Symbol.asyncIterator]()

parentPort!.on('message', async () => {
  const next = await frames.next()
  if (next.done) return parentPort!.postMessage(null)
  const { buffer } = next.value
  parentPort!.postMessage(next.value, buffer instanceof ArrayBuffer ? [buffer] : [])
})
