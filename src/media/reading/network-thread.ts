import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { DecodePlan } from '../driver/driver.ts'
import { readSmallFrames } from '../frames/read-small-frames.ts'
import type { FoundPackage } from '../models/find-package.ts'
import { networkFrame } from '../models/network-frame.ts'
import { boundariesOf, NetworkWindows } from '../models/network-windows.ts'
import { openShotNetwork } from '../models/shot-network.ts'

export interface NetworkOrder {
  plan: DecodePlan
  runtime: FoundPackage
  network: string
}

/** The decoder waits while the network thinks. */
async function detect({ plan, runtime, network }: NetworkOrder): Promise<void> {
  const port = parentPort!
  const stopper = new AbortController()
  port.once('message', () => stopper.abort())
  const windows = new NetworkWindows(await openShotNetwork(runtime, network))
  let fed: Promise<void> = Promise.resolve()
  const end = await readSmallFrames(plan, {
    signal: stopper.signal,
    onFrame: (_ticks, bytes, offset) => {
      const frame = networkFrame(bytes, offset)
      fed = fed.then(() => windows.add(frame))
      fed.catch(() => {})
    },
    whenDigested: () => fed,
  })
  port.unref()
  if (!end.ok) return port.postMessage({ kind: 'refused', refusal: end.refusal })
  await fed
  port.postMessage({ kind: 'done', boundaries: boundariesOf(await windows.finish()) })
}

const [order] = (await once(parentPort!, 'message')) as [NetworkOrder]
try {
  await detect(order)
} catch (cause) {
  const message = cause instanceof Error ? cause.message : String(cause)
  parentPort!.postMessage({
    kind: 'refused',
    refusal: { kind: 'model-failed', model: order.network, message },
  })
}
parentPort!.close()
