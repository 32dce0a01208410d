import type { SubtitleMisfitSentences } from '../../misfits.ts'
import { amounts, several } from '../amounts.ts'

const line = (entry: number) => `Line ${amounts.count(entry)} of the file`
const seconds = (ms: number) => `${Number((ms / 1000).toFixed(3))} s`

const misfits: SubtitleMisfitSentences = {
  'cue-not-read': ({ entry }) =>
    `${line(entry)} has an arrow but no times that can be read; its words were left out.`,
  'cue-empty': ({ entry }) => `${line(entry)} has no words and was left out.`,
  'cue-backwards': ({ entry }) => `${line(entry)} ends before it begins and was left out.`,
  'cue-too-long': ({ entry, most }) =>
    `${line(entry)} has more than ${amounts.count(most)} signs and was left out.`,
  'cue-before-film': ({ entry, atMs }) =>
    `${line(entry)} would begin before the film, at ${seconds(atMs)}, and was left out.`,
  'cue-beyond-film': ({ entry, atMs }) =>
    `${line(entry)} would begin after the end of the film, at ${seconds(atMs)}, and was left out.`,
  'cue-cut-at-end': ({ entry }) => `${line(entry)} goes on beyond the end of the film and was cut there.`,
  'signs-unread': ({ count }) =>
    `${several(count, 'place', 'places')} of the file could not be read in this encoding; � stands there.`,
  'signs-left-out': ({ count }) =>
    `Signs that no text can hold were left out of ${several(count, 'line', 'lines')}.`,
  'remarks-left-out': ({ count }) =>
    `${several(count, 'remark', 'remarks')} or looks that are never on screen were left out.`,
  'drawings-left-out': ({ count }) => `${several(count, 'drawing', 'drawings')} without words were left out.`,
}

interface NamedTrack {
  streamIndex: number
  codec: string
  language: string | null
  title: string | null
}

/** Subtitles at the desk: brought in, timed, removed. */
export const subtitles = {
  title: 'Subtitles',
  none: 'There are no subtitles of this film yet. Bring in a file (SRT, WebVTT or ASS), or drop it on the desk: its lines stand on the time line and under the picture, and are found by their words.',
  bringIn: 'Bring in a file…',
  another: 'Another file…',
  /** Tracks of subtitles inside the film's own file. */
  inside: 'In the file of the film',
  trackInside: ({ streamIndex, codec, language, title }: NamedTrack) =>
    [`Track ${streamIndex}`, title, language, codec].filter(said => said).join(' · '),
  lookInside: (track: string) => `${track}…`,
  pictures: 'pictures of words, which nothing here reads',
  /** Before the file is brought in. */
  looking: (fileName: string) => `Bring in ${fileName}`,
  encoding: 'Encoding',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (little-endian)',
    'utf-16be': 'UTF-16 (big-endian)',
    gb18030: 'GB 18030 (simplified Chinese)',
    big5: 'Big5 (traditional Chinese)',
    'windows-1252': 'Windows-1252 (Western)',
  },
  guessed:
    'The file does not say its encoding: this one is guessed. Read the lines below, and choose another where they are wrong.',
  language: 'Language',
  secondLanguage: 'Language of the lower rows',
  split: 'Each line says the same in two languages: bring each in as a track of its own',
  chooseLanguage: 'Choose …',
  proposed: 'Proposed by the writing of its lines or the name of the file. Change it where it is wrong.',
  languages: {
    'zh-Hans': 'Chinese, simplified',
    'zh-Hant': 'Chinese, traditional',
    en: 'English',
    ja: 'Japanese',
    ko: 'Korean',
    ru: 'Russian',
    de: 'German',
    fr: 'French',
    ar: 'Arabic',
    es: 'Spanish',
    it: 'Italian',
    no: 'Norwegian',
    yue: 'Cantonese',
    bo: 'Tibetan',
    mn: 'Mongolian',
    vi: 'Vietnamese',
    th: 'Thai',
    hi: 'Hindi',
    fa: 'Persian',
    tr: 'Turkish',
    pt: 'Portuguese',
    nl: 'Dutch',
    sv: 'Swedish',
    da: 'Danish',
    fi: 'Finnish',
    pl: 'Polish',
    cs: 'Czech',
    hu: 'Hungarian',
    uk: 'Ukrainian',
    mul: 'Several in each line',
    und: 'Another language',
  } as Record<string, string>,
  shift: 'Later by (seconds)',
  notSeconds: 'Write seconds as 2, 0.5 or -1.25.',
  stretch: 'Speed',
  stretches: {
    same: 'As in the film',
    'from-25': 'Timed at 25, film runs at 23.976',
    'from-23.976': 'Timed at 23.976, film runs at 25',
    'from-25-to-24': 'Timed at 25, film runs at 24',
    'from-24-to-25': 'Timed at 24, film runs at 25',
  },
  firstLines: (count: number) =>
    count === 1 ? 'Its one line' : `The first of its ${amounts.count(count)} lines`,
  /** Beside `firstLines`, for those that cannot see the table. */
  at: 'At',
  words: 'Words',
  keep: (count: number) => `Bring in ${several(count, 'line', 'lines')}`,
  leave: 'Back',
  didNotFit: 'What does not fit',
  andMore: (count: number) => `and ${amounts.count(count)} more`,
  lines: (count: number) => several(count, 'line', 'lines'),
  /** What has been done to the times of a file. */
  timed: ({ stretch, shiftMs }: { stretch: number; shiftMs: number }) =>
    [
      stretch === 1 ? '' : `times ×${Number(stretch.toFixed(4))}`,
      shiftMs === 0 ? '' : `${seconds(Math.abs(shiftMs))} ${shiftMs < 0 ? 'earlier' : 'later'}`,
    ]
      .filter(said => said !== '')
      .join(', '),
  apply: 'Move',
  remove: 'Remove',
  removeThese: ({ language, fileName }: { language: string; fileName: string }) =>
    `Remove the subtitles: ${language}, ${fileName}`,
  trackSaid: (count: number) => several(count, 'line of subtitles', 'lines of subtitles'),
  onScreen: 'Subtitles on screen',
  broughtIn: (count: number) =>
    `${several(count, 'line', 'lines')} of subtitles ${count === 1 ? 'is' : 'are'} in.`,
  /** On the terminal, of one file. */
  broughtInAs: ({
    count,
    language,
    encoding,
  }: {
    count: number
    language: string | null
    encoding: string
  }) =>
    `${several(count, 'line', 'lines')} of subtitles in ${language ?? '?'} brought in, read as ${encoding}.`,
  noneInside: 'There is no track of subtitles in the file of this film.',
  quote: (text: string) => `“${text}”`,
  misfits,
}

export type SubtitleWords = typeof subtitles
