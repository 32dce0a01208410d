import type { FrameClock, ProposedScene, Scene, Shot } from '../../../../study/index.ts'
import type { Language, Words } from '../../../../words/index.ts'
import type { Chosen } from '../../../state/chosen.ts'
import type { MeasuredPart } from '../../../state/measurements.ts'
import type { TimelineColours } from '../timeline-colours.ts'
import type { TimelineView } from '../timeline-view.ts'
import type { CodingOfPart } from './code-lanes.ts'

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
  coding: CodingOfPart | null
  chosen: Chosen
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
