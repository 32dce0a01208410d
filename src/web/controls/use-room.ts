import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** How much room a drawing has, in whole pixels; it is drawn anew when that changes. */
export function useRoom(box: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const measure = () => {
      const [width, height] = [Math.floor(current.clientWidth), Math.floor(current.clientHeight)]
      setRoom(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [box])
  return room
}
