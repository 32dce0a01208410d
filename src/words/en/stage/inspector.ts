import { amounts } from '../amounts.ts'

/** The standing pane about what is chosen. */
export const inspector = {
  title: 'Inspector',
  fold: 'Fold the inspector',
  unfold: 'Open the inspector',
  backToShot: 'Back to the shot',
  shot: (number: number) => `Shot ${amounts.count(number)}`,
  from: 'From',
  to: 'To',
  length: 'Length',
  begins: 'Begins with',
  shots: 'Shots',
  made: 'Made',
  madeBy: { hand: 'by hand', machine: 'as it was proposed' },
  more: 'More',
  levels: { scene: 'scene', sequence: 'sequence' },
  codes: 'Codes on this shot',
  noCodes: 'None yet',
  showCode: 'Show the code',
  stands: 'Stands on',
  onShot: (number: number) => `shot ${amounts.count(number)}`,
  freeSpan: 'a span of its own',
  counts: 'Counts',
  counted: 'yes, in a pass',
  example: 'no, it is an example',
  toBeginning: 'Go to its beginning',
  takeOff: 'Take the mark off',
  inThisPart: 'In this part',
  previousMark: 'Previous mark',
  nextMark: 'Next mark',
  change: 'Change the code',
}

export type InspectorWords = typeof inspector
