import { amounts } from '../amounts.ts'

export const find = {
  title: 'Find',
  placeholder: 'An act, a film, a shot’s number, a code, a contradiction …',
  kinds: {
    codes: 'Codes',
    shots: 'Shots',
    films: 'Films',
    contradictions: 'Contradictions',
    acts: 'Acts',
  },
  shot: (number: number) => `Shot ${amounts.count(number)}`,
  nothing: 'Nothing here is called so. Try another word, or a part of it.',
}

export type FindWords = typeof find
