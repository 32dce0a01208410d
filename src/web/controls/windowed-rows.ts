import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useState } from 'react'

/** The first row to draw and the one after the last, with a few beyond each edge of the viewport. */
export function rowsInView(view: {
  firstRow: number
  viewportHeight: number
  rowHeight: number
  rowCount: number
  beyond: number
}): { from: number; to: number } {
  const { firstRow, viewportHeight, rowHeight, rowCount, beyond } = view
  const to = Math.min(rowCount, firstRow + Math.ceil(viewportHeight / rowHeight) + 1 + beyond)
  return { from: Math.max(0, Math.min(firstRow - beyond, to)), to }
}

/** How many cells of at least this width stand side by side. */
export function columnsIn(width: number, smallest: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (smallest + gap)))
}

/** Where to scroll so that a row is seen whole: no further than needed. */
export function scrollTopShowing(
  row: { top: number; height: number },
  view: { top: number; height: number },
): number {
  if (row.top < view.top) return row.top
  if (row.top + row.height > view.top + view.height) return row.top + row.height - view.height
  return view.top
}

export function useSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

/** The row at the top of a scroller: it changes once a row, so that most scrolling draws nothing anew. */
export function useFirstRow(ref: RefObject<HTMLElement | null>, rowHeight: number): number {
  const [row, setRow] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element || rowHeight === 0) return
    const follow = () => setRow(Math.floor(element.scrollTop / rowHeight))
    follow()
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [ref, rowHeight])
  return row
}
