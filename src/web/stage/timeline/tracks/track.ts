import type { FrameClock, ProposedScene, Scene, SeriesLine, Shot } from '../../../../study/index.ts'
import type { Language, Words } from '../../../../words/index.ts'
import type { Chosen } from '../../../state/chosen.ts'
import type { TrackLooks } from '../../../state/marks/track-looks.ts'
import type { MeasuredPart, SoundOfPart } from '../../../state/measurements.ts'
import type { SubtitlesOfPart } from '../../../state/subtitles/subtitles.ts'
import type { LinksOfPart } from '../../links/links-of-part.ts'
import type { ReadingsOfPart } from '../../readings/readings-of-part.ts'
import type { QuotingsOfPart } from '../../sources/quotings-of-part.ts'
import type { TimelineColours } from '../timeline-colours.ts'
import type { TimelineView } from '../timeline-view.ts'
import type { BesideOfPart, CodingOfPart } from './code-lanes.ts'

export type Pen = CanvasRenderingContext2D

/** What a track is drawn upon. */
export interface TrackStage {
  view: TimelineView
  width: number
  colours: TimelineColours
  /** A still where it is at hand; it is fetched where not, and the track drawn again when it has come. */
  still(address: string): ImageBitmap | null
}

/** Something along the axis of time, with a name beside it. */
export interface Track {
  key: string
  name: string
  /** What is drawn, in words. */
  said: string
  /** The colour that stands before the name. */
  swatch: string | null
  /** Nothing of it is changed by hand. */
  isLocked?: boolean
  height: number
  /** Stays in place while the others are scrolled. */
  isPinned: boolean
  draw(pen: Pen, stage: TrackStage): void
  /** What lies at a moment, for a hand that points there; null where nothing does. */
  hit(ms: number): Chosen | null
  /** What its name stands for, where that can be chosen. */
  chooses: Chosen | null
}

/** Everything that a track can show; a screen leaves empty what it has not. */
export interface TrackSources {
  words: Words
  language: Language
  clock: FrameClock
  shots: readonly Shot[]
  scenes: readonly Scene[]
  proposals: readonly ProposedScene[]
  measured: MeasuredPart | undefined
  sound: SoundOfPart | null
  series: readonly SeriesLine[]
  subtitles: SubtitlesOfPart | null
  coding: CodingOfPart | null
  /** What another coder marked. */
  beside: BesideOfPart | null
  readings: ReadingsOfPart | null
  links: LinksOfPart | null
  quotings: QuotingsOfPart | null
  chosen: Chosen
  looks: TrackLooks
  stillOfShot: (shot: Shot) => string
  stillOfFrame: (frame: number) => string
  stillAspect: number
}

/** A row in the table of tracks. */
export interface TrackRow {
  /** What the tracks are made from: they stay as they are while it does. */
  from: (sources: TrackSources) => readonly unknown[]
  make: (sources: TrackSources) => readonly Track[]
}
