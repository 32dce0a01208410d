import type { CslItem } from './csl-item.ts'

/** What the study reads and quotes: a reference with everything that is known of it. Its item's id is its citation key. */
export interface Source {
  id: string
  item: CslItem
  /** By what it stands in the list, where a hand set it; empty: by its author's name as it is read. */
  reading: string
  createdAt: string
}

/** What sort of text a passage is. */
export const excerptKinds = ['passage', 'slogan', 'report', 'dialogue', 'review', 'law'] as const
export type ExcerptKind = (typeof excerptKinds)[number]

/** By what a passage is found again in its source. */
export const locatorKinds = ['page', 'chapter', 'section', 'figure', 'timestamp'] as const
export type LocatorKind = (typeof locatorKinds)[number]

export interface ExcerptSaid {
  what: ExcerptKind
  quotation: string
  locatorKind: LocatorKind
  locator: string
  /** Of the scholar's own making. */
  translation: string
  /** As a tag; empty where nobody has said it. */
  language: string
  codeIds: string[]
}

/** A quoted passage of a source. It stays where it is when its source is removed, so that it comes back with it. */
export interface Excerpt extends ExcerptSaid {
  id: string
  sourceId: string
  coderId: string
  createdAt: string
}

export const emptyExcerpt: ExcerptSaid = {
  ...{ what: 'passage', quotation: '', locatorKind: 'page', locator: '', translation: '', language: '' },
  codeIds: [],
}
