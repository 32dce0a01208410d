import { useCallback, useMemo, useState } from 'react'
import type { TimelineExtent, TimelineView } from './timeline-view.ts'
import { scrolled, showing, wholeView, zoomed } from './timeline-view.ts'

const zoomStep = 1.6

/** The view of one time line and what can be done to it. `null` means the whole part, whatever its width. */
export function useTimelineView(part: { endMs: number; msPerFrame: number }) {
  const { endMs, msPerFrame } = part
  const [width, setWidth] = useState(0)
  const [chosen, setChosen] = useState<TimelineView | null>(null)
  const extent: TimelineExtent = useMemo(() => ({ endMs, msPerFrame, width }), [endMs, msPerFrame, width])
  const view = useMemo(() => chosen ?? wholeView(extent), [chosen, extent])
  const change = useCallback(
    (by: (view: TimelineView, extent: TimelineExtent) => TimelineView) =>
      setChosen(before => by(before ?? wholeView(extent), extent)),
    [extent],
  )
  const acts = useMemo(
    () => ({
      setWidth,
      zoom: (factor: number, pixel: number) => change((v, e) => zoomed(v, e, { factor, pixel })),
      zoomIn: (pixel: number) => change((v, e) => zoomed(v, e, { factor: zoomStep, pixel })),
      zoomOut: (pixel: number) => change((v, e) => zoomed(v, e, { factor: 1 / zoomStep, pixel })),
      scroll: (pixels: number) => change((v, e) => scrolled(v, e, pixels)),
      /** Leaves a view alone that shows the moment already. */
      show: (ms: number) => setChosen(before => before && showing(before, extent, ms)),
      whole: () => setChosen(null),
    }),
    [change, extent],
  )
  return { view, extent, ...acts }
}

export type TimelineControl = ReturnType<typeof useTimelineView>
