import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import { stillAspect } from '../stills/still-address.ts'

/** Width by height of the picture as it is displayed: what the video or the still says, once it is there. */
export function usePictureAspect(
  around: RefObject<HTMLElement | null>,
  file: Pick<FileSummary, 'width' | 'height'>,
): number {
  const [aspect, setAspect] = useState(() => stillAspect(file))
  useEffect(() => {
    const picture = around.current?.closest('[data-picture]')
    if (!picture) return
    const measure = () => {
      const shown = picture.querySelector('video, img')
      const [width, height] =
        shown instanceof HTMLVideoElement
          ? [shown.videoWidth, shown.videoHeight]
          : shown instanceof HTMLImageElement
            ? [shown.naturalWidth, shown.naturalHeight]
            : [0, 0]
      if (width > 0 && height > 0) setAspect(width / height)
    }
    measure()
    const events = ['loadedmetadata', 'resize', 'load']
    // They do not rise from the element that they are of.
    for (const name of events) picture.addEventListener(name, measure, true)
    return () => {
      for (const name of events) picture.removeEventListener(name, measure, true)
    }
  }, [around])
  return aspect
}
