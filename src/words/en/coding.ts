import { amounts, several } from './amounts.ts'

export const coding = {
  passes: ({ count, share }: { count: number; share: number }) =>
    count === 0
      ? 'No pass yet'
      : `${several(count, 'pass', 'passes')}, newest ${amounts.percent(share)} looked through`,

  passOf: ({ codes, when }: { codes: readonly string[]; when: string }) => `${codes.join(', ')} (${when})`,
  choosePass: 'Pass',
  beginPass: 'Begin a pass…',
  begin: 'Begin',
  beginWithThese: 'Begin with these',
  passWouldLookFor: (names: readonly string[]) => `A pass would look for: ${names.join(', ')}.`,
  passTitle: 'Begin a pass',
  passMeaning: (most: number) =>
    `Choose what you will look for in this film, ${several(most, 'code', 'codes')} at most. A shot you accept is looked through for all of them, whether you marked something on it or not.`,
  lastCodes: 'As last time',
  allCodes: 'All',
  noCodes: 'None',
  chosenCodes: ({ chosen, most }: { chosen: number; most: number }) =>
    `${amounts.count(chosen)} chosen, ${amounts.count(most)} at most`,
  setName: 'Name of the set',
  keepSet: 'Keep as a set',
  changeSet: 'Change this set',
  removeSet: (name: string) => `Remove the set ${name}`,
  left: ({ left, count }: { left: number; count: number }) =>
    left === 0
      ? `All ${several(count, 'shot', 'shots')} looked through`
      : `${amounts.count(left)} of ${several(count, 'shot', 'shots')} left`,
  lookedThrough: 'Looked through',
  notLookedThrough: 'Not looked through',
  withoutPass:
    'Without a pass, what you mark is an example: it can be quoted and searched, but is never counted.',

  accept: 'Accept',
  none: 'None of these',
  again: 'Look again',
  againMeaning: 'Takes back that this shot is looked through; its marks stay.',
  nextLeft: 'Next one left',

  palette: 'Codes',
  inPass: 'Looked for in this pass',
  outsidePass: 'Examples, not counted',
  asExample: (name: string) => `${name} (example)`,
  onShot: (names: readonly string[]) => names.join(', '),

  newCode: 'New code',
  firstCode: 'Make your first code: a thing, a place, a person or a technique you look for.',
  codeOutsidePass:
    'It will not belong to this pass, whose shots were not looked through for it. Begin a pass to count it.',

  toDecide: 'Shots changed under these marks',
  toDecideMeaning:
    'Their shot was split or merged after they were made. They keep their length until you decide.',
  decideOn: ({ name, from, to }: { name: string; from: string; to: string }) => `${name}, ${from} to ${to}`,
  keepFree: 'Keep as a free span',
  trim: 'Trim to the shot',

  saved: 'Saved',
  saving: 'Saving…',
  notSaved: (waiting: number) => `Not saved: ${several(waiting, 'act waits', 'acts wait')}`,
}

export type CodingWords = typeof coding
