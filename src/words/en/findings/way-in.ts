import { several } from '../amounts.ts'

const films = (count: number) => several(count, 'film', 'films')

interface Standing {
  lookedThrough: number
  dated: number
  withShots: number
  periods: { first: string; second: string; films: readonly [number, number] } | null
}

/** What do you want to know? Every question, and beside it whether these films can answer it. */
export const wayIn = {
  title: 'What do you want to know?',
  lead: 'Every question can be opened. Beside each stands what these films have for it, and what it still needs.',
  other: 'Another question',
  reckoning: 'Seeing what these films can answer…',
  canAnswer: (has: readonly string[]) => `These films can answer it: ${has.join('; ')}.`,
  stillNeeds: (needs: readonly string[]) => `It still needs ${needs.join('; and ')}.`,
  has: {
    codes: () => 'there are codes to look for',
    'looked-through': ({ lookedThrough }: Standing) => `${films(lookedThrough)} looked through`,
    periods: ({ periods }: Standing) =>
      periods
        ? `“${periods.first}” (${films(periods.films[0])}) against “${periods.second}” (${films(periods.films[1])})`
        : '',
    dates: ({ dated }: Standing) => `${films(dated)} with a date`,
    contradictions: () => 'there are contradictions with two poles',
    'spaces-and-subjects': () => 'there are spaces and subjects in the codebook',
    aspects: () => 'marks can say how a thing is shown',
    shots: ({ withShots }: Standing) => `${films(withShots)} with shots`,
  },
  needs: {
    codes: () => 'a codebook with at least one code',
    'looked-through': ({ lookedThrough }: Standing) =>
      lookedThrough === 0
        ? 'films that somebody has looked through for these codes'
        : `more films looked through: six at least, and now it is ${lookedThrough}`,
    periods: () => 'two periods, each with three films or more',
    dates: ({ dated }: Standing) => `six films with a date, and now it is ${dated}`,
    contradictions: () => 'a contradiction with its two poles in the codebook',
    'spaces-and-subjects': () => 'spaces and subjects in the codebook, each one at least',
    aspects: () => 'an aspect in the codebook that says by which channel a thing is shown',
    shots: ({ withShots }: Standing) => `six films with their shots, and now it is ${withShots}`,
  },
  begin: {
    codes: 'Begin with the codebook',
    'looked-through': 'Begin by looking through a film',
    periods: 'Begin by dividing the films into periods',
    dates: 'Begin by dating the films',
    contradictions: 'Begin with a contradiction',
    'spaces-and-subjects': 'Begin with spaces and subjects',
    aspects: 'Begin with the aspects',
    shots: 'Begin by adding film files',
  },
  numbers: 'Numbers',
  asStudy: (name: string) => `As the study: ${name}`,
}

export type WayInWords = typeof wayIn
