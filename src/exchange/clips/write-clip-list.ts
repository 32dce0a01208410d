import type { StillGroundKind } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'

/** A stretch that was found: one line of the list that goes along with clips. */
export interface ListedClip {
  /** From 1, of those that became clips; null of those that did not. */
  number: number | null
  /** Empty where it is no clip. */
  file: string
  film: string
  originalTitle: string
  directors: string
  year: string
  /** Version, part, shot and time, as a place is cited. */
  place: string
  /** Milliseconds of media time in the part, with what was taken along before and after. */
  startMs: number
  endMs: number
  lengthMs: number
  /** Of the part, from 0: its first and its last. */
  firstFrame: number | null
  lastFrame: number | null
  /** Frames that were taken along. */
  framesBefore: number
  framesAfter: number
  credit: string
  ground: StillGroundKind | null
  groundNote: string
  /** The line by which it was found. */
  query: string
  /** Why it is no clip. */
  left: 'too-long' | 'no-file' | ''
}

const columns = [
  ...[
    'number',
    'file',
    'film',
    'originalTitle',
    'directors',
    'year',
    'place',
    'startMs',
    'endMs',
    'lengthMs',
  ],
  ...[
    'firstFrame',
    'lastFrame',
    'framesBefore',
    'framesAfter',
    'credit',
    'ground',
    'groundNote',
    'query',
    'left',
  ],
] as (keyof ListedClip)[]

/** The list that goes along with clips, a line for each stretch: those that are clips, then those that are not. */
export function* writeClipList(clips: Iterable<ListedClip>): Generator<string> {
  yield byteOrderMark + csvLine(columns)
  for (const clip of clips) yield csvLine(columns.map(column => clip[column]))
}
