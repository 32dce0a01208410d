import type { RefObject } from 'react'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ProposedScene, Scene, SeriesLine, Shot } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import { useSize } from '../../controls/windowed-rows.ts'
import type { MeasuredPart, SoundOfPart } from '../../state/measurements.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { SubtitlesOfPart } from '../../state/subtitles/subtitles.ts'
import { useAppState, useWords } from '../../use-app.ts'
import type { Hands } from '../hands/hands.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import type { LinksOfPart } from '../links/links-of-part.ts'
import type { Playback } from '../player/playback.ts'
import type { ReadingsOfPart } from '../readings/readings-of-part.ts'
import type { QuotingsOfPart } from '../sources/quotings-of-part.ts'
import { chooseThing, topOfTrack, trackAt } from './gestures/choose-thing.ts'
import { dragMark } from './gestures/drag-mark.ts'
import { dragPoints } from './gestures/drag-points.ts'
import { seek } from './gestures/seek.ts'
import { useAxisGestures } from './gestures/use-axis-gestures.ts'
import type { MoveBoundary } from './gestures/use-boundary-drag.ts'
import { useBoundaryDrag } from './gestures/use-boundary-drag.ts'
import { HandsLayer } from './hands/HandsLayer.tsx'
import { CurrentShot, Playhead } from './Playhead.tsx'
import { ScrubPreview } from './ScrubPreview.tsx'
import { useStillShelf } from './stills/use-still-shelf.ts'
import styles from './Timeline.module.css'
import { TimelineDivider } from './TimelineDivider.tsx'
import { TimelineScroll } from './TimelineScroll.tsx'
import { TrackList } from './TrackList.tsx'
import { coloursOf } from './timeline-colours.ts'
import type { TimelineControl } from './timeline-control.ts'
import type { BesideOfPart, CodingOfPart } from './tracks/code-lanes.ts'
import type { TrackSources } from './tracks/track.ts'
import { trackMaker } from './tracks/track-table.ts'
import type { Lanes } from './use-moving.ts'

export interface TimelineProps {
  playback: Playback
  control: TimelineControl
  shots: readonly Shot[]
  stillOfShot: (shot: Shot) => string
  stillOfFrame: (frame: number) => string
  stillAspect: number
  scenes?: readonly Scene[]
  proposals?: readonly ProposedScene[]
  measured?: MeasuredPart | undefined
  sound?: SoundOfPart | null
  series?: readonly SeriesLine[]
  subtitles?: SubtitlesOfPart
  coding?: CodingOfPart
  beside?: BesideOfPart | null
  readings?: ReadingsOfPart
  links?: LinksOfPart
  quotings?: QuotingsOfPart
  /** Where boundaries can be taken hold of: what to do when one is let go elsewhere. */
  onMoveBoundary?: MoveBoundary
  hands?: Hands
}

