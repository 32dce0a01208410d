import { parentPort } from 'node:worker_threads'
import { type NearLook, nearestLooks } from '../measurements/nearest-looks.ts'

export type LookCall =
  | { kind: 'hold'; partId: string; looks: Uint8Array | null }
  | { kind: 'nearest'; look: Uint8Array; most: number }

export interface LookAnswer {
  compared: number
  nearest: NearLook[]
}

/** The looks of every shot of the corpus, part by part: 84 bytes a shot. */
const held = new Map<string, Uint8Array>()

parentPort!.on('message', ({ id, call }: { id: number; call: LookCall }) => {
  if (call.kind === 'hold') {
    if (call.looks) held.set(call.partId, call.looks)
    else held.delete(call.partId)
    parentPort!.postMessage({ id, value: null })
  } else parentPort!.postMessage({ id, value: nearestLooks(held, call.look, call.most) })
})
