import { useCallback, useMemo, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { ContactSheet } from '../stage/contact-sheet/ContactSheet.tsx'
import { StageDivider } from '../stage/contact-sheet/StageDivider.tsx'
import { KeepsMoment } from '../stage/head/KeepsMoment.tsx'
import { useShotFinds } from '../stage/head/use-shot-finds.ts'
import beside from '../stage/inspector/Inspector.module.css'
import { Inspector } from '../stage/inspector/Inspector.tsx'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { useFirstFrame } from '../stage/opening/use-first-frame.ts'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { Picture } from '../stage/player/Picture.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { Transport } from '../stage/player/Transport.tsx'
import { usePlayback } from '../stage/player/use-playback.ts'
import { useShotSteps } from '../stage/player/use-shot-steps.ts'
import { stillAspect } from '../stage/stills/still-address.ts'
import { useSmallStill, useStillAddress } from '../stage/stills/use-still-address.ts'
import { Timeline } from '../stage/timeline/Timeline.tsx'
import { useTimelineControl } from '../stage/timeline/use-timeline-control.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'
import { CodePalette } from './CodePalette.tsx'
import { CodingHead } from './CodingHead.tsx'
import styles from './CodingScreen.module.css'
import { UnitTools } from './UnitTools.tsx'
import { useUnitNow } from './unit-now.ts'
import { useCodeFinds } from './use-code-finds.ts'
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
  const now = useUnitNow(desk.units, playback)
  const acts = useDeskActs(desk, steps)
  const control = useTimelineControl(playback, part.view.endMs)
  const [isMuted, setIsMuted] = useState(false)
  const [isMakingCode, setIsMakingCode] = useState(false)
  const makeCode = useCallback(() => setIsMakingCode(true), [])
  useShotFinds(shots, playback)
  useCodeFinds(desk, acts)
  useDeskKeys({ playback, steps, acts, control, makeCode })
  const coverOf = useUnitCovers(desk)
  const stills = {
    stillAddressOf: useStillAddress(file, playback.clock, part.shownStills),
    stillAspect: stillAspect(file),
  }
  const smallStillOf = useSmallStill(file)
  const hasPass = desk.pass !== null
  const tools = useMemo(() => <UnitTools hasPass={hasPass} acts={acts} now={now} />, [hasPass, acts, now])
  const { coding: coded, codes, pass, partId } = desk
  const coding = useMemo(() => ({ coding: coded, codes, pass, partId }), [coded, codes, pass, partId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the head says nothing of marks, and is not drawn anew for each.
  const head = useMemo(
    () => <CodingHead desk={desk} />,
    [partId, codes, pass, desk.sets, desk.proposed, coded.passes],
  )
  return (
    <div className={styles.screen}>
      <KeepsMoment partId={desk.partId} playback={playback} passId={desk.pass?.id} />
      {head}
      <div className={beside.beside}>
        <div className={styles.stage}>
          <CodePalette
            desk={desk}
            acts={acts}
            now={now}
            playback={playback}
            isMakingCode={isMakingCode}
            onMakingCode={setIsMakingCode}
          />
          <Picture file={file} playback={playback} isMuted={isMuted} />
          <StageDivider />
          <ContactSheet shots={shots} playback={playback} {...stills} coverOf={coverOf} />
        </div>
        <Inspector part={part} file={file} playback={playback} coding={coding} />
      </div>
      <Transport
        playback={playback}
        isPlayable={!file.missing && file.notPlayable === null}
        isMuted={isMuted}
        onMute={setIsMuted}
        onPreviousShot={steps.goToPreviousShot}
        onNextShot={steps.goToNextShot}
      >
        {tools}
      </Transport>
      <Timeline
        playback={playback}
        control={control}
        shots={shots}
        stillOfShot={stills.stillAddressOf}
        stillOfFrame={smallStillOf}
        stillAspect={stills.stillAspect}
        scenes={part.shownScenes}
        coding={coding}
      />
    </div>
  )
}
