import { several } from './amounts.ts'

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
  dateHint: 'As 1986, 1986-07, 1986~, 198X or 1999/2001',
  kind: 'Kind of film',
  kindHint:
    'fiction, documentary, or any word of yours: where the kind goes with the period, the analysis says so',
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
  removeHolds: ({ shots, marks, passes }: { shots: number; marks: number; passes: number }) =>
    `With it go ${several(shots, 'shot', 'shots')}, ${several(marks, 'mark', 'marks')} and ${several(passes, 'pass', 'passes')}.`,
  removeHoldsUnknown: 'Its shots, marks and passes go with it.',
  removeMeaning:
    'You can bring it back with all of them at any time, under “Removed” at the foot of the corpus, or by adding the same file again. The film file itself is not touched.',
  removeConfirm: 'Remove the film',
  saved: 'Saved.',
  notSaved: 'Not saved yet',
}

export type DescribeWords = typeof describe
