import { useCallback, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { ContactSheet } from '../stage/contact-sheet/ContactSheet.tsx'
import { StageDivider } from '../stage/contact-sheet/StageDivider.tsx'
import { KeepsMoment } from '../stage/head/KeepsMoment.tsx'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { useFirstFrame } from '../stage/opening/use-first-frame.ts'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { Picture } from '../stage/player/Picture.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { Transport } from '../stage/player/Transport.tsx'
import { usePlayback, usePlaybackValue } from '../stage/player/use-playback.ts'
import { useShotSteps } from '../stage/player/use-shot-steps.ts'
import { stillAspect } from '../stage/stills/still-address.ts'
import { useSmallStill, useStillAddress } from '../stage/stills/use-still-address.ts'
import { msPerFrame, Timeline } from '../stage/timeline/Timeline.tsx'
import { useTimelineView } from '../stage/timeline/use-timeline-view.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'
import { CodeLanes } from './CodeLanes.tsx'
import { CodePalette } from './CodePalette.tsx'
import { CodingHead } from './CodingHead.tsx'
import styles from './CodingScreen.module.css'
import { UnitTools } from './UnitTools.tsx'
import { useDesk } from './use-desk.ts'
import { useDeskActs } from './use-desk-acts.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useUnitCovers } from './use-unit-covers.tsx'

interface CodingDeskProps extends OpenPart {
  passId: string | undefined
}

export function CodingDesk({ part, file, clock, passId }: CodingDeskProps) {
  const playback = usePlayback(clock, useFirstFrame(part.view.partId), file)
  return playback ? <OpenDesk part={part} file={file} playback={playback} passId={passId} /> : null
}

interface OpenDeskProps {
  part: PartState
  file: FileSummary
  playback: Playback
  passId: string | undefined
}

function OpenDesk({ part, file, playback, passId }: OpenDeskProps) {
  const { moments } = useServices()
  const desk = useDesk(part, passId ?? moments.of(part.view.partId).passId ?? undefined)
  const isPassThere = passId === undefined || desk.coding.passes.some(({ id }) => id === passId)
  useAddressFault(isPassThere ? null : { kind: 'no-such-pass' })
  const { shots } = desk
  const steps = useShotSteps(shots, playback)
  const currentShot = usePlaybackValue(playback, steps.currentIndex)
  const unit = desk.units[currentShot]
  const acts = useDeskActs(desk, steps)
  const control = useTimelineView({ endMs: part.view.endMs, msPerFrame: msPerFrame(playback) })
  const [isMuted, setIsMuted] = useState(false)
  const [isMakingCode, setIsMakingCode] = useState(false)
  const makeCode = useCallback(() => setIsMakingCode(true), [])
  useDeskKeys({ playback, steps, acts, control, makeCode })
  const coverOf = useUnitCovers(desk)
  const stills = {
    stillAddressOf: useStillAddress(file, playback.clock, part.shownStills),
    stillAspect: stillAspect(file),
  }
  const smallStillOf = useSmallStill(file)
  const inTime = { shots, currentShot, playback }
  return (
    <div className={styles.screen}>
      <KeepsMoment partId={desk.partId} playback={playback} passId={desk.pass?.id} />
      <CodingHead desk={desk} />
      <div className={styles.stage}>
        <CodePalette
          desk={desk}
          acts={acts}
          unit={unit}
          playback={playback}
          isMakingCode={isMakingCode}
          onMakingCode={setIsMakingCode}
        />
        <Picture file={file} playback={playback} isMuted={isMuted} />
        <StageDivider />
        <ContactSheet {...inTime} {...stills} coverOf={coverOf} />
      </div>
      <Transport
        playback={playback}
        isPlayable={!file.missing && file.notPlayable === null}
        isMuted={isMuted}
        onMute={setIsMuted}
        onPreviousShot={steps.goToPreviousShot}
        onNextShot={steps.goToNextShot}
      >
        <UnitTools desk={desk} acts={acts} unit={unit} />
      </Transport>
      <Timeline {...inTime} {...stills} control={control} smallStillOf={smallStillOf}>
        <CodeLanes desk={desk} control={control} />
      </Timeline>
    </div>
  )
}
