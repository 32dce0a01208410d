import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { timeCode } from '../../words/index.ts'
import { useWords } from '../use-app.ts'
import type { Playback } from './playback.ts'
import styles from './Transport.module.css'

/** Time code and number of the stored frame. Written straight to the page: React has no part in each frame. */
export function FrameReadout({ playback }: { playback: Playback }) {
  const { player } = useWords()
  const code = useRef<HTMLSpanElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const write = () => {
      if (code.current) code.current.textContent = timeCode(playback.clock, playback.frame)
      if (field.current && field.current !== document.activeElement)
        field.current.value = String(playback.frame)
    }
    write()
    return playback.subscribe(write)
  }, [playback])
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    const frame = Number(event.currentTarget.value)
    if (event.key === 'Enter' && Number.isFinite(frame)) playback.go(frame)
    event.currentTarget.blur()
  }
  return (
    <div className={styles.readout}>
      <span ref={code} className={styles.timeCode} data-testid="time-code" title={player.timeCode} />
      <label className={styles.frame}>
        {player.frame}
        <input
          ref={field}
          data-testid="frame-number"
          inputMode="numeric"
          autoComplete="off"
          title={player.frameField}
          onFocus={event => event.currentTarget.select()}
          onBlur={event => {
            event.currentTarget.value = String(playback.frame)
          }}
          onKeyDown={leave}
        />
      </label>
    </div>
  )
}
