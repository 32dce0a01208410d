import type { Names } from './names.ts'

export const codeKinds = ['symbol', 'space', 'subject', 'technique'] as const

export type CodeKind = (typeof codeKinds)[number]

/** What a mark of it is put on first. */
export const codeUnits = ['shot', 'scene', 'slice', 'span', 'film'] as const

export type CodeUnit = (typeof codeUnits)[number]

/** Manifest: two careful viewers should agree. Interpretive: a reading. */
export const judgements = ['manifest', 'interpretive'] as const

export type Judgement = (typeof judgements)[number]

/** What a code means and when it is used, in the words of whoever made it. */
export interface CodeMeaning {
  pinyin: string
  definition: string
  whenToUse: string
  whenNot: string
  unit: CodeUnit
  judgement: Judgement
  /** The codes that it stands under; several, or none at the head of its kind. */
  parentIds: string[]
  /** The codes that by definition stand wherever it does. */
  entailsIds: string[]
  /** What is asked of each of its marks. */
  aspectIds: string[]
}

/** Something that is looked for. Names by language; at least one is not empty. */
export interface Code extends CodeMeaning {
  id: string
  kind: CodeKind
  names: Names
  /** `#rrggbb`. */
  colour: string
  /** The single key that marks it, or null. */
  key: string | null
  position: number
  /** Retired codes keep their marks and can be brought back; nothing new is marked with them. */
  retired: boolean
}

/** Of a code that nobody has said more of. */
export const plainMeaning: CodeMeaning = {
  ...{ pinyin: '', definition: '', whenToUse: '', whenNot: '' },
  ...{ unit: 'shot', judgement: 'manifest' },
  ...{ parentIds: [], entailsIds: [], aspectIds: [] },
}
