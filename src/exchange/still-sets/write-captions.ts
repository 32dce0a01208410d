import type { StillGroundKind } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'

/** A still as a publisher gets it: one line of the list of captions. */
export interface CaptionedStill {
  /** From 1, as in the text. */
  number: number
  file: string
  caption: string
  /** As it is shown to whoever reads. */
  film: string
  originalTitle: string
  directors: string
  year: string
  /** Version, part and time, as a place is cited. */
  place: string
  /** Of the part, from 0. */
  frame: number
  /** Milliseconds of media time in the part. */
  atMs: number
  credit: string
  ground: StillGroundKind | null
  groundNote: string
  widthPx: number
  heightPx: number
  /** At 300 pixels to the inch, in millimetres. */
  printWidthMm: number
  /** What a frame of the file has, where its pixels are not square. */
  storedWidthPx: number | null
}

const columns = [
  'number',
  'file',
  'caption',
  'film',
  'originalTitle',
  'directors',
  'year',
  'place',
  'frame',
  'atMs',
  'credit',
  'ground',
  'groundNote',
  'widthPx',
  'heightPx',
  'printWidthMm',
  'storedWidthPx',
] as const satisfies (keyof CaptionedStill)[]

/** The list of captions, a line for each still. */
export function* writeCaptions(stills: Iterable<CaptionedStill>): Generator<string> {
  yield byteOrderMark + csvLine(columns)
  for (const still of stills) yield csvLine(columns.map(column => still[column]))
}
