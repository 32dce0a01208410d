import { several } from '../amounts.ts'

/** What films quote of sources: a slogan on a wall, a report on the radio, a line that is spoken. */
export const quotes = {
  /** Who has written it, in a line of text. */
  named: (names: readonly string[]) => (names.length > 2 ? `${names[0]} et al.` : names.join(' and ')),
  undated: 'n.d.',
  /** Who says it in words, and where in it. */
  and: (parts: readonly string[]) => parts.join(', '),
  inLine: ({ by, year, locator }: { by: string; year: string; locator: string }) =>
    `${by} ${year}${locator === '' ? '' : `, ${locator}`}`,
  quotedHere: 'Quoted here',
  quoteHere: 'Quote a source here',
  newQuote: 'What is quoted here?',
  excerpt: 'Excerpt',
  excerptHint: 'Words of it, of your translation, or its author',
  noExcerpts: 'Nothing is quoted from any source yet.',
  noneSuch: 'No excerpt has these words.',
  anotherPassage: 'A passage that is not there yet: under Sources',
  says: 'How it is quoted here',
  letGo: 'Let go',
  remove: 'Not quoted here',
  coded: 'Codes',
  inFilms: 'Quoted in films',
  linkToShot: (place: string) => `Quoted in ${place}`,
  takeToDesk: 'Quoted in a film: find the place',
  shotOf: ({ shot, film }: { shot: string; film: string }) => `${shot} of ${film}`,
  inHand: ({ words, chord }: { words: string; chord: string }) => `Quoted: “${words}”; ${chord} at the place`,
  inHandMeaning: ({ chord }: { chord: string }) =>
    `Go to the place in any film: a mark, in and out points, or a shot. ${chord} says that it quotes this; Escape lets go`,
  trackName: 'Quotes',
  track: (count: number) => several(count, 'quotation of a source', 'quotations of sources'),
  excerptsCoded: 'Excerpts',
  excerptsCodedMeaning: 'Passages of sources that have this code; they are never counted',
  filmTitle: 'Excerpts and sources',
  filmMeaning: 'What the film is said to quote, and where its title stands',
  linked: 'quoted in the film',
  namedIn: { excerpt: 'its title stands in the words', source: 'its title stands in the title' },
  noneOfFilm: 'No source speaks of this film yet, and nothing is said to be quoted in it.',
  restsOn: 'Facts that rest on it',
  restsOnMeaning: 'Values that this source says, each with what it is of',
  disputed: 'disputed',
  ofField: (field: string) => `${field}: `,
  goneSubject: 'something that is no longer in the study',
}

export type QuoteWords = typeof quotes
