import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { timeCode } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { countsMilliseconds } from '../opening/without-file.ts'
import type { Playback } from './playback.ts'
import styles from './Transport.module.css'

/**
 * Time code and number of the frame on screen, and of the one that is sought while the picture is behind. Written straight to
 * the page: React has no part in each frame.
 */
export function FrameReadout({ playback }: { playback: Playback }) {
  const { player } = useWords()
  const code = useRef<HTMLSpanElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const sought = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = () => {
      const { shownFrame: shown, isSeeking, frame } = playback
      if (code.current) code.current.textContent = shown === null ? '' : timeCode(playback.clock, shown)
      if (field.current && field.current !== document.activeElement) field.current.value = String(shown ?? '')
      if (sought.current) sought.current.textContent = isSeeking ? player.seeking(frame) : ''
    }
    write()
    return playback.subscribe(write)
  }, [playback, player])
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    const typed = event.currentTarget.value.trim()
    if (event.key === 'Enter' && /^\d+$/.test(typed)) playback.go(Number(typed))
    event.currentTarget.blur()
  }
  return (
    <div className={styles.readout}>
      <span ref={code} className={styles.timeCode} data-testid="time-code" title={player.timeCode} />
      <label className={styles.frame}>
        {countsMilliseconds(playback.clock) ? player.millisecond : player.frame}
        <input
          ref={field}
          data-testid="frame-number"
          inputMode="numeric"
          autoComplete="off"
          title={player.frameField}
          onFocus={event => event.currentTarget.select()}
          onBlur={event => {
            event.currentTarget.value = String(playback.shownFrame ?? '')
          }}
          onKeyDown={leave}
        />
      </label>
      <span ref={sought} className={styles.sought} data-testid="sought-frame" />
    </div>
  )
}
