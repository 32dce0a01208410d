import { amounts, several } from './amounts.ts'

export const shots = {
  track: 'Shots',
  chooseBegin: 'Add a film on the corpus page first.',
  toCorpus: 'Go to the corpus',
  facts: ({ count, meanMs }: { count: number; meanMs: number | null }) =>
    `${several(count, 'shot', 'shots')}${meanMs === null ? '' : `, average ${amounts.seconds(meanMs)}`}`,
  sheet: 'Contact sheet',
  divider: 'Width of the contact sheet',
  stillSize: 'Size of the stills',
  sizeNames: { small: 'Small', medium: 'Medium', large: 'Large' },
  shotOf: ({ number, count }: { number: number; count: number }) =>
    `Shot ${amounts.count(number)} of ${amounts.count(count)}`,
  shot: 'Shot',
  length: (milliseconds: number) => amounts.seconds(milliseconds),
  /** Where a shot lies that has no picture. */
  fromTo: ({ from, to, length }: { from: string; to: string; length: string }) => `${from}–${to} (${length})`,
  transition: { start: 'start', cut: 'cut', dissolve: 'dissolve', fade: 'fade', wipe: 'wipe' },
  byHand: 'Boundary set by hand',
  doubtful: (confidence: number) =>
    `Detection is unsure of this boundary (${amounts.percent(confidence)}): look at it`,
  split: 'Split',
  merge: 'Merge',
  retype: 'Transition',
  frameMenu: 'Frame',
  detect: 'Run detection again',
  detectMeaning: 'Boundaries that you set or took away by hand stay as you left them.',
  detectStarted: 'Detection runs again. What you corrected by hand is kept.',
  noShotsYet: 'The shots of this film are still being found. They appear here as soon as they are there.',
  noShots: 'This part has no shots yet.',
  noFile: 'This part has no file. Add it on the corpus page.',
  loading: 'Opening…',
}

export type ShotWords = typeof shots
