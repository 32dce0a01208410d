import type { Span } from './film-records.ts'

/** Union of spans: rising, apart from one another, clipped to `[0, endMs)`. */
export function mergeSpans(spans: readonly Span[], endMs: number): Span[] {
  const merged: Span[] = []
  let last: Span | undefined
  for (const span of inOrder(spans)) {
    const startMs = Math.max(0, span.startMs)
    const spanEndMs = Math.min(endMs, span.endMs)
    if (spanEndMs <= startMs) continue
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, spanEndMs)
    else {
      last = { startMs, endMs: spanEndMs }
      merged.push(last)
    }
  }
  return merged
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const rising = spans.every((span, index) => index === 0 || spans[index - 1]!.startMs <= span.startMs)
  return rising ? spans : [...spans].sort((left, right) => left.startMs - right.startMs)
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
