import { useCallback, useMemo, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { ContactSheet } from '../stage/contact-sheet/ContactSheet.tsx'
import { StageDivider } from '../stage/contact-sheet/StageDivider.tsx'
import { useDialogueKeys } from '../stage/dialogue/use-dialogue-keys.ts'
import { useMarkSteps } from '../stage/hands/use-mark-steps.ts'
import { usePointActs } from '../stage/hands/use-point-acts.ts'
import { KeepsMoment } from '../stage/head/KeepsMoment.tsx'
import { useShotFinds } from '../stage/head/use-shot-finds.ts'
import { HoldsNow } from '../stage/holding/HoldsNow.tsx'
import beside from '../stage/inspector/Inspector.module.css'
import { Inspector } from '../stage/inspector/Inspector.tsx'
import { useLinksOfPart } from '../stage/links/links-of-part.ts'
import { useLinkKeys } from '../stage/links/use-link-keys.ts'
import { useSeries } from '../stage/measures/use-series.ts'
import { useSound } from '../stage/measures/use-sound.ts'
import { useMemoKey } from '../stage/notebook/use-memo-key.ts'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { useFirstFrame, useIsFrameAsked } from '../stage/opening/use-first-frame.ts'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { isNoFile } from '../stage/opening/without-file.ts'
import { Picture } from '../stage/player/Picture.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { Transport } from '../stage/player/Transport.tsx'
import { useLooping } from '../stage/player/use-looping.ts'
import { usePlayback } from '../stage/player/use-playback.ts'
import { useShotSteps } from '../stage/player/use-shot-steps.ts'
import { usePlayingThrough, usePlayThroughActs } from '../stage/playing/use-play-through.ts'
import { useReadingsOfPart } from '../stage/readings/readings-of-part.ts'
import { useReadingKeys } from '../stage/readings/use-reading-keys.ts'
import { RegionLayer } from '../stage/regions/RegionLayer.tsx'
import { RegionsShown } from '../stage/regions/RegionsShown.tsx'
import { useRegionHand } from '../stage/regions/use-region-hand.ts'
import { useQuotingsOfPart } from '../stage/sources/quotings-of-part.ts'
import { useQuoteKeys } from '../stage/sources/use-quote-keys.ts'
import { stillAspect } from '../stage/stills/still-address.ts'
import { useSmallStill, useStillAddress } from '../stage/stills/use-still-address.ts'
import { SubtitlesShown } from '../stage/subtitles/SubtitlesShown.tsx'
import { useSubtitles } from '../stage/subtitles/use-subtitles.ts'
import { Timeline } from '../stage/timeline/Timeline.tsx'
import { useTimelineControl } from '../stage/timeline/use-timeline-control.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'
import { CodePalette } from './CodePalette.tsx'
import { CodingHead } from './CodingHead.tsx'
import styles from './CodingScreen.module.css'
import { useBeside } from './others/use-beside.ts'
import { UnitTools } from './UnitTools.tsx'
import { useUnitNow } from './unit-now.ts'
import { useCodeFinds } from './use-code-finds.ts'
import { useDesk } from './use-desk.ts'
import { useDeskActs } from './use-desk-acts.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useHeldCodes } from './use-held-codes.ts'
import { useLookingByPlaying } from './use-looking-by-playing.ts'
import { useMarkHand } from './use-mark-hand.ts'
import { useFirstOfSample, useOtherFilms } from './use-plan-at-desk.ts'
import { useScenesAtDesk } from './use-scenes-at-desk.ts'
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
  const points = usePointActs(part.view.partId, playback)
  const goToOtherFilms = useOtherFilms(desk)
  const acts = useDeskActs(desk, { playback, steps, points, goToOtherFilms })
  useFirstOfSample(desk, playback, useIsFrameAsked())
  useLookingByPlaying(desk, playback, acts.lookThrough)
  const hand = useMarkHand(desk, playback, points)
  const region = useRegionHand(desk, playback, hand)
  const held = useHeldCodes(playback, acts)
  const control = useTimelineControl(playback, part.view.endMs)
  const [isMuted, setIsMuted] = useState(false)
  const [isMakingCode, setIsMakingCode] = useState(false)
  const makeCode = useCallback(() => setIsMakingCode(true), [])
  useShotFinds(shots, playback)
  const subtitles = useSubtitles(part.view.partId)
  useLooping(playback, part.view.partId, shots)
  useCodeFinds(desk, acts)
  const readings = useReadingsOfPart(part)
  const reading = useReadingKeys(part, playback)
  const scenes = useScenesAtDesk(part, playback, points)
  const marks = useMarkSteps(
    { partId: desk.partId, marks: desk.coding.marks, scenes: part.shownScenes },
    playback,
  )
  const atDesk = { playback, points, chosenMark: hand.chosen }
  const linking = useLinkKeys(part, atDesk)
  const quoting = useQuoteKeys(part, atDesk)
  const dialogue = useDialogueKeys(part.view.partId, { playback, points })
  const through = usePlayThroughActs()
  usePlayingThrough(part.view.partId, playback, through)
  const links = useLinksOfPart(part.view.partId)
  const quotings = useQuotingsOfPart(part.view.partId)
  const writeNote = useMemoKey(part, playback)
  useDeskKeys({
    ...{ playback, steps, acts, control, makeCode, points, hand, held },
    ...{ reading, scenes, marks, linking, quoting, dialogue, through, writeNote, region },
  })
  const hands = useMemo(() => ({ points, hand, held }), [points, hand, held])
  const stills = {
    stillAddressOf: useStillAddress(file, playback.clock, part.shownStills),
    stillAspect: stillAspect(file),
  }
  const coverOf = useUnitCovers(desk, {
    clock: playback.clock,
    stills: part.shownStills,
    aspect: stills.stillAspect,
  })
  const smallStillOf = useSmallStill(file)
  const sound = useSound(part)
  const series = useSeries(part)
  const others = useBeside(desk)
  const hasPass = desk.pass !== null
  const hasSample = desk.plan !== null
  const tools = useMemo(
    () => (
      <>
        <RegionsShown hand={region} />
        <UnitTools hasPass={hasPass} hasSample={hasSample} acts={acts} now={now} />
      </>
    ),
    [region, hasPass, hasSample, acts, now],
  )
  const { coding: coded, codes, pass, partId, plan, planned } = desk
  const coding = useMemo(
    () => ({ coding: coded, codes, pass, partId, sample: plan ? planned : null }),
    [coded, codes, pass, partId, plan, planned],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the head says nothing of marks, and is not drawn anew for each.
  const head = useMemo(
    () => <CodingHead desk={desk} through={through} />,
    [through, partId, codes, pass, desk.sets, desk.proposed, coded.passes],
  )
  return (
    <div className={styles.screen} data-no-file={isNoFile(file)}>
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
          <div className={styles.seen}>
            <Picture file={file} playback={playback} isMuted={isMuted}>
              <RegionLayer file={file} playback={playback} coding={coding} hand={region} />
            </Picture>
            <HoldsNow part={part} coding={coding} beside={others} playback={playback} />
            <SubtitlesShown partId={desk.partId} playback={playback} />
          </div>
          {!isNoFile(file) && (
            <>
              <StageDivider />
              <ContactSheet shots={shots} playback={playback} {...stills} coverOf={coverOf} />
            </>
          )}
        </div>
        <Inspector part={part} file={file} playback={playback} coding={coding} />
      </div>
      <Transport
        partId={part.view.partId}
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
        sound={sound}
        series={series}
        subtitles={subtitles}
        coding={coding}
        beside={others}
        readings={readings}
        links={links}
        quotings={quotings}
        hands={hands}
      />
    </div>
  )
}