/** The film along an axis of time: tracks under one playhead, in a region whose height is the person's. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { shots, playback, control, hands, coding, onMoveBoundary: onMove } = props
  const { player } = useWords()
  const height = useAppState(state => state.preferences.timelineHeight)
  const axis = useRef<HTMLDivElement>(null)
  const lanesBox = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { width } = useSize(lanesBox)
  const colours = useMemo(() => coloursOf(() => lanesBox.current), [])
  const shelf = useStillShelf()
  const { drag, shownShots } = useBoundaryDrag(shots, { playback, control, onMove })
  const tracks = useTracks(props, shownShots)
  const choose = useChoosing()
  const drawn = useRef({ tracks, shots })
  drawn.current = { tracks, shots }
  const scrolledBy = useCallback(() => scroller.current?.scrollTop ?? 0, [])
  const lanes = useMemo(
    (): Lanes => ({
      topOf: key => topOfTrack(tracks, key, scrolledBy()),
      whenScrolled: listener => {
        const element = scroller.current
        element?.addEventListener('scroll', listener)
        return () => element?.removeEventListener('scroll', listener)
      },
    }),
    [tracks, scrolledBy],
  )
  const gestures = useMemo(() => {
    const [tracksNow, shotsNow] = [() => drawn.current.tracks, () => drawn.current.shots]
    const choosing = chooseThing({ control, tracks: tracksNow, scrolledBy, choose })
    const isInLane = (codeId: string, y: number) => trackAt(tracksNow(), y, scrolledBy())?.key === codeId
    const ofHands = { playback, control, shots: shotsNow, isInLane }
    const held = hands ? [dragPoints({ ...hands, ...ofHands }), dragMark({ ...hands, ...ofHands })] : []
    return [...held, drag, choosing, seek(playback, control)]
  }, [drag, playback, control, choose, hands, scrolledBy])
  useAxisGestures(axis, { control, gestures, tracks: scroller })
  useEffect(() => control.setWidth(width), [control, width])
  useEffect(() => playback.subscribe(() => control.show(playback.ms)), [playback, control])
  useSliderValues(axis, playback, shots)
  const painted = { width, control, shelf, colours }
  const stillAt = (ms: number) => {
    const shot = shots[shotIndexAt(shots, ms)]
    return shot && props.stillOfShot(shot)
  }
  return (
    <section className={styles.region} style={{ height }} aria-label={player.timeline} data-timeline>
      <TimelineDivider />
      <ScrubPreview
        box={axis}
        playback={playback}
        control={control}
        smallStillOf={props.stillOfFrame}
        stillAt={stillAt}
        aspect={props.stillAspect}
      />
      <div className={styles.body}>
        <TrackList tracks={tracks} coding={coding} {...painted} lanes={lanesBox} scroller={scroller} />
        <div
          ref={axis}
          className={styles.axis}
          style={{ width }}
          role="slider"
          tabIndex={0}
          aria-label={player.timeline}
          aria-valuemin={0}
          aria-valuemax={playback.lastFrame}
          aria-valuenow={playback.frame}
        >
          <CurrentShot playback={playback} control={control} shots={shownShots} />
          {hands && coding && (
            <HandsLayer
              hands={hands}
              marks={coding.coding.marks}
              codes={coding.codes}
              {...{ playback, control, lanes }}
            />
          )}
          <Playhead playback={playback} control={control} />
        </div>
      </div>
      <TimelineScroll control={control} />
    </section>
  )
})

const none: readonly never[] = []

function useTracks(props: TimelineProps, shots: readonly Shot[]) {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const make = useMemo(trackMaker, [])
  const chosen = useAppState(state => state.chosen)
  const looks = useAppState(state => state.preferences.tracks)
  const sources: TrackSources = {
    words,
    language,
    shots,
    clock: props.playback.clock,
    scenes: props.scenes ?? none,
    proposals: props.proposals ?? none,
    measured: props.measured,
    sound: props.sound ?? null,
    series: props.series ?? none,
    subtitles: props.subtitles ?? null,
    coding: props.coding ?? null,
    beside: props.beside ?? null,
    readings: props.readings ?? null,
    links: props.links ?? null,
    quotings: props.quotings ?? null,
    chosen,
    looks,
    stillOfShot: props.stillOfShot,
    stillOfFrame: props.stillOfFrame,
    stillAspect: props.stillAspect,
  }
  return make(sources)
}

/** Says where the playhead stands to those who do not see it: written straight to the page, and not while it plays. */
function useSliderValues(
  axis: RefObject<HTMLElement | null>,
  playback: Playback,
  shots: readonly Shot[],
): void {
  const { player } = useWords()
  useEffect(() => {
    const say = () => {
      if (playback.isPlaying || !axis.current) return
      const { frame, clock } = playback
      const said = player.position({
        number: shotIndexAt(shots, playback.ms) + 1,
        count: shots.length,
        frame,
        time: timeCode(clock, frame),
      })
      axis.current.setAttribute('aria-valuenow', String(frame))
      axis.current.setAttribute('aria-valuetext', said)
    }
    say()
    return playback.subscribe(say)
  }, [axis, playback, shots, player])
}
