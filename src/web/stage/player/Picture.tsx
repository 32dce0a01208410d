import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import { useWords } from '../../use-app.ts'
import { stillAddress } from '../stills/still-address.ts'
import { OfferPlayableCopy } from './OfferPlayableCopy.tsx'
import styles from './Picture.module.css'
import type { Playback } from './playback.ts'
import { StillPicture } from './StillPicture.tsx'
import { sayWhyNotPlayable } from './why-not-playable.ts'

interface PictureProps {
  file: FileSummary
  playback: Playback
  isMuted: boolean
}

interface PictureWithLayer extends PictureProps {
  /** What a screen lays over the picture. */
  children?: ReactNode
}

/** The film at the frame where playback stands: as video, or as stills where the browser cannot play the file. */
export function Picture({ file, playback, isMuted, children }: PictureWithLayer) {
  const words = useWords()
  const source = file.playableCopy ? 'copy' : 'original'
  const [gaveUpOn, setGaveUpOn] = useState<string | null>(null)
  const whyNot = sayWhyNotPlayable(words, file, gaveUpOn === source)
  return (
    <figure className={styles.picture} data-picture>
      {whyNot === null ? (
        <PlayedPicture
          key={source}
          file={file}
          playback={playback}
          isMuted={isMuted}
          onGiveUp={() => setGaveUpOn(source)}
        />
      ) : (
        !file.missing && <StillPicture file={file} playback={playback} />
      )}
      {children}
      {whyNot !== null && (
        <figcaption className={styles.why}>
          {whyNot}
          {!file.missing && !file.playableCopy && <OfferPlayableCopy fileId={file.id} />}
        </figcaption>
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
      src={file.playableCopy ? `/media/playable/${file.id}` : `/media/files/${file.id}`}
      poster={stillAddress(file.id, playback.frame, { place: 'picture' })}
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
