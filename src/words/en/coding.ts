import type { PassUnit } from '../../study/index.ts'
import { amounts, several } from './amounts.ts'

const nouns: Record<PassUnit['unit'], [one: string, many: string]> = {
  shot: ['shot', 'shots'],
  scene: ['scene', 'scenes'],
  slice: ['slice', 'slices'],
}

export const coding = {
  passes: ({ count, share }: { count: number; share: number }) =>
    count === 0
      ? 'No pass yet'
      : `${several(count, 'pass', 'passes')}, newest ${amounts.percent(share)} looked through`,

  passOf: ({ codes, when }: { codes: readonly string[]; when: string }) => `${codes.join(', ')} (${when})`,
  others: 'Other coders',
  besideNobody: 'Own marks alone',
  otherCoder: ({ name, marks }: { name: string; marks: number }) =>
    `${name}: ${several(marks, 'mark', 'marks')}`,
  codesBlind: 'codes by a plan, and blind',
  besideMeaning:
    'Whoever has seen what another marked does not code that film blind any more. It is kept, and agreement leaves a pass out that was not finished before.',
  notBlind: (names: readonly string[]) =>
    `Not blind: you have seen what ${names.join(', ')} marked in this film. Agreement leaves this pass out.`,
  beside: (name: string) => `Beside: ${name}`,
  besideLane: ({ code, name }: { code: string; name: string }) => `${code} (${name})`,
  markedBy: 'Marked by',
  choosePass: 'Pass',
  beginPass: 'Begin a pass…',
  begin: 'Begin',
  beginWithThese: 'Begin with these',
  passWouldLookFor: (names: readonly string[]) => `A pass would look for: ${names.join(', ')}.`,
  passTitle: 'Begin a pass',
  passMeaning: (most: number) =>
    `Choose what you will look for in this film, ${several(most, 'code', 'codes')} at most. A unit you accept is looked through for all of them, whether you marked something on it or not.`,
  lastCodes: 'As last time',
  allCodes: 'All',
  noCodes: 'None',
  chosenCodes: ({ chosen, most }: { chosen: number; most: number }) =>
    `${amounts.count(chosen)} chosen, ${amounts.count(most)} at most`,
  setName: 'Name of the set',
  keepSet: 'Keep as a set',
  changeSet: 'Change this set',
  removeSet: (name: string) => `Remove the set ${name}`,
  goesBy: 'Goes by',
  unitOfPass: ({ unit, sliceMs }: PassUnit) =>
    sliceMs === null ? nouns[unit][1] : `slices of ${several(sliceMs / 1000, 'second', 'seconds')}`,
  noScenesYet: ({ begin, make }: { begin: string; make: string }) =>
    `This part has no scenes yet. ${begin} begins one at the playhead, also inside a long take; ${make} makes one of what lies between in and out points.`,
  left: ({ left, count, unit }: { left: number; count: number; unit: PassUnit['unit'] }) =>
    left === 0
      ? `All ${several(count, ...nouns[unit])} looked through`
      : `${amounts.count(left)} of ${several(count, ...nouns[unit])} left`,
  lookedThrough: 'Looked through',
  notLookedThrough: 'Not looked through',
  withoutPass:
    'Without a pass, what you mark is an example: it can be quoted and searched, but is never counted.',

  accept: 'Accept',
  none: 'None of these',
  again: 'Look again',
  againMeaning: 'Takes back that this unit is looked through; its marks stay.',
  nextLeft: 'Next one left',

  running: 'One at a time',
  noneRunning: 'off',
  runningMeaning: 'A key says what holds from this frame on, until the next one.',
  newRunning: 'New set',
  newRunningMeaning:
    'Choose codes of which one holds at a time: kinds of space, times of day, who speaks. Their keys then switch from one to the next while the film plays.',
  noneFromHere: 'None',
  holdsNow: 'What holds now',
  nothingHolds: 'Nothing is marked here',
  palette: 'Codes',
  markedLast: 'Marked last',
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
