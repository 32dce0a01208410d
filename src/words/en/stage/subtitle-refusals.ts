import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts, several } from '../amounts.ts'

/** What files of subtitles and acts on them can meet. */
export const subtitleRefusals = {
  'no-such-subtitles': () =>
    'These subtitles are no longer there. They may have been taken back or removed in another window.',
  'subtitles-there-already': ({ fileName }) =>
    `The same lines are there already, from ${fileName}. Nothing was brought in twice.`,
  'no-subtitle-fits': () =>
    'No line of this file can stand in the film, so nothing was brought in. Below is why; another encoding, shift or speed may help.',
  'language-not-named': () =>
    'Nothing was kept: choose the language of these subtitles, or write it as en, zh-Hans, de-AT.',
  'subtitles-outside-film': ({ count }) =>
    `${several(count, 'line', 'lines')} would lie outside the film, so none was moved. Move them by less; or remove these subtitles and bring the file in again with this shift, which leaves such lines out and lists them.`,
  'reading-unfit': ({ signs, reading }) =>
    `“${reading}” is not a syllable of pinyin for each hanzi of “${signs}”, so nothing was changed. Write it as Shàn Tiánfāng or shan4 tian2 fang1.`,
  'too-many-readings': ({ most }) =>
    `A study keeps the readings of ${several(most, 'name', 'names')} at most; nothing was changed.`,
  'no-such-line': () =>
    'This line of dialogue is no longer there. It may have been taken back or removed in another window.',
  'no-subtitle-here': () =>
    'No subtitle stands at this frame. Bring subtitles in, or write the line by hand: begin it here with its key.',
  'line-too-long': ({ most }) =>
    `This can be ${amounts.count(most)} signs long at most; nothing was changed. Divide the line.`,
  'line-not-plain': () =>
    'There are signs in the line that cannot be kept, so nothing was changed. Write it by hand.',
  'subtitles-too-large': ({ limit }) =>
    `This file is larger than ${amounts.count(Math.round(limit / 1_000_000))} MB, which subtitles never are. Nothing was brought in.`,
  'not-subtitles': () =>
    'These are no subtitles that are known here: SRT, WebVTT and ASS are. Nothing was brought in. If the file is one of them, choose another encoding.',
  'no-such-track': () =>
    'There is no such track in the file of this film any more; it may be another file now. Nothing was brought in.',
  'subtitles-are-pictures': ({ codec }) =>
    `This track holds pictures of words (${codec}), not words, and nothing here reads them. Nothing was brought in: take a file of subtitles instead (SRT, WebVTT or ASS).`,
  'too-many-subtitles': ({ count, most }) =>
    `This file has ${several(count, 'line', 'lines')}, and ${amounts.count(most)} at most can be brought in at once. Nothing was: divide the file.`,
  'encoding-unfit': ({ encoding }) =>
    `This file cannot be read as ${encoding}. Nothing was brought in: choose another encoding.`,
} satisfies Partial<RefusalSentences>
