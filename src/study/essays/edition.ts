import type { InEssayLanguages } from './essay.ts'

/**
 * An essay as it was published: small enough to be kept in the study, and enough to say of another edition what is
 * different in it. What may be withheld one day (what was seen of evidence) stands in it as a digest only.
 */
export interface Edition {
  id: string
  essayId: string
  /** Counted through the editions of its essay, from 1. */
  number: number
  /** `2026-11-30` */
  day: string
  /** Of what was printed: the same for two publications in which a reader reads the same. */
  digest: string
  printed: EditionPrint
}

/** What an edition prints, in every language of its essay. Digests are of what a reader sees there. */
export interface EditionPrint {
  titles: InEssayLanguages<string>
  /** A digest for each block of a text, in order; empty where the essay is not written in that language. */
  paragraphs: InEssayLanguages<readonly string[]>
  claims: readonly PrintedClaim[]
  /** Each with the text that stands for it, as the first language of the essay has it. */
  numbers: readonly { name: string; text: string }[]
  findings: readonly { id: string; question: string; digest: string }[]
  films: readonly PrintedFilm[]
  codes: readonly PrintedCode[]
  /** Of the codebook; null where none was published. */
  codebookVersion: number | null
}

export interface PrintedClaim {
  name: string
  what: string
  standing: string
  words: InEssayLanguages<string>
  /** The names of those that it stands against. */
  rivals: readonly string[]
  evidence: readonly { role: string; target: string; digest: string }[]
}

export interface PrintedFilm {
  id: string
  titles: InEssayLanguages<string>
  /** Of the copies by whose frames its places are said. */
  copies: string
}

export interface PrintedCode {
  id: string
  names: InEssayLanguages<string>
  /** Of its definition and of all else that is said of it. */
  digest: string
}

const lists = ['claims', 'numbers', 'findings', 'films', 'codes'] as const

export function isEditionPrint(value: unknown): value is EditionPrint {
  if (typeof value !== 'object' || value === null) return false
  const { titles, paragraphs } = value as Partial<EditionPrint>
  const hasLists = lists.every(list => Array.isArray((value as Partial<EditionPrint>)[list]))
  return hasLists && typeof titles === 'object' && typeof paragraphs === 'object'
}
