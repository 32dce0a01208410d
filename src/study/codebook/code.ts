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
  /** It only groups the codes under it: it is not looked for, marked or counted itself. */
  isHeading?: boolean
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
  isHeading: false,
}

/** Whether new marks can have the code, and new passes look for it. */
export function isInUse({ retired, isHeading }: Pick<Code, 'retired' | 'isHeading'>): boolean {
  return !retired && !isHeading
}

/** Why a code cannot be marked or looked for any more; null where it can. */
export function complaintAboutUse({
  id: codeId,
  retired,
  isHeading,
}: Code): { kind: 'code-retired' | 'code-is-heading'; codeId: string } | null {
  if (retired) return { kind: 'code-retired', codeId }
  return isHeading ? { kind: 'code-is-heading', codeId } : null
}
