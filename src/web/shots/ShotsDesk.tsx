import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import type { ShotRange } from '../stage/contact-sheet/ContactSheet.tsx'
import { ContactSheet } from '../stage/contact-sheet/ContactSheet.tsx'
import { StageDivider } from '../stage/contact-sheet/StageDivider.tsx'
import { KeepsMoment } from '../stage/head/KeepsMoment.tsx'
import { useShotFinds } from '../stage/head/use-shot-finds.ts'
import beside from '../stage/inspector/Inspector.module.css'
import { Inspector } from '../stage/inspector/Inspector.tsx'
import { useSound } from '../stage/measures/use-sound.ts'
import { useFirstFrame } from '../stage/opening/use-first-frame.ts'
import type { OpenPart } from '../stage/opening/use-part.ts'
import { Picture } from '../stage/player/Picture.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { Transport } from '../stage/player/Transport.tsx'
import { useLooping } from '../stage/player/use-looping.ts'
import { usePlayback } from '../stage/player/use-playback.ts'
import { stillAspect } from '../stage/stills/still-address.ts'
import { useSmallStill, useStillAddress } from '../stage/stills/use-still-address.ts'
import { SubtitlesShown } from '../stage/subtitles/SubtitlesShown.tsx'
import { useSubtitles } from '../stage/subtitles/use-subtitles.ts'
import { Timeline } from '../stage/timeline/Timeline.tsx'
import { useTimelineControl } from '../stage/timeline/use-timeline-control.ts'
import type { PartState } from '../state/parts.ts'
import { useAppState, useWords } from '../use-app.ts'
import { ReviewPanel } from './ReviewPanel.tsx'
import { SceneProposals } from './SceneProposals.tsx'
import styles from './ShotsScreen.module.css'
import { ShotTools } from './ShotTools.tsx'
import { useFrameActs } from './use-frame-acts.ts'
import { useSceneActs } from './use-scene-acts.ts'
import { useSceneHeadings } from './use-scene-headings.ts'
import { useShotActs } from './use-shot-acts.ts'
import { useShotKeys } from './use-shot-keys.ts'
import { useShotSelection } from './use-shot-selection.ts'

export function ShotsDesk({ part, file, clock }: OpenPart) {
  const playback = usePlayback(clock, useFirstFrame(part.view.partId), file)
  return playback ? <Desk part={part} file={file} playback={playback} /> : null
}

function Desk({ part, file, playback }: { part: PartState; file: FileSummary; playback: Playback }) {
  const shots = part.shownShots
  const sound = useSound(part)
  const measured = useAppState(state => state.measurements[part.view.partId])
  const [isMuted, setIsMuted] = useState(false)
  const [choosesKind, setChoosesKind] = useState(false)
  const control = useTimelineControl(playback, part.view.endMs)
  const acts = useShotActs(part, playback)
  const [isReviewing, setIsReviewing] = useState(false)
  const review = useCallback(() => setIsReviewing(true), [])
  const endReview = useCallback(() => setIsReviewing(false), [])
  const chooseKind = useCallback(() => setChoosesKind(true), [])
  const selection = useShotSelection(shots, playback)
  const scenes = useSceneActs(part, playback, selection)
  const frame = useFrameActs(part.view.partId, file, playback)
  useShotKeys(playback, { acts, control, chooseKind, review, selection, scenes, frame })
  useShotFinds(shots, playback)
  const subtitles = useSubtitles(part.view.partId)
  useLooping(playback, part.view.partId, shots)
  const headingsAt = useSceneHeadings(part, scenes.proposals)
  const stillAddressOf = useStillAddress(file, playback.clock, part.shownStills)
  const smallStillOf = useSmallStill(file)
  const aspect = stillAspect(file)
  return (
    <>
      <KeepsMoment partId={part.view.partId} playback={playback} />
      <div className={beside.beside}>
        <div className={styles.stage}>
          <div className={styles.seen}>
            <Picture file={file} playback={playback} isMuted={isMuted} />
            <SubtitlesShown partId={part.view.partId} playback={playback} />
          </div>
          <StageDivider />
          {isReviewing ? (
            <ReviewPanel part={part} file={file} playback={playback} onClose={endReview} />
          ) : (
            <ContactSheet
              shots={shots}
              playback={playback}
              stillAddressOf={stillAddressOf}
              stillAspect={aspect}
              headingsAt={headingsAt}
              chosen={selection.range}
              onExtendTo={selection.extendTo}
              tools={<SceneProposals acts={scenes} />}
              links={<SheetLink partId={part.view.partId} range={selection.range} />}
            />
          )}
        </div>
        <Inspector
          part={part}
          file={file}
          playback={playback}
          coding={null}
          range={selection.range}
          hearsMeasureKeys
        />
      </div>
      <Transport
        partId={part.view.partId}
        playback={playback}
        isPlayable={!file.missing && file.notPlayable === null}
        isMuted={isMuted}
        onMute={setIsMuted}
        onPreviousShot={acts.goToPreviousShot}
        onNextShot={acts.goToNextShot}
      >
        <ShotTools
          shots={shots}
          playback={playback}
          acts={acts}
          choosesKind={choosesKind}
          onChoosesKind={setChoosesKind}
          onReview={review}
          scenes={scenes}
          frame={frame}
        />
      </Transport>
      <Timeline
        playback={playback}
        control={control}
        shots={shots}
        stillOfShot={stillAddressOf}
        stillOfFrame={smallStillOf}
        stillAspect={aspect}
        scenes={part.shownScenes}
        proposals={scenes.proposals}
        measured={measured}
        sound={sound}
        subtitles={subtitles}
        onMoveBoundary={acts.moveBoundary}
      />
    </>
  )
}

/** To the pages, of the chosen shots where some are chosen. */
function SheetLink({ partId, range }: { partId: string; range: ShotRange | null }) {
  const { sheet } = useWords()
  return (
    <Link
      to="/shots/$partId/sheet"
      params={{ partId }}
      search={range ? { from: range.from + 1, to: range.to + 1 } : {}}
      className={styles.link}
    >
      {sheet.open}
    </Link>
  )
}
