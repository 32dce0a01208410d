/**
 * How long and how large anything in a study may be. Acts, imports, lists and archives all go by these, so that what
 * one of them lets in no other one chokes on.
 */
export const bounds = {
  /** Lengths of text in code points. */
  title: 500,
  name: 200,
  role: 100,
  /** What is written in paragraphs: a definition, a memo. */
  writing: 20_000,
  /** One text of a corpus statement: it goes along with every finding. */
  statement: 4000,
  date: 60,
  fileName: 255,
  titles: 20,
  people: 200,
  namesOfPerson: 12,
  eventsOfPeriod: 200,
  periods: 50,
  aspectValues: 60,
  /** Codes that may stand in one another's place. */
  codesOfGroup: 60,
  /** Signs of a list of films. */
  filmListText: 8_000_000,
  /** Films that are described in one act, and parts of one film that files become in one. */
  filmsAtOnce: 1000,
  partsAtOnce: 100,
  /** Things that are put into the tray in one act. */
  gatheredAtOnce: 500,
  /** Stretches of which one mediation is read, and codes through which it is. */
  placesOfMediation: 500,
  meansOfMediation: 100,
  /** What lies on one plate, and frames of which one memo speaks. */
  itemsOfPlate: 200,
  framesOfMemo: 100,
  /** Blocks of an essay that are written in one act, and pieces of evidence on which one claim can stand. */
  blocksAtOnce: 2000,
  evidenceOfClaim: 200,
  /** A reference with all its fields, and how many are put into the list in one act. */
  source: 100_000,
  sourcesAtOnce: 2000,
  referencesText: 8_000_000,
  /** Keys of all the regions of one mark. */
  regionKeysOfMark: 1000,
  /** Stretches that are drawn for one plan. */
  plannedSpans: 20_000,
  /** Signs of one subtitle, and subtitles and bytes of one file: a film of ten hours has a few hundred thousand bytes. */
  subtitle: 2000,
  subtitles: 20_000,
  subtitleBytes: 8_000_000,
  /** What one thing is called in lists of others, and places or events that one record names. */
  identifiers: 20,
  placesAtOnce: 100,
  /** Names of which a study says how they are read. */
  readings: 500,
  /** A sentence of a finding, as it was said. */
  sentence: 4000,
  /** Films that are put into periods by name. */
  assignments: 100_000,
  /** Whole milliseconds of media time: over a thousand years. */
  milliseconds: 2 ** 45,
  /** Years are written with four digits, before the common era too. */
  year: 9999,
  shotsOfPart: 10_000_000,
} as const

/** Clips are excerpts: how long one may be, how many are made at once, and how long all of them together. */
export const clipBounds = {
  longestMs: 180_000,
  most: 200,
  mostMs: 1_800_000,
  /** Frames that can be taken along on either side. */
  handles: 1000,
} as const

/**
 * A line of text: no control characters, no line breaks of any kind, no half of a sign. SQLite would cut it at U+0000
 * and PostgreSQL would refuse it; neither keeps half a sign. For a regular expression with the flag `u`.
 */
export const linePattern = '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$'

const line = new RegExp(linePattern, 'u')

/** Text in paragraphs: lines, divided by line feeds. */
export const writingPattern = '^[^\\p{Cs}\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$'

const writing = new RegExp(writingPattern, 'u')

export type LineComplaint = 'too-long' | 'not-a-line'

export function complaintAboutLine(text: string, most: number): LineComplaint | null {
  if (text.length > most && lengthOf(text) > most) return 'too-long'
  return line.test(text) ? null : 'not-a-line'
}

/** Whether a text can be kept as it is; null where it can. */
export function complaintAboutWriting(text: string, most: number = bounds.writing): LineComplaint | null {
  if (text.length > most && lengthOf(text) > most) return 'too-long'
  return writing.test(text) ? null : 'not-a-line'
}

/** Text from outside, as the name of a file or a heading, made a line of at most so many signs. */
export function asLine(text: string, most: number): string {
  const plain = wellFormed(text).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return firstSigns(plain, most).trim()
}

/** The name of a file as its system has it, line breaks too, without what no database keeps. */
export function asFileName(text: string): string {
  return firstSigns(wellFormed(text).replaceAll('\0', ''), bounds.fileName)
}

export function isMilliseconds(value: unknown, least = 0): value is number {
  return isWhole(value, least, bounds.milliseconds)
}

export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
}

/** Half a sign becomes the sign that stands for what cannot be read. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

function firstSigns(text: string, most: number): string {
  return text.length <= most ? text : wellFormed([...text.slice(0, 2 * most)].slice(0, most).join(''))
}
