import { several } from '../amounts.ts'

/** Claiming words of an essay, and saying what they stand on. */
export const claiming = {
  claim: 'Claim',
  makeTitle: 'What these words claim, and what they stand on',
  kind: 'Kind of claim',
  meanings: {
    observation: 'Something can be seen or heard there.',
    count: 'So many, so long, so much.',
    comparison: 'More or less than something else.',
    absence: 'It is not there: say who looked.',
    reading: 'What it means.',
    history: 'What happened, and when.',
  },
  words: 'The words',
  saysTheSame: 'These words say the same as',
  newClaim: 'no claim yet: a new one',
  standsOn: 'Stands on',
  nothingYet: 'It stands on nothing yet.',
  roleOf: (name: string) => `Role of ${name}`,
  rivals: 'Rival readings',
  rivalOf: 'Another claim that reads the same otherwise',
  noRival: 'It has no rival reading',
  against: (words: string) => `Rival reading: ${words}`,
  hasRival: 'has a rival',
  sideBySide: 'Side by side',
  addEvidence: 'Add evidence',
  search: 'Find what it stands on',
  takeAway: (name: string) => `Take away: ${name}`,
  marksOf: 'Marks of',
  noFilm: 'no film',
  passOf: ({ film, codes }: { film: string; codes: readonly string[] }) => `${film}: ${codes.join(', ')}`,
  needsPass: 'Name at least one pass that looked for it.',
  keep: 'Keep the claim',
  leave: 'Leave it',
  remove: 'Claim no longer',
  margin: 'Claims',
  noClaims: 'No claims yet. Choose words and claim them.',
  evidence: (count: number) => several(count, 'piece of evidence', 'pieces of evidence'),
}

export type ClaimingWords = typeof claiming
