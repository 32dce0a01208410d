export const memoKinds = ['observation', 'theory', 'method-decision', 'question', 'viewing-diary'] as const
export type MemoKind = (typeof memoKinds)[number]

/** About what a memo can be; nothing is said of what is gone since, and the memo stays. */
export const memoSubjects = ['film', 'scene', 'mark', 'code', 'contradiction'] as const
export type MemoSubject = (typeof memoSubjects)[number]

export interface MemoSaid {
  what: MemoKind
  text: string
  about: MemoSubject | null
  aboutId: string | null
  /** Left out of what goes out, unless it is asked for. */
  isPrivate: boolean
  /** Why it goes out in no way; null where it may. */
  withheld: string | null
}

/** A page of a coder's notebook. */
export interface Memo extends MemoSaid {
  id: string
  coderId: string
  createdAt: string
  changedAt: string
}

/** A frame that a memo speaks of; it goes along with the film to another copy, and away with it. */
export interface MemoFrame {
  id: string
  memoId: string
  partId: string
  atMs: number
}

export const emptyMemo: MemoSaid = {
  ...{ what: 'observation', text: '', about: null, aboutId: null, isPrivate: false, withheld: null },
}
