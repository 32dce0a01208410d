import { useEffect } from 'react'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { Picture } from '../stage/player/Picture.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { usePlayback } from '../stage/player/use-playback.ts'
import styles from './SecondScreen.module.css'
import type { DeskShows, FollowedDesk } from './use-followed-desk.ts'

interface FollowedPictureProps extends Pick<OpenPart, 'file' | 'clock'> {
  desk: FollowedDesk
}

/** The picture of the part that the desk shows, at its frame and at its pace; its sound is heard at the desk. */
export function FollowedPicture({ file, clock, desk }: FollowedPictureProps) {
  const playback = usePlayback(clock, desk.last()?.frame ?? 0, file)
  const { last, listen } = desk
  useEffect(() => {
    if (!playback) return
    const shown = last()
    if (shown) follow(playback, shown)
    return listen(shows => follow(playback, shows))
  }, [playback, last, listen])
  if (!playback) return null
  return (
    <div className={styles.picture} data-testid="followed" data-file={file.id}>
      <Picture file={file} playback={playback} isMuted={true} />
      <FrameShown playback={playback} />
    </div>
  )
}

/** The number of the frame for those who do not see it; nothing but the picture is to be seen here. */
function FrameShown({ playback }: { playback: Playback }) {
  return (
    <data
      hidden
      data-testid="followed-frame"
      ref={place => {
        if (!place) return
        const write = () => {
          place.value = String(playback.shownFrame ?? '')
          place.dataset['rate'] = String(playback.rate)
        }
        write()
        return playback.subscribe(write)
      }}
    />
  )
}

function follow(playback: Playback, { frame, rate }: Pick<DeskShows, 'frame' | 'rate'>): void {
  if (rate <= 0) {
    // Backwards a desk goes from frame to frame, and so does this.
    if (playback.isPlaying || playback.frame !== frame) playback.go(frame)
    return
  }
  if (!playback.isPlaying) playback.go(frame)
  playback.setSpeed(rate)
  if (playback.isPlaying) playback.keepUp(frame)
  else playback.toggle()
}
