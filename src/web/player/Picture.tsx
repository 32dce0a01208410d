import { useEffect, useRef, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { useWords } from '../use-app.ts'
import styles from './Picture.module.css'
import type { Playback } from './playback.ts'
import { StillPicture } from './StillPicture.tsx'
import { sayWhyNotPlayable } from './why-not-playable.ts'

interface PictureProps {
  file: FileSummary
  playback: Playback
  isMuted: boolean
}

/** The film at the frame where playback stands: as video, or as stills where the browser cannot play the file. */
export function Picture({ file, playback, isMuted }: PictureProps) {
  const words = useWords()
  const [gaveUp, setGaveUp] = useState(false)
  const whyNot = sayWhyNotPlayable(words, file, gaveUp)
  return (
    <figure className={styles.picture}>
      {whyNot === null ? (
        <PlayedPicture file={file} playback={playback} isMuted={isMuted} onGiveUp={() => setGaveUp(true)} />
      ) : (
        <>
          {!file.missing && <StillPicture file={file} playback={playback} />}
          <figcaption className={styles.why}>{whyNot}</figcaption>
        </>
      )}
    </figure>
  )
}

function PlayedPicture({ file, playback, isMuted, onGiveUp }: PictureProps & { onGiveUp: () => void }) {
  const { player } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => (video.current ? playback.attach(video.current) : undefined), [playback])
  return (
    <video
      ref={video}
      className={styles.video}
      src={`/media/files/${file.id}`}
      poster={`/media/stills/${file.id}/${playback.frame}.jpg?width=1280`}
      aria-label={player.picture}
      preload="auto"
      playsInline
      disablePictureInPicture
      muted={isMuted}
      onClick={() => playback.toggle()}
      onError={onGiveUp}
    />
  )
}
