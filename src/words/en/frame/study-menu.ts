export const studyMenu = {
  /** On the button, before the study's name. */
  button: 'Study',
  rename: 'Rename…',
  renameTitle: 'Rename the study',
  name: 'Name',
  renameMeaning: 'Its folder stays called as it is.',
  openAnother: 'Open another…',
  byCommand: 'A study that is not listed, or a new one, is opened by its folder:',
  openedAt: (when: string) => `last opened ${when}`,
  numbers: 'Numbers',
  numbersNames: { none: 'None', descriptive: 'Descriptive', inferential: 'Inferential' },
  numbersMeanings: {
    none: 'Grids, stills and “in these 5 of 14 films”',
    descriptive: 'Shares and means, without tests',
    inferential: 'With tests, intervals and p',
  },
  settings: 'Settings',
  renamed: (name: string) => `The study is called “${name}” now.`,
  numbersChosen: {
    none: 'No numbers are shown now.',
    descriptive: 'Numbers are shown without tests now.',
    inferential: 'Numbers are shown with their tests now.',
  },
}

export type StudyMenuWords = typeof studyMenu
