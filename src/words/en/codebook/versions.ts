import { amounts, several } from '../amounts.ts'

export const versions = {
  title: 'Versions',
  open: (number: number | null) => (number === null ? 'Draft' : `Draft after version ${number}`),
  purpose:
    'A codebook changes while films are coded. Publish it when it holds: every mark made from then on is of that version, and what a merge or a split does to marks that are there is said before it is done.',
  draft: 'Draft',
  since: (number: number) => `What differs from version ${number}`,
  neverPublished: (codes: number) =>
    `Nothing is published yet. The first version will hold ${several(codes, 'code', 'codes')}.`,
  nothingDiffers: 'Nothing differs.',
  how: {
    made: 'is new',
    merged: 'goes into',
    split: 'is split into',
    renamed: 'is renamed',
    moved: 'stands elsewhere',
    redefined: 'is said otherwise',
    retired: 'is retired',
    'brought-back': 'is brought back',
  },
  renamedFrom: (before: string) => `was called “${before}”`,
  planned: 'Merges and splits with the next version',
  plan: 'Merge or split a code',
  kindOfStep: 'What happens',
  steps: { merge: 'It goes into another code', split: 'It is split into several' },
  from: 'The code',
  into: 'goes into',
  intoSeveral: 'is split into',
  choose: 'choose',
  looking: 'What was looked for',
  lookings: {
    same: 'They were one thing: whoever looked for one looked for both',
    wider: 'The merged code is wider: only where both were looked for counts',
  },
  keep: 'Plan it',
  cancel: 'Cancel',
  dropStep: (name: string) => `Leave “${name}” as it is`,
  account: ({
    moved,
    joined,
    toDecide,
    films,
  }: {
    moved: number
    joined: number
    toDecide: number
    films: number
  }) =>
    moved + joined + toDecide === 0
      ? 'No mark is made with it.'
      : `In ${several(films, 'film', 'films')}: ${[
          ...(moved > 0 ? [`${several(moved, 'mark', 'marks')} ${moved === 1 ? 'moves' : 'move'}`] : []),
          ...(joined > 0
            ? [`${amounts.count(joined)} ${joined === 1 ? 'joins one' : 'join some'} on the same span`]
            : []),
          ...(toDecide > 0
            ? [`${amounts.count(toDecide)} ${toDecide === 1 ? 'needs' : 'need'} a decision`]
            : []),
        ].join(', ')}.`,
  claims: (count: number) =>
    `${several(count, 'claim in an essay rests', 'claims in essays rest')} on codes that go over into others: with this version ${count === 1 ? 'it has' : 'they have'} to be checked again.`,
  note: 'What this version is about',
  publish: (number: number) => `Publish version ${number}`,
  decisions: (count: number) => (count === 0 ? 'Open decisions' : `Open decisions: ${amounts.count(count)}`),
  decisionsMeaning:
    'Their code went over into others. Until it is decided, such a mark counts for none of them. Numbers choose.',
  noDecisions: 'No mark waits for a decision.',
  was: (name: string) => `was “${name}”`,
  all: 'all of them',
  takeOff: 'take it off',
  moreDecisions: (count: number) => `${amounts.count(count)} more come up as these are decided.`,
  goBack: 'To go back to',
  goBackMeaning:
    'Looked through for other codes and not for these: there they are missing, which is not absent.',
  noGoBack: 'Whatever was looked through was looked through for every code that is looked for.',
  left: ({ left, looked }: { left: string; looked: string }) => `${left} of ${looked} left`,
  lookThrough: (code: string, film: string) => `Look through “${film}” for “${code}”`,
  lookNow: 'Look through',
  published: 'Published',
  versionNumber: (number: number) => `Version ${number}`,
  compare: 'Compare',
  compareFrom: 'from',
  compareTo: 'with',
}

export type VersionWords = typeof versions
