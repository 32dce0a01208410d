import { useEffect, useState } from 'react'
import type { TrackInside } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from './Subtitles.module.css'

interface TracksInsideProps {
  partId: string
  onInside: (track: TrackInside) => void
}

/** The tracks of subtitles that lie in the film's own file: those of words can be looked into. */
export function TracksInside({ partId, onInside }: TracksInsideProps) {
  const { subtitles: words } = useWords()
  const { subtitles } = useServices()
  const [tracks, setTracks] = useState<readonly TrackInside[]>([])
  useEffect(() => {
    let isWanted = true
    void subtitles.inside(partId).then(found => {
      if (isWanted) setTracks(found)
    })
    return () => {
      isWanted = false
    }
  }, [subtitles, partId])
  if (tracks.length === 0) return null
  return (
    <section aria-label={words.inside}>
      <h3 className={styles.file}>{words.inside}</h3>
      <ul className={styles.inside}>
        {tracks.map(track => (
          <li key={track.streamIndex}>
            {track.isWords ? (
              <Button onPress={() => onInside(track)}>{words.lookInside(words.trackInside(track))}</Button>
            ) : (
              <span className={styles.facts}>
                {words.trackInside(track)} · {words.pictures}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
