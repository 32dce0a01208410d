import type { LeftReason } from '../../study/index.ts'

/** Why a stretch is none in a film that ends at `lastMs`; null where it is one. */
export function complaintAboutSpan(
  { startMs, endMs }: { startMs: number; endMs: number },
  lastMs: number,
): LeftReason | null {
  if (endMs < startMs) return 'ends-before-it-begins'
  if (endMs === startMs) return 'without-length'
  if (startMs < 0) return 'before-the-beginning'
  return startMs >= lastMs ? 'past-the-end' : null
}
