import { useCallback, useEffect, useRef, useState } from 'react'

const mostKept = 600
const atOnce = 6

/** Stills by their address for drawing on a canvas; `arrived` rises whenever one more can be drawn. */
export function useStills(): { still: (address: string) => HTMLImageElement | null; arrived: number } {
  const [arrived, setArrived] = useState(0)
  const kept = useRef(new Map<string, HTMLImageElement>())
  const loading = useRef(0)
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const still = useCallback((address: string) => {
    const known = kept.current.get(address)
    if (known) return known.complete && known.naturalWidth > 0 ? known : null
    if (loading.current >= atOnce) return null
    loading.current++
    const image = new Image()
    image.src = address
    keep(kept.current, address, image)
    const settle = () => {
      loading.current--
      if (isShown.current) setArrived(before => before + 1)
    }
    image.decode().then(settle, settle)
    return null
  }, [])
  return { still, arrived }
}

function keep(kept: Map<string, HTMLImageElement>, address: string, image: HTMLImageElement): void {
  kept.set(address, image)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
