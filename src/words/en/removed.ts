import { several } from './amounts.ts'

interface Holdings {
  marks: number
  passes: number
  shots: number
  readings: number
  links: number
  plateItems: number
  memoFrames: number
}

/** What is named only where there is any. */
function rest({
  links,
  plateItems,
  memoFrames,
}: Pick<Holdings, 'links' | 'plateItems' | 'memoFrames'>): string {
  return [
    ...(links > 0 ? [several(links, 'link', 'links')] : []),
    ...(plateItems > 0 ? [`${several(plateItems, 'still or span', 'stills and spans')} on plates`] : []),
    ...(memoFrames > 0 ? [`${several(memoFrames, 'frame', 'frames')} in memos`] : []),
  ]
    .map(said => `, ${said}`)
    .join('')
}

/** Films that were removed and can be brought back. */
export const removed = {
  heading: (count: number) => `Removed: ${several(count, 'film', 'films')}`,
  facts: ({ when, shots, marks, passes, readings, ...more }: Holdings & { when: string }) =>
    `removed on ${when}; ${several(shots, 'shot', 'shots')}, ${several(marks, 'mark', 'marks')}, ${several(passes, 'pass', 'passes')}, ${several(readings, 'reading', 'readings')}${rest(more)}`,
  bringBack: 'Bring back',
  forget: 'Remove for good…',
  forgetQuestion: (title: string) => `Remove ${title} for good?`,
  forgetMeaning: ({ marks, passes, readings, ...more }: Holdings) =>
    `${several(marks, 'mark', 'marks')}, ${several(passes, 'pass', 'passes')}, ${several(readings, 'reading', 'readings')}${rest(more)} and a copy of the film that lies in the study’s folder are lost with it. This cannot be taken back. A film file that lies elsewhere is not touched.`,
  forgetConfirm: 'Remove for good',
}

export type RemovedWords = typeof removed
