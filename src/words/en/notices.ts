import { amounts, several } from './amounts.ts'

export const notices = {
  heading: 'Notices',
  filmRemoved: (title: string) => `${title || 'The film'} is removed from the study.`,
  copyTaken: 'Both are one film now, and all annotations have gone along.',
  backedUp: (file: string) =>
    `Backed up to ${file}. Film files are not in it; “silverscreen backup DIR” copies the whole study, best to another disk.`,
  notAFrame: ({ asked, shown }: { asked: string; shown: number }) =>
    `The address asks for the frame “${asked}”, which is not the number of a frame. Shown is frame ${amounts.count(shown)}.`,
  frameBeyondEnd: ({ asked, shown }: { asked: string; shown: number }) =>
    `The address asks for frame ${asked}, which lies beyond the end. Shown is the last frame, ${amounts.count(shown)}.`,
  noSuchShots: ({ count }: { count: number }) =>
    `The address asks for shots that are not there. Shown ${count === 1 ? 'is the one shot' : `are all ${several(count, 'shot', 'shots')}`} of the film.`,
  noSuchFilm:
    'The address names a film that is not in this study. It may have been removed; shown is the corpus.',
  noSuchPass:
    'The address names a pass that is none of yours in this film. Shown is the newest one, where there is one.',
  noSuchPeriodisation:
    'The address names a periodisation that is not in this study. Shown is the first one, where there is one.',
  notKept: ({ refused, words }: { refused: string; words: string }) =>
    `What was written before this page was read anew was not kept. ${refused} It was: “${words}”`,
  copyWords: 'Copy the words',
  wordsCopied: 'Copied',
  said: 'Notices of this window',
  nothingSaid: 'Nothing has been said in this window yet.',
  place: 'Tasks and notices',
  look: 'Tasks and notices',
  more: (count: number) => `${amounts.count(count)} more`,
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingDropped: 'There was no file in what you dropped. Drop film files or folders that hold some.',
}

export type NoticeWords = typeof notices
