import type { FilmByDate, FormFilm, QuestionBook } from '../../src/findings/index.ts'

export const filmMs = 1_200_000

/** The last two are rare: in many films they are not seen at all. */
export const symbols = ['ruin', 'chimney', 'train', 'snow', 'crowd', 'river', 'gate', 'bridge']
export const spaces = ['hall', 'yard']
export const subjects = ['worker', 'owner']
export const codes = [...symbols, ...spaces, ...subjects]
export const channels = ['picture', 'voice', 'writing']

export const kinds = { spaces, subjects }
export const book: QuestionBook = {
  ...{ spaces, subjects, contradictions: ['own-and-lost'] },
  aspects: [{ id: 'channel', valueIds: channels, takesSeveral: false }],
  channelId: 'channel',
}

/** A film with all that any question asks of one. */
export type QuestionedFilm = FilmByDate & FormFilm

export interface QuestionCorpus {
  films: readonly QuestionedFilm[]
  codes: readonly string[]
  book: QuestionBook
  periods: readonly [string, string]
}
