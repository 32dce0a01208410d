import { type KnownWithheld, letFramesOut, withholdFrames } from '../withholding/withhold-frames.ts'
import type { ActFamily } from './act-family.ts'
import { snapped } from './act-family.ts'

export type WithholdingAct =
  /** No picture of the stretch goes out from now on; or why it does not is said anew. */
  | {
      kind: 'withhold-frames'
      partId: string
      startMs: number
      endMs: number
      newId: string
      reason: string
    }
  | { kind: 'let-frames-out'; partId: string; spanId: string }

/** What of a film's pictures is kept back. It is done at the desk, and taken back there. */
export const withholdingActs: ActFamily<WithholdingAct, KnownWithheld> = {
  area: 'shots',
  ground: 'part',
  place: {
    'withhold-frames': (known, { partId, startMs, endMs, newId: id, reason }) =>
      withholdFrames(known, {
        ...{ id, partId, reason, endMs },
        startMs: snapped(known, startMs),
      }),
    'let-frames-out': letFramesOut,
  },
}
