import { clockTime } from '../time-code.ts'
import { amounts, several } from './amounts.ts'

export const writing = {
  heading: 'Writing in the pictures',
  open: 'Writing in the pictures',
  notInstalled:
    'No reader is installed. It is optional and works without the network once it is there; to have it, type this into a terminal and open this dialog again:',
  isOff: (version: string) =>
    `@gutenye/ocr-node ${version} (PP-OCRv4) is installed and switched off in this study. Switched on, it reads the still of every shot, after everything else is done.`,
  isOn: (version: string) =>
    `@gutenye/ocr-node ${version} (PP-OCRv4) reads the still of every shot. What it reads is kept as a measurement, never as a mark.`,
  switchOn: 'Switch on and read all films',
  switchOff: 'Switch off',
  counts: (read: number, written: number) =>
    `${several(read, 'still', 'stills')} read; ${written === 0 ? 'no writing in them' : `writing in ${amounts.count(written)} of them`}.`,
  find: 'Find a text, two hanzi are enough',
  search: 'Find',
  found: (text: string, count: number) =>
    count === 0
      ? `“${text}” was not read anywhere.`
      : `“${text}” was read in ${several(count, 'still', 'stills')}.`,
  place: (film: string, atMs: number, confidence: number) =>
    `${film}, ${clockTime(Math.floor(atMs / 1000))}, confidence ${Math.round(confidence * 100)} % at least`,
}

export type WritingWords = typeof writing
