import type { WhichFilm } from '../../../study/index.ts'
import { amounts, several } from '../amounts.ts'

/** Running times as sources state them, in minutes. */
const minutes = (ms: number) =>
  ms < 60_000 ? amounts.length(ms) : `${amounts.count(Math.round(ms / 60_000))} min`

const fits: Record<WhichFilm['fit'], (statedMs: number) => string> = {
  'as-long': minutes,
  about: ms => `about as long: ${minutes(ms)} by its sources`,
  faster: ms => `${minutes(ms)}, if the file runs at 25 frames a second instead of 24`,
  slower: ms => `${minutes(ms)} as shown at 25 frames a second instead of 24`,
  unstated: () => 'length not stated',
  other: minutes,
}

/** Asking which of the films that were described before they had a file a new file is. */
export const whichFilm = {
  heading: (count: number) =>
    count === 1 ? 'Which film is this file?' : `Which films are these ${amounts.count(count)} files?`,
  meaning:
    'This study describes films that have no file yet. Nothing is done until you say so; until then each file is a film of its own, and can be worked on.',
  runs: ({ name, lengthMs, files }: { name: string; lengthMs: number; files: number }) =>
    `${name} runs ${minutes(lengthMs)}${files > 1 ? ` in ${several(files, 'file', 'files')}` : ''}. It may be:`,
  choice: (one: {
    title: string
    years: string
    part: string
    statedMs: number | null
    fit: WhichFilm['fit']
  }) =>
    [
      `${one.title}${one.years && ` (${one.years})`}`,
      ...(one.part ? [one.part] : []),
      ...(one.statedMs === null ? [fits.unstated(0)] : [fits[one.fit](one.statedMs)]),
    ].join(', '),
  whole: 'all parts in one',
  parts: (count: number) => `its ${several(count, 'part', 'parts')}`,
  others: (count: number) => `Another described film (${amounts.count(count)})`,
  itself: 'A film of its own',
  allThemselves: 'All are films of their own',
  joined: (title: string) => `The file is now that of ${title}, with all that was done on it.`,
  isOwn: 'A film of its own',
  askAgain: 'Which described film is it?',
  takeOut: 'This file is another film',
  takeOutMeaning:
    'It becomes a film of its own again, with all that was done on it, and it is asked again which film it is.',
  statedBefore: (ms: number) => `stated before there was a file: ${minutes(ms)}`,
  give: 'Give it its file',
  giveTo: (name: string) => `Give ${name} its file`,
  giveMeaning:
    'Files in the study of which it is not said yet which film they are, those of this length first:',
  giveNone: 'No file in the study waits to be told which film it is. Add this film’s file:',
  giveOther: 'Or add another file:',
  isThis: ({ name, lengthMs }: { name: string; lengthMs: number }) => `${name}, ${minutes(lengthMs)}`,
  otherLength: 'of another length',
  choose: 'Choose a file…',
  toCorpus: 'Add from a folder, in the corpus',
}

export type WhichFilmWords = typeof whichFilm
