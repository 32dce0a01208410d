import type { FileSummary } from '../../../server/contracts/index.ts'
import type { FrameClock } from '../../../study/index.ts'
import type { PartState } from '../../state/parts.ts'
import type { OpenPart } from './use-part.ts'

/**
 * A part whose film never came along, such as one that was coded in another program, to be gone through by its shots and
 * marks. Time is told in milliseconds, in which those lie; null where the part has a file, or no length.
 */
export function openWithoutFile(part: PartState | undefined): OpenPart | null {
  if (!part || part.view.file || part.view.endMs <= 0) return null
  return { part, file: { ...noFile, partId: part.view.partId }, clock: clockOf(part.view.endMs) }
}

/** Whether this stands for a file that is not in the study at all. */
export function isNoFile({ id }: Pick<FileSummary, 'id'>): boolean {
  return id === noFile.id
}

/** Whether a clock is that of a part without a file, which has no frames: what it counts are milliseconds. */
export function countsMilliseconds(clock: FrameClock): boolean {
  return clocks.get(clock.endMs) === clock
}

const noFile: FileSummary = {
  ...{ id: '', partId: '', storage: 'referenced', originalName: '', path: null, startSeconds: 0 },
  ...{ byteSize: 0, width: null, height: null, inUse: true, state: 'ready', missing: true },
  ...{ notOpened: null, notPlayable: null, playableCopy: null, facts: null, sounds: [], subtitles: [] },
}

const clocks = new Map<number, FrameClock>()

function clockOf(endMs: number): FrameClock {
  const known = clocks.get(endMs)
  if (known) return known
  const clock: FrameClock = {
    ...{ kind: 'constant', rate: { numerator: 1000, denominator: 1 } },
    ...{ offsetTicks: 0, frameCount: endMs, endMs },
  }
  clocks.set(endMs, clock)
  return clock
}
