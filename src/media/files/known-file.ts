import type { Stretch } from '../../study/index.ts'
import type { Probe } from '../probe/probe.ts'
import type { Condition } from './condition.ts'

/** What an earlier pass over a file settled, and what every later one must go by. */
export interface KnownFile {
  startSeconds: number
  condition: Condition | null
}

/**
 * From what a study keeps of a file, which may be older than this program or written by somebody else: null where it
 * says nothing.
 */
export function knownFile(kept: unknown): KnownFile | null {
  const { startSeconds, condition } = (kept ?? {}) as Partial<Record<keyof KnownFile, unknown>>
  if (typeof startSeconds !== 'number' || !Number.isFinite(startSeconds)) return null
  return { startSeconds, condition: knownCondition(condition) }
}

function knownCondition(kept: unknown): Condition | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { joins, gaps, missingEnd, breaksOff, unread, fewerFrames, damaged } = kept as Partial<
    Record<keyof Condition, unknown>
  >
  return {
    joins: listOf(joins).filter(join => Number.isSafeInteger(join) && (join as number) > 0) as number[],
    gaps: listOf(gaps).filter(isStretch),
    missingEnd: isStretch(missingEnd) ? { ...missingEnd, frames: wholeOf(missingEnd) } : null,
    breaksOff: breaksOff === true,
    unread: Number.isSafeInteger(unread) ? Math.max(0, unread as number) : 0,
    fewerFrames: countsOf(fewerFrames),
    damaged: listOf(damaged).filter(isStretch),
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 1000) : []
}

function isStretch(value: unknown): value is Stretch {
  const { startMs, endMs } = (value ?? {}) as Partial<Stretch>
  return Number.isFinite(startMs) && Number.isFinite(endMs)
}

function countsOf(value: unknown): Condition['fewerFrames'] {
  const { stated, read } = (value ?? {}) as { stated?: unknown; read?: unknown }
  return Number.isSafeInteger(stated) && Number.isSafeInteger(read)
    ? { stated: stated as number, read: read as number }
    : null
}

function wholeOf(value: object): number | null {
  const { frames } = value as { frames?: unknown }
  return Number.isSafeInteger(frames) ? (frames as number) : null
}

/** A probe made anew goes by what an earlier pass has settled. */
export function asKnown(probe: Probe, kept: unknown): Probe {
  const known = knownFile(kept)
  return known ? { ...probe, ...known } : probe
}
