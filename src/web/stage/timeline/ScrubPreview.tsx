import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrameClock } from '../../../study/index.ts'
import { msToFrame, nearestScrubFrame } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import type { Playback } from '../player/playback.ts'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'
import { msAtPixel } from './timeline-view.ts'

const restMs = 140
const width = 160
/** Time code, borders and a little room below. */
const captionHeight = 26

interface ScrubPreviewProps {
  box: RefObject<HTMLElement | null>
  playback: Playback
  control: TimelineControl
  smallStillOf: (frame: number) => string
  /** The still of the shot at a moment, which is mostly at hand. */
  stillAt: (ms: number) => string | undefined
  aspect: number
}

/** The frame under the pointer, small: at once the nearest that lies ready, and where the pointer rests just this one. */
export function ScrubPreview({ box, playback, control, smallStillOf, stillAt, aspect }: ScrubPreviewProps) {
  const [at, setAt] = useState<{ pixel: number; ms: number } | null>(null)
  useHovering(box, control, setAt)
  const first = at ? (stillAt(at.ms) ?? null) : null
  const shown = useNearestStill(playback.clock, at?.ms ?? null, { addressOf: smallStillOf, first })
  if (!at) return null
  const place = placeOverPicture(box.current, at.pixel, { width, height: Math.round(width / aspect) })
  if (!place) return null
  return (
    <figure className={styles.preview} style={{ ...place, width }} aria-hidden="true">
      <div style={{ height: Math.round(width / aspect) }}>
        {shown && <img src={shown} alt="" draggable={false} />}
      </div>
      <figcaption>{timeCode(playback.clock, msToFrame(playback.clock, at.ms))}</figcaption>
    </figure>
  )
}

/** Over the picture, above whatever is written in it, as near the pointer as that allows: nothing to press lies there. */
function placeOverPicture(
  timeline: HTMLElement | null,
  pixel: number,
  { width, height }: { width: number; height: number },
): { left: number; top: number } | null {
  const figure = document.querySelector('[data-picture]')
  if (!timeline || !figure) return null
  const picture = figure.getBoundingClientRect()
  const written = figure.querySelector('figcaption')?.getBoundingClientRect().top ?? picture.bottom
  const top = Math.min(written, window.innerHeight) - height - captionHeight
  const pointer = timeline.getBoundingClientRect().left + pixel
  const left = Math.max(picture.left, Math.min(picture.right - width, pointer - width / 2))
  // On a narrow window the screen is scrolled, and the picture with it under what stands above.
  const seenFrom = Math.max(picture.top, figure.closest('main')?.getBoundingClientRect().top ?? 0)
  return top < seenFrom || width > picture.width ? null : { left, top }
}

function useHovering(
  box: RefObject<HTMLElement | null>,
  control: TimelineControl,
  setAt: (at: { pixel: number; ms: number } | null) => void,
) {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'touch' && event.buttons === 0) return
      const pixel = event.clientX - element.getBoundingClientRect().left
      setAt({ pixel, ms: Math.max(0, msAtPixel(control.view, pixel)) })
    }
    const leave = () => setAt(null)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerleave', leave)
    return () => {
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerleave', leave)
    }
  }, [box, control, setAt])
}

/**
 * What to show of the frame under the pointer: the still last come, while the nearest that lies ready is on its way, and
 * then just this one where the pointer rests. One is fetched at a time, so that gliding leaves no queue behind.
 */
function useNearestStill(
  clock: FrameClock,
  ms: number | null,
  { addressOf, first }: { addressOf: (frame: number) => string; first: string | null },
): string | null {
  const [shown, setShown] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const isLoading = useRef(false)
  const load = useCallback(() => {
    const address = wanted.current
    if (isLoading.current || address === null) return
    isLoading.current = true
    const still = new Image()
    still.src = address
    const settle = (isThere: boolean) => {
      isLoading.current = false
      if (isThere && wanted.current !== null) setShown(address)
      if (wanted.current !== address) load()
    }
    still.decode().then(
      () => settle(true),
      () => settle(false),
    )
  }, [])
  const frame = ms === null ? null : msToFrame(clock, ms)
  const ready = ms === null ? null : nearestScrubFrame(clock, ms)
  useEffect(() => {
    wanted.current = ready === null ? null : addressOf(ready)
    if (ready === null) setShown(null)
    load()
  }, [ready, addressOf, load])
  useEffect(() => {
    if (frame === null) return
    const timer = setTimeout(() => {
      wanted.current = addressOf(frame)
      load()
    }, restMs)
    return () => clearTimeout(timer)
  }, [frame, addressOf, load])
  return shown ?? first
}
