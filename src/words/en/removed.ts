import { several } from './amounts.ts'

interface Holdings {
  marks: number
  passes: number
  shots: number
}

/** Films that were removed and can be brought back. */
export const removed = {
  heading: (count: number) => `Removed: ${several(count, 'film', 'films')}`,
  facts: ({ when, shots, marks, passes }: Holdings & { when: string }) =>
    `removed on ${when}; ${several(shots, 'shot', 'shots')}, ${several(marks, 'mark', 'marks')}, ${several(passes, 'pass', 'passes')}`,
  bringBack: 'Bring back',
  forget: 'Remove for good…',
  forgetQuestion: (title: string) => `Remove ${title} for good?`,
  forgetMeaning: ({ marks, passes }: Holdings) =>
    `${several(marks, 'mark', 'marks')} and ${several(passes, 'pass', 'passes')} are lost with it, and a copy of the film that lies in the study’s folder. This cannot be taken back. A film file that lies elsewhere is not touched.`,
  forgetConfirm: 'Remove for good',
}

export type RemovedWords = typeof removed
