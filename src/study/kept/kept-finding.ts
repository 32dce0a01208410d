/** A finding as it stood when somebody kept it: neither its numbers nor its sentences change by themselves. */
export interface KeptFinding {
  id: string
  coderId: string
  /** By its name in the table of questions. */
  question: string
  /** As it was put, in the words of its contract; what was left to the program to choose stands there, too. */
  asked: Readonly<Record<string, unknown>>
  /** Null where nothing of it is drawn by chance. */
  seed: number | null
  /** The version of the codebook under which films were counted; null is the draft as it stood. */
  codebookVersion: number | null
  /** Of all that was counted for it: another one now says that the answer may be another. */
  tableDigest: string
  softwareVersion: string
  /** Every sentence of it, a line each. */
  said: { en: string; 'zh-Hans': string }
  answer: Readonly<Record<string, unknown>>
  keptAt: string
}

/** What comes of putting a question: all that is kept of it beside who, when, and how it was put. */
export type AnsweredFinding = Omit<KeptFinding, 'id' | 'coderId' | 'question' | 'keptAt'>
