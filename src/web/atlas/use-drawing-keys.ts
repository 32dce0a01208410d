import { useEffect, useRef } from 'react'
import { useServices } from '../use-app.ts'

type DrawingActs = Record<'zoom-in' | 'zoom-out' | 'zoom-whole', () => void>

/** The keys for near and far are those of the drawing in which the hand is; before that, of the last on the page. */
export function useDrawingKeys(acts: DrawingActs) {
  const { shortcuts } = useServices()
  const latest = useRef(acts)
  latest.current = acts
  const stop = useRef<(() => void) | null>(null)
  const take = useRef(() => {
    stop.current?.()
    stop.current = shortcuts.handle('drawings', {
      'zoom-in': () => latest.current['zoom-in'](),
      'zoom-out': () => latest.current['zoom-out'](),
      'zoom-whole': () => latest.current['zoom-whole'](),
    })
  }).current
  useEffect(() => {
    take()
    return () => stop.current?.()
  }, [take])
  return { onFocus: take, onPointerDown: take }
}
