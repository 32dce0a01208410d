import { several } from '../amounts.ts'

/** Chapters that a film file brings along. */
export const chapters = {
  open: 'Chapters of the film file…',
  title: 'Chapters of the film file',
  meaning:
    'Whoever made this copy divided it so. Each chapter becomes a mark of the code “Chapters” with its title, by nobody here; it counts nowhere.',
  bringIn: (count: number) => `Bring in ${several(count, 'chapter', 'chapters')}`,
  brought: (count: number) => `${several(count, 'chapter', 'chapters')} brought in.`,
}

export type ChapterWords = typeof chapters
