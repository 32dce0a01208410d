import { amounts, several, share } from './amounts.ts'

export const copies = {
  ask: 'Another copy?',
  askOf: (title: string, other: string) => `Is ${title} another copy of ${other}?`,
  heading: (other: string) => `Another copy of ${other}?`,
  looking: 'Comparing the two …',
  evidence: (found: { matched: number; compared: number; errorMs: number }) =>
    found.matched === 0
      ? `Movement and light run alike in both. Times should agree within ${amounts.count(Math.ceil(found.errorMs))} ms.`
      : `${found.matched} of ${several(found.compared, 'change of picture', 'changes of picture')} lie at the same moments; nine in ten agree within ${amounts.count(Math.ceil(found.errorMs))} ms.`,
  speed: (speed: number) =>
    Math.abs(speed - 1) < 0.0005
      ? 'Both run at the same speed.'
      : `The new copy runs ${share(Math.abs(1 / speed - 1))} ${speed < 1 ? 'faster' : 'slower'}.`,
  stretch: (from: string, until: string) => `In common: ${from} to ${until} of the first copy.`,
  sameMoments: 'The same moments in both',
  firstCopy: 'The copy in the study',
  newCopy: 'The new copy',
  goesAlong: ({ marks, cutByHand, outside }: { marks: number; cutByHand: number; outside: number }) =>
    [
      marks + cutByHand === 0
        ? 'Nothing has been coded or corrected in the first copy yet.'
        : `${several(marks, 'mark', 'marks')} and ${several(cutByHand, 'boundary set by hand', 'boundaries set by hand')} go along.`,
      ...(outside > 0
        ? [
            `${several(outside, 'mark lies', 'marks lie')} where the new copy has no picture: kept aside, and back when you return to the first copy.`,
          ]
        : []),
      'Where each was made is kept: back on the first copy all lies exactly as before.',
    ].join(' '),
  useNew: 'Same film: go on with the new copy',
  keepFirst: 'Same film: stay with the first copy',
  another: 'Another film',
  inUse: 'in use',
  use: 'Use this copy',
  used: 'All that lies in time now follows this copy.',
}

export type CopiesWords = typeof copies
