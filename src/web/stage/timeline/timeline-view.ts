/** Which stretch of a part a time line shows. */
export interface TimelineView {
  startMs: number
  msPerPixel: number
}

export interface TimelineExtent {
  endMs: number
  width: number
  /** Nothing is gained by drawing a frame wider than this many pixels. */
  frameLengthMs: number
}

const widestFramePixels = 24

export function wholeView({ endMs, width }: TimelineExtent): TimelineView {
  return { startMs: 0, msPerPixel: Math.max(1, endMs) / Math.max(1, width) }
}

export function msAtPixel(view: TimelineView, pixel: number): number {
  return view.startMs + pixel * view.msPerPixel
}

export function pixelAtMs(view: TimelineView, ms: number): number {
  return (ms - view.startMs) / view.msPerPixel
}

/** Zooms by a factor, the moment under `pixel` staying where it is. */
export function zoomed(
  view: TimelineView,
  extent: TimelineExtent,
  zoom: { factor: number; pixel: number },
): TimelineView {
  const anchorMs = msAtPixel(view, zoom.pixel)
  const finest = extent.frameLengthMs / widestFramePixels
  const msPerPixel = clamp(view.msPerPixel / zoom.factor, finest, wholeView(extent).msPerPixel)
  return within({ startMs: anchorMs - zoom.pixel * msPerPixel, msPerPixel }, extent)
}

export function scrolled(view: TimelineView, extent: TimelineExtent, pixels: number): TimelineView {
  return within({ ...view, startMs: view.startMs + pixels * view.msPerPixel }, extent)
}

/** The same view where it shows the moment; else turned on like a page, the moment near its beginning. */
export function showing(view: TimelineView, extent: TimelineExtent, ms: number): TimelineView {
  const pixel = pixelAtMs(view, ms)
  if (pixel >= 0 && pixel <= extent.width) return view
  return within({ ...view, startMs: ms - extent.width * 0.1 * view.msPerPixel }, extent)
}

function within(view: TimelineView, extent: TimelineExtent): TimelineView {
  const latest = Math.max(0, extent.endMs - extent.width * view.msPerPixel)
  return { ...view, startMs: clamp(view.startMs, 0, latest) }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(least, most), Math.min(most, value))
}

/** Round distances between the marks of a ruler, in milliseconds; the first that leaves room for its words. */
export function rulerStepMs(msPerPixel: number, leastPixels: number): number {
  const steps = [
    40, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000,
  ]
  return steps.find(step => step / msPerPixel >= leastPixels) ?? 3_600_000
}
