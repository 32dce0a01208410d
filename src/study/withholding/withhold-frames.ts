import type { KnownTime } from '../acts/act-family.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { WithheldSpan } from './withheld-span.ts'

/** A part, and what of it is withheld. */
export interface KnownWithheld extends KnownTime {
  withheld: readonly WithheldSpan[]
}

/** Withholds a stretch; of one that is withheld already, only why is said anew. */
export function withholdFrames(
  { withheld, endMs }: KnownWithheld,
  span: WithheldSpan,
): Result<Change, { kind: 'empty-span' } | { kind: 'span-outside-part'; endMs: number }> {
  const reason = span.reason.trim()
  if (span.endMs <= span.startMs) return refused({ kind: 'empty-span' })
  if (span.startMs < 0 || span.startMs >= endMs) return refused({ kind: 'span-outside-part', endMs })
  const standing = withheld.find(
    one => one.partId === span.partId && one.startMs === span.startMs && one.endMs === span.endMs,
  )
  if (!standing) return accepted([made('withheldSpan', { ...span, reason })])
  return accepted(
    standing.reason === reason ? [] : [changed('withheldSpan', standing, { ...standing, reason })],
  )
}

/** Lets a stretch go out again. Of one that may already, nothing is said. */
export function letFramesOut(
  { withheld }: Pick<KnownWithheld, 'withheld'>,
  { spanId }: { spanId: string },
): Result<Change, never> {
  const standing = withheld.find(({ id }) => id === spanId)
  return accepted(standing ? [removed('withheldSpan', standing)] : [])
}
