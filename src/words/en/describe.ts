import { several } from './amounts.ts'

interface Holdings {
  shots: number
  marks: number
  passes: number
  readings: number
  links: number
  plateItems: number
  memoFrames: number
}

export const describe = {
  heading: 'Description',
  titles: 'Titles',
  titleText: 'Title',
  titleLanguage: 'Language',
  titleKind: 'Kind of title',
  titleKinds: { original: 'original', transliterated: 'transliterated', translated: 'translated' },
  languageHint: 'A language tag: zh-Hans, zh-Latn-pinyin, en. May stay empty.',
  languageNotSaid: 'language not said',
  languageWrong: 'This is not a language tag. Write for example zh-Hans, zh-Latn-pinyin or en.',
  addTitle: 'Add a title',
  removeTitle: (text: string) => `Remove the title ${text}`,
  people: 'People',
  personName: 'Name',
  personRole: 'Role',
  addPerson: 'Add a person',
  otherNames: 'Name in other scripts',
  nameScripts: { hanzi: 'Hanzi', pinyin: 'Pinyin', other: 'Other' },
  removePerson: (name: string) => `Remove ${name}`,
  roleNames: {
    director: 'director',
    screenwriter: 'screenwriter',
    cinematographer: 'cinematographer',
    editor: 'editor',
    composer: 'composer',
    actor: 'actor',
  },
  dates: 'Dates',
  release: 'Release',
  story: 'Story',
  shooting: 'Shooting',
  kind: 'Kind of film',
  kindNames: { fiction: 'fiction', documentary: 'documentary', hybrid: 'hybrid', essay: 'essay' },
  kindHint:
    'fiction, documentary, hybrid, essay, or any word of yours: where the kind goes with the period, the analysis says so',
  identifiers: 'In lists of others',
  identifierWrong: {
    wikidata: 'Not kept: Wikidata writes Q and digits, as Q2005512, or an address that holds them.',
    imdb: 'Not kept: IMDb writes tt and seven digits or more, or an address that holds them.',
    douban: 'Not kept: Douban writes digits alone, or an address that holds them.',
  },
  files: 'Files',
  fileCopied: 'copied into the study',
  fileReferenced: (path: string) => `referenced: ${path}`,
  sounds: (tracks: string) => `Sound: ${tracks}`,
  subtitles: (tracks: string) => `Subtitles: ${tracks}`,
  playableCopy: (size: string) => `Playable copy: ${size}`,
  removePlayableCopy: 'Remove the playable copy',
  fileMissing:
    'The file is not where it was. Put it back, or add it again from where it lies now: shots and marks are kept.',
  remove: 'Remove this film from the study…',
  removeQuestion: (title: string) => `Remove ${title}?`,
  removeHolds: ({ shots, marks, passes, readings, links, plateItems, memoFrames }: Holdings) => {
    const also = [
      ...(links > 0 ? [`${several(links, 'link', 'links')} with an end in it`] : []),
      ...(plateItems > 0 ? [`${several(plateItems, 'still or span', 'stills and spans')} on plates`] : []),
      ...(memoFrames > 0 ? [`${several(memoFrames, 'frame', 'frames')} in memos`] : []),
    ]
    return `With it go ${several(shots, 'shot', 'shots')}, ${several(marks, 'mark', 'marks')}, ${several(passes, 'pass', 'passes')} and ${several(readings, 'reading', 'readings')}${also.length === 0 ? '' : `, also ${also.join(', ')}`}.`
  },
  removeHoldsUnknown:
    'Its shots, marks, passes, readings and links go with it, and its stills on plates and in memos.',
  removeMeaning:
    'You can bring it back with all of them at any time, under “Removed” at the foot of the corpus, or by adding the same file again. The film file itself is not touched.',
  removeConfirm: 'Remove the film',
  saved: 'Saved.',
  notSaved: 'Not saved yet',
}

export type DescribeWords = typeof describe
