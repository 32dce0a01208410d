import { amounts, several } from '../amounts.ts'

/** Codes held against each other, and sets of codes. */
export const codeGroups = {
  title: 'Oppositions and commutation sets',
  meaning: 'codes held against each other',
  size: ({ oppositions, commutations }: { oppositions: number; commutations: number }) =>
    [
      ...(oppositions > 0 ? [several(oppositions, 'opposition', 'oppositions')] : []),
      ...(commutations > 0 ? [several(commutations, 'commutation set', 'commutation sets')] : []),
    ].join(', '),
  sorts: { opposition: 'Opposition', commutation: 'Commutation set' },
  add: { opposition: 'New opposition', commutation: 'New commutation set' },
  sortMeanings: {
    opposition:
      'Two codes that are set against each other, as chimney and crane. A code brings along those that stand under it, so that whole families can be opposed.',
    commutation:
      'Codes that may stand in one another’s place. What would the scene mean if the chimney were a crane?',
  },
  begin: 'None yet. Set two codes against each other, or gather those that may stand in one another’s place.',
  nameEn: 'Name in English (or none)',
  nameZh: 'Name in Chinese (or none)',
  first: 'The first',
  second: 'The second',
  choose: 'Choose a code …',
  codes: 'Codes that may stand in one another’s place',
  note: 'What changes in meaning',
  noNote: 'Nobody has said yet what changes in meaning.',
  change: 'Change',
  make: { opposition: 'Make the opposition', commutation: 'Make the commutation set' },
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeMeaning: 'Its codes stay. Undo brings it back.',
  openCode: (name: string) => `Open the page of ${name}`,
  withFamily: (count: number) => `with ${several(count, 'code', 'codes')} under it`,
  asSaid: (said: string) => `(${said})`,
  against: (names: string) => `against ${names}`,
  inPlaceOf: (names: string) => `in the place of ${names}`,
}

export const codeSets = {
  title: 'Sets of codes',
  meaning: 'for passes, or one at a time',
  add: 'New set',
  begin:
    'None yet. A set can begin a pass; or it is turned on at the desk, and its keys say which of its codes holds from a frame on.',
  name: 'Name',
  codes: 'Codes',
  chosen: ({ chosen, most }: { chosen: number; most: number }) =>
    `${amounts.count(chosen)} chosen, ${amounts.count(most)} at most`,
  running: 'At the desk, one of them holds at a time',
  runningMeaning:
    'Their keys then switch from one to the next while the film plays. It is so for you, on this machine.',
  change: 'Change',
  make: 'Make the set',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeMeaning: 'Passes that were begun with it keep their codes. Undo brings it back.',
}

/** The lists of attitudes and treatments. */
export const choiceLists = {
  title: 'Attitudes and treatments',
  meaning: 'from which positions and mediations choose',
  names: { attitude: 'Attitudes', treatment: 'Treatments' },
  meanings: {
    attitude: 'How a film takes a pole of a contradiction.',
    treatment: 'What a film makes of a contradiction.',
  },
  given: 'as given',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  stays: 'What is taken out stays where it was chosen and is not offered any more.',
}

export type CodeGroupWords = typeof codeGroups
export type CodeSetWords = typeof codeSets
export type ChoiceListWords = typeof choiceLists
