import type { RecordKind, RecordKinds } from '../change.ts'

/** What sort of text something is that can be found by its words. */
export const textSorts = [
  ...(['memo', 'reading', 'connotation', 'note', 'link', 'excerpt', 'subtitle', 'dialogue'] as const),
  ...(['writing', 'caption', 'scene', 'essay'] as const),
] as const
export type TextSort = (typeof textSorts)[number]

/** One text of a record. */
export interface SearchedText {
  sort: TextSort
  /** The field in which it stands, where a record has several. */
  field: string
  text: string
}

/** Where a text lies in the time of a film, where it lies anywhere. */
export interface TextPlace {
  partId: string | null
  startMs: number | null
  endMs: number | null
}

type Texts = { readonly [Kind in RecordKind]?: (record: RecordKinds[Kind]) => readonly SearchedText[] }

const one = (sort: TextSort, field: string, text: string): SearchedText => ({ sort, field, text })

const texts: Texts = {
  memo: memo => [one('memo', 'text', memo.text)],
  mediation: mediation => [one('reading', 'reading', mediation.reading)],
  realityReading: reading => [
    one('reading', 'recordsReason', reading.recordsReason),
    one('reading', 'questionsReason', reading.questionsReason),
  ],
  mark: ({ said }) =>
    said === null
      ? []
      : [
          one('connotation', 'connotes', said.connotes ?? ''),
          one('note', 'memo', said.memo ?? ''),
          ...(said.aspects ?? []).map(({ aspectId, reason }) => one('note', `aspect ${aspectId}`, reason)),
        ],
  link: link => [one('link', 'says', link.says)],
  quoting: quoting => [one('note', 'says', quoting.says)],
  excerpt: excerpt => [
    one('excerpt', 'quotation', excerpt.quotation),
    one('excerpt', 'translation', excerpt.translation),
  ],
  subtitle: subtitle => [one('subtitle', 'text', subtitle.text)],
  dialogueLine: ({ original, translation, pinyin, dialect, speaker }) => [
    one('dialogue', 'original', original),
    one('dialogue', 'translation', translation),
    one('dialogue', 'pinyin', pinyin),
    one('dialogue', 'dialect', dialect),
    one('dialogue', 'speaker', speaker),
  ],
  plateItem: item => [one('caption', 'caption', item.caption)],
  scene: scene => [one('scene', 'name', scene.name)],
  essayBlock: block => [one('essay', 'text', withoutDirectives(block.text))],
}

/** What is read of a block of an essay: its words, without the signs around what is claimed or put in. */
function withoutDirectives(text: string): string {
  return text
    .replace(/:{1,3}[a-z-]+(?=[[{])/g, '')
    .replace(/\{[#.a-z][^{}\n]*\}/g, '')
    .replace(/^#+ |[[\]*]/gm, '')
}

/** Kinds of record that have texts to be found. */
export const textKinds = Object.keys(texts) as readonly RecordKind[]

/** What can be found of a record by its words; an empty text is none. */
export function textsOf<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): SearchedText[] {
  const of = texts[kind] as ((record: RecordKinds[Kind]) => readonly SearchedText[]) | undefined
  const found = of?.(record) ?? []
  return found.length === 0 ? [] : found.filter(({ text }) => typeof text === 'string' && text.trim() !== '')
}

export function placeOfText(record: object): TextPlace {
  const { partId, startMs, endMs } = record as { partId?: unknown; startMs?: unknown; endMs?: unknown }
  if (typeof partId !== 'string' || typeof startMs !== 'number' || typeof endMs !== 'number')
    return { partId: null, startMs: null, endMs: null }
  return { partId, startMs, endMs }
}
