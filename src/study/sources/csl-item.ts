/** A reference as CSL-JSON has it: its id, its type and whatever variables its style may ask for. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [variable: string]: CslValue | undefined
}

export type CslValue =
  | string
  | number
  | boolean
  | null
  | readonly CslValue[]
  | { readonly [field: string]: CslValue | undefined }

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly suffix?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  /** Family name first, without a comma: names written as in Chinese, Hungarian, Vietnamese. */
  readonly 'static-ordering'?: boolean
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly raw?: string
  readonly literal?: string
  readonly circa?: boolean | number | string
  readonly season?: number | string
}

/** One text of a reference in the forms that a bilingual list prints: romanised, in its own script, in translation. */
export interface BilingualText {
  readonly romanized?: string | null
  readonly hanzi?: string | null
  readonly english?: string | null
  /** Of which language the original is, where only a translation of its title is known. */
  readonly inLanguage?: string | null
}

/** The texts of a reference that can stand in several scripts, by the name they have in `custom.bilingual`. */
export const bilingualTexts = {
  title: 'title',
  container: 'container-title',
  collection: 'collection-title',
  publisher: 'publisher',
  place: 'publisher-place',
  event: 'event-title',
  genre: 'genre',
} as const

export type BilingualField = keyof typeof bilingualTexts

export const nameVariables = [
  ...(['author', 'editor', 'translator', 'director', 'container-author', 'collection-editor'] as const),
  ...(['editorial-director', 'reviewed-author', 'original-author', 'interviewer', 'recipient'] as const),
  ...(['composer', 'illustrator', 'performer', 'producer', 'script-writer', 'narrator', 'host'] as const),
  ...(['guest', 'contributor', 'compiler', 'curator', 'organizer', 'chair', 'executive-producer'] as const),
  ...(['series-creator', 'editor-translator'] as const),
]

export type NameVariable = (typeof nameVariables)[number]

export const dateVariables = [
  ...(['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date'] as const),
]

/** What a reference says of itself in several scripts: texts by field, and the hanzi of names in the order of the list. */
export type Bilingual = { readonly [Field in BilingualField]?: BilingualText } & {
  readonly [Role in NameVariable]?: readonly (string | null)[]
}

export function bilingualOf(item: CslItem): Bilingual {
  const custom = item['custom'] as { bilingual?: Bilingual } | undefined
  return custom?.bilingual ?? {}
}

export function namesOf(item: CslItem, role: string): readonly CslName[] {
  const names = item[role]
  return Array.isArray(names) ? (names as readonly CslName[]) : []
}

export function textOf(item: CslItem, variable: string): string {
  const value = item[variable]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
