import type { Names } from '../codebook/names.ts'
import { namesGiven, noNames, tidyNames } from '../codebook/names.ts'

/** Whether the films are all there is of what is meant, or some of it; nobody has said so yet. */
export const corpusReaches = ['unsaid', 'whole', 'sample'] as const
export type CorpusReach = (typeof corpusReaches)[number]

/** Which films these are, and why these: without it nobody can tell what a finding speaks of. Texts by language. */
export interface CorpusStatement {
  reach: CorpusReach
  /** What the films are all of, or were taken from. */
  of: Names
  /** How and by whom they were chosen. */
  chosen: Names
  /** What was sought and not found. */
  missing: Names
}

export const corpusTexts = ['of', 'chosen', 'missing'] as const
export type CorpusText = (typeof corpusTexts)[number]

export const unsaidCorpus: CorpusStatement = {
  reach: 'unsaid',
  of: noNames,
  chosen: noNames,
  missing: noNames,
}

export function tidyCorpus({ reach, of, chosen, missing }: CorpusStatement): CorpusStatement {
  return { reach, of: tidyNames(of), chosen: tidyNames(chosen), missing: tidyNames(missing) }
}

/** Nothing at all has been said of how these films came together. */
export function isCorpusUnsaid(statement: CorpusStatement): boolean {
  const given = corpusTexts.flatMap(text => namesGiven(tidyNames(statement[text])))
  return statement.reach === 'unsaid' && given.length === 0
}

export function isCorpusStatement(value: unknown): value is CorpusStatement {
  const { reach, ...texts } = (value ?? {}) as Record<string, unknown>
  const isNames = (names: unknown) =>
    typeof (names as Names | null)?.en === 'string' && typeof (names as Names)['zh-Hans'] === 'string'
  return corpusReaches.some(known => known === reach) && corpusTexts.every(text => isNames(texts[text]))
}
