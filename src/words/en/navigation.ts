import { several } from './amounts.ts'

export const navigation = {
  program: 'Silverscreen',
  study: 'Study',
  groups: { films: 'Films', code: 'Code', read: 'Read', argue: 'Argue' },
  screens: {
    corpus: 'Corpus',
    desk: 'Desk',
    codebook: 'Codebook',
    plan: 'Plan',
    reading: 'Reading',
    find: 'Find',
    analysis: 'Analysis',
    atlas: 'Atlas',
    sources: 'Sources',
    essay: 'Essay',
    settings: 'Settings',
  },
  modes: { shots: 'Shots', coding: 'Coding', sheet: 'Pages' },
  specimenStudy: 'Specimen study',
  specimenMeaning: 'To try things out. Evidence of nothing.',
  backToStudy: 'Back to your study',
  skipToScreen: 'Skip to the screen',
  rail: 'Screens of the study',
  backUp: 'Back up…',
  backUpTip: 'Copies everything but the film files into the folder “backups” of this study.',
  languageNames: { en: 'English', 'zh-Hans': '中文' },
  themeNames: { 'as-screen': 'Per screen', reading: 'Light', looking: 'Dark' },
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  foldRail: 'Fold the rail',
  unfoldRail: 'Unfold the rail',
  noSuchPage: 'There is no such page.',
  backToCorpus: 'Go to the corpus',
  screenFailed: 'This screen has met a fault of the program. What you did before is kept.',
  openAgain: 'Open it again',
  notKept: ({ waiting, why, isKeptHere }: { waiting: number; why: string; isKeptHere: boolean }) =>
    `Not saved: ${several(waiting, 'act waits', 'acts wait')} ${isKeptHere ? 'in this browser and will be sent in order' : 'in this window only, so keep it open'}. ${why}`,
  tryAgain: 'Try again now',
  letGo: 'Give up the first of them',
  connectionLost: (waiting: number) =>
    waiting === 0
      ? 'The program does not answer. Is it still running? This page goes on as soon as it answers.'
      : `The program does not answer. Your last ${waiting === 1 ? 'act is' : `${waiting} acts are`} held here and sent as soon as it answers: keep this window open.`,
}

export type NavigationWords = typeof navigation
