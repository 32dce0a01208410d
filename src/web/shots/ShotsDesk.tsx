import { useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import type { FrameClock } from '../../study/index.ts'
import { MeasuresStrip } from '../measures/MeasuresStrip.tsx'
import { Picture } from '../player/Picture.tsx'
import type { Playback } from '../player/playback.ts'
import { Transport } from '../player/Transport.tsx'
import { usePlayback, usePlaybackValue } from '../player/use-playback.ts'
import type { PartState } from '../state/parts.ts'
import { shotIndexAt } from '../state/parts.ts'
import { msPerFrame, Timeline } from '../timeline/Timeline.tsx'
import { useTimelineView } from '../timeline/use-timeline-view.ts'
import { ContactSheet } from './ContactSheet.tsx'
import styles from './ShotsScreen.module.css'
import { ShotTools } from './ShotTools.tsx'
import { StageDivider } from './StageDivider.tsx'
import { useShotActs } from './use-shot-acts.ts'
import { useShotKeys } from './use-shot-keys.ts'
import { useStillAddress } from './use-still-address.ts'

interface ShotsDeskProps {
  part: PartState
  file: FileSummary
  clock: FrameClock
  firstFrame: number
}

export function ShotsDesk({ part, file, clock, firstFrame }: ShotsDeskProps) {
  const playback = usePlayback(clock, firstFrame, file)
  return playback ? <Desk part={part} file={file} playback={playback} /> : null
}

function Desk({ part, file, playback }: { part: PartState; file: FileSummary; playback: Playback }) {
  const shots = part.shownShots
  const currentShot = usePlaybackValue(playback, ({ ms }) => shotIndexAt(shots, ms))
  const [isMuted, setIsMuted] = useState(false)
  const [choosesKind, setChoosesKind] = useState(false)
  const control = useTimelineView({ endMs: part.view.endMs, msPerFrame: msPerFrame(playback) })
  const acts = useShotActs(part, playback)
  useShotKeys(playback, acts, control, () => setChoosesKind(true))
  const stillAddressOf = useStillAddress(file, playback.clock)
  const stillAspect = (file.width ?? 16) / (file.height ?? 9)
  return (
    <>
      <div className={styles.stage}>
        <Picture file={file} playback={playback} isMuted={isMuted} />
        <StageDivider />
        <ContactSheet
          shots={shots}
          currentShot={currentShot}
          playback={playback}
          stillAddressOf={stillAddressOf}
          stillAspect={stillAspect}
        />
      </div>
      <Transport
        playback={playback}
        isPlayable={!file.missing && file.notPlayable === null}
        isMuted={isMuted}
        onMute={setIsMuted}
        onPreviousShot={acts.goToPreviousShot}
        onNextShot={acts.goToNextShot}
      >
        <ShotTools
          shot={shots[currentShot]}
          number={currentShot + 1}
          acts={acts}
          control={control}
          choosesKind={choosesKind}
          onChoosesKind={setChoosesKind}
        />
      </Transport>
      <MeasuresStrip part={part} shot={shots[currentShot]} playback={playback} />
      <Timeline
        shots={shots}
        currentShot={currentShot}
        playback={playback}
        control={control}
        stillAddressOf={stillAddressOf}
        stillAspect={stillAspect}
      />
    </>
  )
}
