import { amounts } from '../amounts.ts'

export const find = {
  title: 'Find',
  placeholder:
    'An act, a film, a shot’s number, a code, a contradiction, a source, a saved query, words of a reading, a link, a memo or a subtitle …',
  kinds: {
    codes: 'Codes',
    shots: 'Shots',
    films: 'Films',
    contradictions: 'Contradictions',
    mediations: 'Mediations',
    links: 'Links',
    sources: 'Sources',
    queries: 'Saved queries',
    texts: 'In texts',
    acts: 'Acts',
    playing: 'Play one after another',
  },
  shot: (number: number) => `Shot ${amounts.count(number)}`,
  playPlaces: (code: string) => `Play every place of “${code}”`,
  nothing: 'Nothing here is called so. Try another word, or a part of it.',
}

export type FindWords = typeof find
