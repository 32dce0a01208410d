import { useEffect, useRef } from 'react'
import styles from './Plate.module.css'
import type { ShownClip } from './shown-items.ts'

/** A span, over and over, without sound. It lies over its still, which is seen until the first picture has come. */
export function Clip({ clip: { source, fromSeconds, toSeconds } }: { clip: ShownClip }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const played = video.current
    if (!played) return
    let next = 0
    const begin = () => {
      played.currentTime = fromSeconds
      // A browser that will not play leaves the still.
      void played.play().catch(() => {})
    }
    const follow = () => {
      if (played.currentTime >= toSeconds || played.ended) begin()
      next = requestAnimationFrame(follow)
    }
    played.addEventListener('loadedmetadata', begin)
    next = requestAnimationFrame(follow)
    return () => {
      cancelAnimationFrame(next)
      played.removeEventListener('loadedmetadata', begin)
    }
  }, [fromSeconds, toSeconds])
  return (
    <video
      ref={video}
      className={styles.clip}
      src={source}
      muted
      playsInline
      disablePictureInPicture
      preload="metadata"
      aria-hidden="true"
      tabIndex={-1}
    />
  )
}
