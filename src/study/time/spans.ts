/** A stretch of media time, half open, in milliseconds. */
export interface Span {
  startMs: number
  endMs: number
}

/** Union of spans: rising, apart from one another, those that touch joined, clipped to `[0, endMs)`. */
export function mergeSpans(spans: readonly Span[], endMs = Infinity): Span[] {
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

/** What is left of spans without others. */
export function withoutSpans(spans: readonly Span[], gone: readonly Span[]): Span[] {
  return spans.flatMap(({ startMs, endMs }) => {
    const left: Span[] = []
    let fromMs = startMs
    for (const gap of mergeSpans(gone)) {
      if (gap.endMs <= fromMs) continue
      if (gap.startMs >= endMs) break
      if (gap.startMs > fromMs) left.push({ startMs: fromMs, endMs: gap.startMs })
      fromMs = gap.endMs
    }
    return fromMs < endMs ? [...left, { startMs: fromMs, endMs }] : left
  })
}

export function lengthOfSpans(spans: readonly Span[]): number {
  let length = 0
  for (const { startMs, endMs } of spans) length += endMs - startMs
  return length
}

/**
 * Whether a stretch is in another: they share at least half of the shorter one. One without length is where it stands,
 * also at its first moment.
 */
export function coversHalf(one: Span, other: Span): boolean {
  const [oneMs, otherMs] = [one.endMs - one.startMs, other.endMs - other.startMs]
  if (oneMs <= 0) return other.startMs <= one.startMs && one.startMs < other.endMs
  if (otherMs <= 0) return one.startMs <= other.startMs && other.startMs < one.endMs
  const overlapMs = Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs)
  return overlapMs > 0 && overlapMs * 2 >= Math.min(oneMs, otherMs)
}
