import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { type FoundPackage, findPackage } from '../models/find-package.ts'
import { modelsFolder, shotNetworkPath } from '../models/models-folder.ts'
import { networkSource } from '../models/network-frame.ts'
import type { Boundary } from '../shots/boundary.ts'
import { detectorVersion } from '../shots/detect-from-features.ts'
import { threadAddress } from '../threads/thread-address.ts'
import type { NetworkOrder } from './network-thread.ts'
import { readShots } from './read-shots.ts'
import type { ShotReading, ShotReadingOrder } from './shot-reading.ts'

/**
 * Reads a film's shots. Where the scholar has put a network in the models folder and a runtime beside it, the
 * boundaries are the network's; everything else, and everything without it, is as the program itself finds it.
 */
export async function readShotsByBest(
  driver: Driver,
  path: string,
  order: ShotReadingOrder,
): Promise<Result<ShotReading, MediaRefusal>> {
  const network = await findShotNetwork()
  if (!network) return readShots(driver, path, order)
  const { onProgress } = order
  const reading = await readShots(driver, path, {
    ...order,
    ...(onProgress && { onProgress: ({ doneMs, totalMs }) => onProgress({ doneMs: doneMs / 2, totalMs }) }),
  })
  if (!reading.ok) return reading
  const plan = driver.planDecode({ path, probe: reading.value.probe, ...networkSource, colours: true })
  const found = await runNetwork({ plan, ...network }, order.signal)
  if (!found.ok) return found
  return accepted({
    ...reading.value,
    boundaries: found.value,
    detectorVersion: await detectorInUse(),
  })
}

/** Who finds boundaries now: the program's own detector, or a network known by what its file holds. */
export async function detectorInUse(): Promise<string> {
  const network = await findShotNetwork()
  return network ? `network ${await shortDigest(network.network)}` : detectorVersion
}

/** The file of a network and what runs it; null unless both are there. */
async function findShotNetwork(
  folder = modelsFolder(),
): Promise<{ network: string; runtime: FoundPackage } | null> {
  const network = shotNetworkPath(folder)
  if (!(await stat(network).catch(() => null))) return null
  const runtime = await findPackage('onnxruntime-node', folder)
  return runtime && { network, runtime }
}

type Answer = { kind: 'done'; boundaries: Boundary[] } | { kind: 'refused'; refusal: MediaRefusal }

async function runNetwork(
  order: NetworkOrder,
  signal: AbortSignal | undefined,
): Promise<Result<Boundary[], MediaRefusal>> {
  if (signal?.aborted) return refused({ kind: 'cancelled' })
  const worker = new Worker(threadAddress('reading/network-thread'))
  const onAbort = () => worker.postMessage('cancel')
  signal?.addEventListener('abort', onAbort, { once: true })
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', cause => reject(new Error('The network’s thread failed.', { cause })))
    worker.on('exit', code => reject(new Error(`The network’s thread ended with ${code} and no answer.`)))
  })
  worker.postMessage(order)
  try {
    const given = await answer
    return given.kind === 'done' ? accepted(given.boundaries) : refused(given.refusal)
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

async function shortDigest(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex').slice(0, 12)
}
