import type { TimelineExtent, TimelineView } from './timeline-view.ts'
import { scrolled, showing, wholeView, zoomed } from './timeline-view.ts'

const zoomStep = 1.6

/** The view of one time line and what can be done to it; whoever draws it listens, so that nothing else is drawn anew. */
export class TimelineControl {
  #extent: TimelineExtent
  /** Null means the whole part, whatever its width. */
  #chosen: TimelineView | null = null
  #view: TimelineView
  readonly #listeners = new Set<() => void>()

  constructor(part: { endMs: number; frameLengthMs: number }) {
    this.#extent = { ...part, width: 0 }
    this.#view = wholeView(this.#extent)
  }

  get view(): TimelineView {
    return this.#view
  }

  get extent(): TimelineExtent {
    return this.#extent
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setWidth(width: number): void {
    if (width === this.#extent.width) return
    this.#extent = { ...this.#extent, width }
    this.#see(this.#chosen && scrolled(this.#chosen, this.#extent, 0))
  }

  readonly zoom = (factor: number, pixel: number): void =>
    this.#see(zoomed(this.#view, this.#extent, { factor, pixel }))

  readonly zoomIn = (pixel = this.#extent.width / 2): void => this.zoom(zoomStep, pixel)

  readonly zoomOut = (pixel = this.#extent.width / 2): void => this.zoom(1 / zoomStep, pixel)

  readonly scroll = (pixels: number): void => this.#see(scrolled(this.#view, this.#extent, pixels))

  /** Leaves a view alone that shows the moment already. */
  readonly show = (ms: number): void => this.#see(this.#chosen && showing(this.#chosen, this.#extent, ms))

  readonly whole = (): void => this.#see(null)

  #see(chosen: TimelineView | null): void {
    const view = chosen ?? wholeView(this.#extent)
    this.#chosen = chosen
    if (view.startMs === this.#view.startMs && view.msPerPixel === this.#view.msPerPixel) return
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}
