/** Something that is painted at most once for each frame of the screen, however often it is asked for. */
export interface PaintOnce {
  ask(): void
  cancel(): void
}

export function paintOnce(paint: () => void): PaintOnce {
  let asked = 0
  return {
    ask() {
      asked ||= requestAnimationFrame(() => {
        asked = 0
        paint()
      })
    },
    cancel() {
      cancelAnimationFrame(asked)
      asked = 0
    },
  }
}
