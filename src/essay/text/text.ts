import type { Stretch } from '../evidence/sight.ts'

/** How words are set; hanzi are emphasised by dots, never by slanting. */
export const styles = ['emphasis', 'strong'] as const
export type Style = (typeof styles)[number]

/** Words of a text, all set alike and all of the same claim or of none. */
export interface WordsOfText {
  what: 'words'
  text: string
  styles: readonly Style[]
  /** The name of the claim whose words they are. */
  claim: string | null
  /** An address that they lead to, as it is written. */
  link: string | null
}

/** Things inside a line that are no words of their own; each may stand inside a claim. */
export type Atom =
  /** One thing cited: a source by id, a film, and in it a frame or a stretch, or a plate. Neighbours are one place of citation. */
  | { what: 'cite'; sourceId: string; locatorKind: string | null; locator: string; claim: string | null }
  | {
      what: 'cite-film'
      filmId: string
      /** Null for the film as a whole. */
      stretch: Stretch | null
      claim: string | null
    }
  /** A plate of the study, cited as a work of whoever signs the essay. */
  | { what: 'cite-plate'; plateId: string; claim: string | null }
  /** A printed number: its text as it was printed, and the name under which its source is kept. */
  | { what: 'number'; name: string; text: string; claim: string | null }
  /** A note at the foot; notes hold no notes. */
  | { what: 'note'; line: readonly Inline[]; claim: string | null }
  | { what: 'break'; claim: string | null }

export type Inline = WordsOfText | Atom

/** A block of an essay: what is kept, read and written as one. */
export type Block =
  | { what: 'heading'; level: 1 | 2 | 3; line: readonly Inline[] }
  | { what: 'paragraph'; line: readonly Inline[] }
  | { what: 'quotation'; blocks: readonly Block[] }
  | { what: 'list'; isOrdered: boolean; items: readonly (readonly Block[])[] }
  /** One frame (start and end are the same) or the still of a stretch, with its caption. */
  | { what: 'still'; stretch: Stretch; caption: readonly Inline[] }
  | { what: 'plate'; plateId: string; caption: readonly Inline[] }
  /** The picture of a kept finding. */
  | { what: 'chart'; findingId: string; caption: readonly Inline[] }
  /** A line of dialogue as it is written down, with its speaker, film and time; `isRead`: with its pinyin, where it has any. */
  | {
      what: 'dialogue'
      partId: string
      lineId: string
      isRead: boolean
      caption: readonly Inline[]
    }
  /** Markdown that says something else: it stays as it is written, and is printed as text. */
  | { what: 'other'; text: string }
