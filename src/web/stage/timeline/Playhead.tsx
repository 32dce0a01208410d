import { useEffect, useRef } from 'react'
import { frameToMs } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import styles from './Timeline.module.css'
import type { TimelineView } from './timeline-view.ts'
import { pixelAtMs } from './timeline-view.ts'

/** The frame on screen as a line; as wide as the frame where frames can be told apart. */
export function Playhead({ playback, view }: { playback: Playback; view: TimelineView }) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = () => {
      if (!line.current) return
      const from = pixelAtMs(view, playback.ms)
      const to = pixelAtMs(view, frameToMs(playback.clock, playback.frame + 1))
      line.current.style.transform = `translateX(${Math.round(from)}px)`
      line.current.style.width = `${Math.max(1, Math.round(to - from))}px`
    }
    move()
    return playback.subscribe(move)
  }, [playback, view])
  return <div ref={line} className={styles.playhead} />
}
