import { amounts, several } from '../amounts.ts'

/** How claims stand, and the list of those that have to be looked at. */
export const claims = {
  title: 'Claims to check',
  purpose:
    'What a claim stands on can change after it was written. Here is every claim of every essay of which a reader would now see something else, old beside new. Text never changes by itself.',
  allStand: (count: number) =>
    count === 0
      ? 'No essay makes a claim yet.'
      : count === 1
        ? 'The one claim stands as it was last checked.'
        : `All ${amounts.count(count)} claims stand as they were last checked.`,
  count: ({ open, all }: { open: number; all: number }) =>
    `${amounts.count(open)} of ${several(all, 'claim', 'claims')}`,
  showTouched: 'Show claims that are only touched',
  kinds: {
    observation: 'Observation',
    count: 'Count',
    comparison: 'Comparison',
    absence: 'Absence',
    reading: 'Reading',
    history: 'History',
  },
  roles: {
    supports: 'supports',
    opposes: 'opposes',
    qualifies: 'qualifies',
    illustrates: 'illustrates',
  },
  standings: { fresh: 'fresh', touched: 'touched', stale: 'stale', broken: 'broken' },
  meanings: {
    fresh: 'Everything is as it was when this was last checked.',
    touched: 'Something is another, and nothing that a reader sees.',
    stale: 'A reader would now see something else.',
    broken: 'Something that it stands on is gone.',
  },
  reasons: {
    values: 'numbers differ',
    films: 'films differ',
    found: 'what was found differs',
    stills: 'stills differ',
    poles: 'positions differ',
    aspects: 'aspects differ',
    connotes: 'connotation differs',
    words: 'words differ',
    coverage: 'coverage differs',
    code: 'code changed',
    layer: 'another coder',
    sources: 'source or dispute changed',
    question: 'query changed',
    method: 'method changed',
    gone: 'evidence is gone',
    sentence: 'sentence edited since the check',
    'unchecked-words': 'words in one language were never checked',
    'no-words': 'no text has it any more',
  },
  keptAsOf: ({ reason, at }: { reason: string; at: string }) => `Kept as of ${at}: ${reason}`,
  sentenceThen: 'As it was checked',
  sentenceNow: 'As it stands in the text',
  accept: 'It holds: check it',
  takeAway: 'Let the claim stand without it',
  keep: 'Keep as of then …',
  keepReason: 'Why the sentence still holds',
  keepIt: 'Keep it',
  leave: 'Leave it',
  edit: 'Go to the sentence',
  next: 'Next',
  unnamed: 'No words',
  kept: 'kept as of its day',
  hanging: (count: number) => `${several(count, 'place in essays rests', 'places in essays rest')} on this`,
  printedNumber: 'A printed number',
}

export type ClaimWords = typeof claims
