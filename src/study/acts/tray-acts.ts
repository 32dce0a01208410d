import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { frameToMs, msToFrame } from '../time/frame-clock.ts'
import type { CodersTray, NewFinding, NewGathered, NewRecord, TrayRefusal } from '../tray/fill-tray.ts'
import { gather, gatherFinding, gatherRecord, orderGathered, putAway } from '../tray/fill-tray.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped, snappedSpan } from './act-family.ts'

/** Of each part that an act names the time is known, or that it is not there. */
export interface KnownTray extends CodersTray {
  timeOf: (partId: string) => KnownTime | null
}

export type TrayAct =
  /** Puts shots, stills and spans into the tray; what is there already is there once. */
  | { kind: 'gather'; things: NewGathered[] }
  | { kind: 'gather-finding'; finding: NewFinding }
  | { kind: 'gather-record'; record: NewRecord }
  /** Takes things out of the tray. */
  | { kind: 'put-away'; ids: string[] }
  /** Puts things before another one; null: at the end. */
  | { kind: 'order-gathered'; ids: string[]; beforeId: string | null }

export const trayActs: ActFamily<TrayAct, KnownTray> = {
  area: 'tray',
  ground: 'study',
  place: {
    gather: (known, { things }) => {
      const placed = gatheredOnFrames(known, things)
      return placed.ok ? gather(known, placed.value) : placed
    },
    'gather-finding': (known, { finding }) => gatherFinding(known, finding),
    'gather-record': (known, { record }) => gatherRecord(known, record),
    'put-away': (known, { ids }) => putAway(known, ids),
    'order-gathered': (known, act) => orderGathered(known, act),
  },
}

/** All of them on the frames of their parts, or why one of them cannot be. */
export function gatheredOnFrames(
  { timeOf }: Pick<KnownTray, 'timeOf'>,
  things: readonly NewGathered[],
): Result<NewGathered[], TrayRefusal> {
  const placed: NewGathered[] = []
  for (const thing of things) {
    const time = timeOf(thing.partId)
    if (!time) return refused({ kind: 'no-such-part' })
    const one = onFrame(time, thing)
    if (one.endMs <= one.startMs || one.endMs > time.endMs)
      return refused({ kind: 'gathered-outside-part', endMs: time.endMs })
    placed.push(one)
  }
  return accepted(placed)
}

/** A still ends with its frame, whatever was said of its end. */
function onFrame(time: KnownTime, thing: NewGathered): NewGathered {
  const { clock } = time
  if (thing.what !== 'still' || !clock) return snappedSpan(time, thing)
  const startMs = snapped(time, thing.startMs)
  return { ...thing, startMs, endMs: frameToMs(clock, msToFrame(clock, startMs) + 1) }
}
