import { amounts, several } from '../amounts.ts'

const notPole = (pole: string) => `not ${pole}`

export const contradictions = {
  title: 'Contradictions',
  meaning: 'with two poles',
  size: ({ inUse, retired }: { inUse: number; retired: number }) =>
    `${several(inUse, 'contradiction', 'contradictions')}${retired > 0 ? `, ${amounts.count(retired)} retired` : ''}`,
  begin:
    'No contradiction yet. One has two poles, of which a film takes the one, the other, both or neither, or denies either. Make your own, or take this one over and change it.',
  takeOver: (name: string) => `Take over “${name}”`,
  example: {
    name: 'Country and city',
    firstPole: 'country',
    secondPole: 'city',
    notS1: 'uprooted',
    notS2: 'provincial',
    both: 'garden suburb',
    neither: 'no man’s land',
    meaning:
      'Which of the two a film takes for the true way of life, and what the other one is to it: what was left, what is longed for, what threatens. Places and people that are on the way from the one to the other belong here too.',
    whoSays: 'Raymond Williams, The Country and the City (1973)',
  },
  add: 'New contradiction',
  versus: (first: string, second: string) => `${first} – ${second}`,
  withoutFamily: 'Without a family',
  moves:
    'Alt with an arrow up or down puts a contradiction before or after the one beside it; at the edge of its family the whole family goes.',
  change: 'Change',
  make: 'Make the contradiction',
  save: 'Save',
  cancel: 'Cancel',
  retire: 'Retire',
  retireMeaning: 'It stays in the list and can be brought back at any time.',
  bringBack: 'Bring back',
  retired: 'Retired',
  nameEn: 'Name in English',
  nameZh: 'Name in Chinese',
  family: 'Family',
  noFamily: 'none',
  ownFamily: 'another one …',
  familyEn: 'Family in English',
  familyZh: 'Family in Chinese',
  proposedFamilies: ['Urban space', 'Cultural norms', 'Social identities'],
  firstPole: 'First pole',
  secondPole: 'Second pole',
  inEnglish: 'in English',
  inChinese: 'in Chinese',
  positionNames: 'Names of the positions',
  positionNamesMeaning: 'Where none is given, a position is called as it stands in the empty field.',
  whatItMeans: 'What it means',
  whoSays: 'Who says so',
  noMeaning: 'Nobody has said yet what it means.',
  square: (name: string) => `Semiotic square of “${name}”`,
  signs: {
    s1: 'S1',
    s2: 'S2',
    notS1: 'not-S1',
    notS2: 'not-S2',
    both: 'S1 + S2',
    neither: 'not-S1 + not-S2',
  },
  derived: {
    notS1: notPole,
    notS2: notPole,
    both: (first: string, second: string) => `both ${first} and ${second}`,
    neither: (first: string, second: string) => `neither ${first} nor ${second}`,
  },
  lines: { contrary: 'contrary', denied: 'denied', implied: 'implied' },
  linesSaid: ({ s1, s2, notS1, notS2 }: { s1: string; s2: string; notS1: string; notS2: string }) =>
    `“${s1}” and “${s2}” are contraries. “${notS1}” denies “${s1}”, “${notS2}” denies “${s2}”. “${s1}” implies “${notS2}”, “${s2}” implies “${notS1}”.`,
}

export type ContradictionWords = typeof contradictions
