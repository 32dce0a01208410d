import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

const nearPixels = 900

/** Whether something has ever been near the viewport; from the beginning where `isNear` says so. */
export function useNearViewport<Place extends Element>(
  isNear: boolean,
): {
  ref: RefObject<Place | null>
  hasBeenNear: boolean
} {
  const ref = useRef<Place>(null)
  const [hasBeenNear, setHasBeenNear] = useState(isNear)
  useEffect(() => {
    if (hasBeenNear || !ref.current) return
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setHasBeenNear(true),
      { rootMargin: `${nearPixels}px` },
    )
    observer.observe(ref.current)
    // Paper has no viewport: whoever prints prints all of it.
    const showNow = () => flushSync(() => setHasBeenNear(true))
    window.addEventListener('beforeprint', showNow)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', showNow)
    }
  }, [hasBeenNear])
  return { ref, hasBeenNear }
}
