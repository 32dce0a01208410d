import { byteOrderMark, csvLine } from '../csv.ts'

/** A shot as it stands in a record of a film, shot by shot. */
export interface RecordedShot {
  /** From 1, in its part. */
  number: number
  startMs: number
  endMs: number
  /** `h:mm:ss:ff` of its first frame. */
  begins: string
  transition: string
  scene: string
  /** What is done: codes of techniques, and what was chosen of their aspects. */
  technique: string
  /** What was measured of the camera. */
  movement: string
  /** What is seen: symbols, spaces and subjects. */
  content: string
  /** Words of its subtitles. */
  words: string
  /** What its coder wrote beside marks. */
  notes: string
}

const columns = [
  'number',
  'begins',
  'startMs',
  'endMs',
  'transition',
  'scene',
  'technique',
  'movement',
  'content',
  'words',
  'notes',
] as const satisfies (keyof RecordedShot)[]

/** The shot record of a part, a line for each shot. */
export function* writeShotRecord(shots: Iterable<RecordedShot>): Generator<string> {
  yield byteOrderMark + csvLine(columns)
  for (const shot of shots) yield csvLine(columns.map(column => shot[column]))
}
