import { amounts, several } from './amounts.ts'

/** Looking through the boundaries of which detection is least sure. */
export const review = {
  begin: 'Review',
  beginMeaning: 'The boundaries most likely wrong, and those most likely missed, one after the other.',
  title: 'Review of boundaries',
  progress: ({ number, count }: { number: number; count: number }) =>
    `Boundary ${amounts.count(number)} of ${amounts.count(count)}`,
  wrong: 'Most likely wrong',
  missed: 'Most likely missed',
  lastBefore: 'Last before',
  within: 'In between',
  firstAfter: 'First after',
  frame: (frame: number) => `frame ${amounts.count(frame)}`,
  sure: (confidence: number) => `detection is ${amounts.percent(confidence)} sure`,
  settled: 'decided by hand',
  keep: 'Keep',
  takeAway: 'Take away',
  set: 'Set a boundary',
  noneHere: 'None here',
  earlier: 'Boundary one frame back',
  later: 'Boundary one frame on',
  back: 'Back',
  next: 'Go on without deciding',
  undo: 'Undo',
  looked: (count: number) =>
    `You have looked at ${several(count, 'boundary', 'boundaries')}. What you decided will not come up again.`,
  gone: 'This boundary has been taken away. Undo brings it back.',
  more: 'The next ones',
  nothing: {
    wrong: 'Every boundary of this film has been decided by hand. There is nothing left to look at.',
    missed: 'Detection saw nothing else that looks like a boundary.',
  },
}

export type ReviewWords = typeof review
