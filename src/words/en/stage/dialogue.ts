import { several } from '../amounts.ts'

/** Lines that are spoken, written down to be quoted. */
export const dialogue = {
  title: 'Line of dialogue',
  original: 'Original',
  originalHint: 'As it is spoken, or as it stands in the picture',
  pinyin: 'Pinyin',
  offerPinyin: 'Offer the pinyin',
  noPinyin: 'The program did not answer. Write it by hand, or try again.',
  translation: 'Translation',
  speaker: 'Speaker',
  dialect: 'Dialect',
  dialectHint: 'Which it is, and what it does here',
  beginHere: 'Begin at this frame',
  endHere: 'End at this frame',
  remove: 'Remove the line',
  trackName: 'Dialogue',
  track: (count: number) => several(count, 'line of dialogue', 'lines of dialogue'),
}

export type DialogueWords = typeof dialogue
