import type { ReactNode } from 'react'
import { memo } from 'react'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import { SecondScreenButton } from '../second-screen/SecondScreenButton.tsx'
import { FrameReadout } from './FrameReadout.tsx'
import type { Playback } from './playback.ts'
import { SpeedMenu } from './SpeedMenu.tsx'
import styles from './Transport.module.css'
import { usePlaybackValue } from './use-playback.ts'

interface TransportProps {
  partId: string
  playback: Playback
  isPlayable: boolean
  isMuted: boolean
  onMute: (isMuted: boolean) => void
  onPreviousShot: () => void
  onNextShot: () => void
  /** What the screen has to say and to do beside playing. */
  children: ReactNode
}

export const Transport = memo(function Transport(props: TransportProps) {
  const { partId, playback, isPlayable, isMuted, onMute, onPreviousShot, onNextShot, children } = props
  const { player } = useWords()
  const isPlaying = usePlaybackValue(playback, ({ isPlaying }) => isPlaying)
  const isLooping = usePlaybackValue(playback, ({ isLooping }) => isLooping)
  return (
    <div className={styles.transport} role="toolbar" aria-label={player.controls}>
      <IconButton
        icon="previous-shot"
        label={player.previousShot}
        hint="previous-shot"
        preventFocusOnPress
        onPress={onPreviousShot}
      />
      <IconButton
        icon="frame-back"
        label={player.frameBack}
        hint="frame-back"
        preventFocusOnPress
        onPress={() => playback.step(-1)}
      />
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        label={isPlaying ? player.pause : player.play}
        hint="play-or-pause"
        look="plain"
        isDisabled={!isPlayable}
        preventFocusOnPress
        onPress={() => playback.toggle()}
      />
      <IconButton
        icon="frame-forward"
        label={player.frameForward}
        hint="frame-forward"
        preventFocusOnPress
        onPress={() => playback.step(1)}
      />
      <IconButton
        icon="next-shot"
        label={player.nextShot}
        hint="next-shot"
        preventFocusOnPress
        onPress={onNextShot}
      />
      <IconButton
        icon="loop"
        size="small"
        label={isLooping ? player.endLoop : player.loop}
        hint="loop"
        look={isLooping ? 'plain' : 'quiet'}
        isDisabled={!isPlayable}
        preventFocusOnPress
        onPress={() => playback.toggleLoop()}
      />
      <SpeedMenu playback={playback} isPlayable={isPlayable} />
      <FrameReadout playback={playback} />
      {children}
      <SecondScreenButton partId={partId} playback={playback} />
      <IconButton
        icon={isMuted ? 'mute' : 'sound'}
        label={isMuted ? player.unmute : player.mute}
        preventFocusOnPress
        onPress={() => onMute(!isMuted)}
      />
    </div>
  )
})
