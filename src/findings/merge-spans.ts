import type { Span } from './film-records.ts'

/** Union of spans: rising, apart from one another, clipped to `[0, endMs)`. */
export function mergeSpans(spans: readonly Span[], endMs: number): Span[] {
  const merged: Span[] = []
  const clipped = spans.map(span => ({
    startMs: Math.max(0, span.startMs),
    endMs: Math.min(endMs, span.endMs),
  }))
  for (const span of clipped.sort((left, right) => left.startMs - right.startMs)) {
    if (span.endMs <= span.startMs) continue
    const last = merged.at(-1)
    if (last && span.startMs <= last.endMs) last.endMs = Math.max(last.endMs, span.endMs)
    else merged.push(span)
  }
  return merged
}

/** The parts of merged spans that lie inside other merged spans. */
export function intersectSpans(left: readonly Span[], right: readonly Span[]): Span[] {
  const shared: Span[] = []
  let leftIndex = 0
  let rightIndex = 0
  while (leftIndex < left.length && rightIndex < right.length) {
    const [a, b] = [left[leftIndex]!, right[rightIndex]!]
    const startMs = Math.max(a.startMs, b.startMs)
    const endMs = Math.min(a.endMs, b.endMs)
    if (startMs < endMs) shared.push({ startMs, endMs })
    if (a.endMs < b.endMs) leftIndex++
    else rightIndex++
  }
  return shared
}

export function lengthOfSpans(spans: readonly Span[]): number {
  let length = 0
  for (const { startMs, endMs } of spans) length += endMs - startMs
  return length
}
