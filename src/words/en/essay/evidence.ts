import { several } from '../amounts.ts'

/** What evidence is called, and what is seen of it. */
export const evidence = {
  targets: {
    mark: 'Mark',
    scene: 'Scene',
    mediation: 'Mediation',
    plate: 'Plate',
    memo: 'Memo',
    pass: 'Pass',
    excerpt: 'Excerpt',
    source: 'Source',
    event: 'Event',
    place: 'Place',
    fact: 'Disputed fact',
    dialogue: 'Line of dialogue',
    shot: 'Shot',
    span: 'Span',
    finding: 'Finding',
    query: 'Query',
    measurement: 'Measurement',
  },
  parts: {
    values: 'Numbers',
    films: 'Films',
    found: 'Found in each film',
    stills: 'Stills',
    poles: 'Positions',
    aspects: 'Aspects',
    connotes: 'Connotes',
    words: 'Words',
    coverage: 'Looked through',
    code: 'Codes',
    layer: 'Coding of',
    sources: 'Sources',
    question: 'Query',
    method: 'Method',
  },
  queryNumbers: { shots: 'Shots found', films: 'Films in which it is found' },
  between: ', ',
  covered: ({ looked, whole, percent }: { looked: string; whole: string; percent: string }) =>
    `${looked} of ${whole} (${percent})`,
  more: (count: number) => `and ${several(count, 'more', 'more')}`,
  was: 'As it was printed',
  now: 'As it would be printed now',
  nothingLeft: 'Nothing is left of it.',
}

export type EvidenceWords = typeof evidence
