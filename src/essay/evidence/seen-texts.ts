import type { Certainty, Corner } from '../../study/index.ts'

/** Where something stands in a contradiction as it is seen, with attitudes and treatment by their ids. */
export interface SeenPole {
  contradictionId: string
  /** Of a mediation: where it stood before. */
  before?: readonly Corner[]
  positions: readonly Corner[]
  attitudeToFirst: string | null
  attitudeToSecond: string | null
  treatment: string | null
  certainty?: Certainty | null
}

/** As one text, the same for the same pole. */
export function poleAsSeen(pole: SeenPole): string {
  const { contradictionId, before = [], positions, attitudeToFirst, attitudeToSecond, treatment } = pole
  const { certainty = null } = pole
  return JSON.stringify({
    ...{ contradictionId, before, positions, attitudeToFirst, attitudeToSecond, treatment, certainty },
  })
}

/** The pole that a text of `poleAsSeen` says; null where it says none. */
export function readPole(text: string): Required<SeenPole> | null {
  const said = readJson(text)
  return typeof said === 'object' && said !== null && 'contradictionId' in said
    ? (said as Required<SeenPole>)
    : null
}

/** A code as it was seen: its id, and its name in both languages. */
export function readCode(text: string): { id: string; names: { en: string; 'zh-Hans': string } } | null {
  const said = readJson(text)
  if (!Array.isArray(said)) return null
  const [id = '', en = '', zh = ''] = said.map(String)
  return { id, names: { en, 'zh-Hans': zh } }
}

/** A number of a finding as it was printed: of which line, by its name in both languages, and which of its numbers. */
export interface SeenNumber {
  label: { en: string; 'zh-Hans': string }
  name: string
  number: string
}

export function numberAsSeen({ label, name, number }: SeenNumber): string {
  return JSON.stringify([label.en, label['zh-Hans'], name, number])
}

/** The number that a text of `numberAsSeen` says; null where it is a value by itself. */
export function readNumber(text: string): SeenNumber | null {
  const said = readJson(text)
  if (!Array.isArray(said)) return null
  const [en = '', zh = '', name = '', number = ''] = said.map(String)
  return { label: { en, 'zh-Hans': zh }, name, number }
}

/** A query as it was asked: by ids, by which it is the same query, and as a line in both languages. */
export interface SeenLine {
  asked: string
  line: { en: string; 'zh-Hans': string }
}

export function lineAsSeen({ asked, line }: SeenLine): string {
  return JSON.stringify([asked, line.en, line['zh-Hans']])
}

export function readLine(text: string): SeenLine | null {
  const said = readJson(text)
  if (!Array.isArray(said)) return null
  const [asked = '', en = '', zh = ''] = said.map(String)
  return { asked, line: { en, 'zh-Hans': zh } }
}

/** How much of a film a query found, as it is printed. */
export interface SeenFound {
  filmId: string
  found: number
  foundMs: number
  units: number
  unknown: number
}

export function foundAsSeen({ filmId, found, foundMs, units, unknown }: SeenFound): string {
  return [filmId, found, foundMs, units, unknown].join(' ')
}

export function readFound(text: string): SeenFound | null {
  const [filmId, ...numbers] = text.split(' ')
  const [found, foundMs, units, unknown] = numbers.map(Number)
  if (!filmId || unknown === undefined || numbers.some(one => Number.isNaN(Number(one)))) return null
  return { filmId, found: found!, foundMs: foundMs!, units: units!, unknown }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
