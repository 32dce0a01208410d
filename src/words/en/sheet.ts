import { amounts } from './amounts.ts'

/** The contact sheet as pages. */
export const sheet = {
  open: 'As pages',
  columns: 'Stills side by side',
  which: 'Which frame of each shot',
  frames: { standing: 'Chosen', first: 'First', middle: 'Middle', last: 'Last' },
  order: 'Order',
  inTime: 'As in the film',
  byMeasure: (name: string) => `${name}, most first`,
  scenes: 'Scenes',
  withScenes: 'With scenes',
  withoutScenes: 'Without',
  paper: 'Paper',
  print: 'Print',
  making: 'Making the contact sheet',
  failed:
    'The contact sheet was not made: a still could not be had. Check that the film file is where it was, and try again.',
  pageOf: ({ number, count }: { number: number; count: number }) =>
    `${amounts.count(number)} / ${amounts.count(count)}`,
}

export type SheetWords = typeof sheet
