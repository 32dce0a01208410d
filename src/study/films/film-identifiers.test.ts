import { expect, test } from 'vitest'
import { addressOf, identifierIn, tidyIdentifiers } from './film-identifiers.ts'

test.each([
  ['imdb', 'https://www.imdb.com/title/tt0367049/?ref_=x', 'tt0367049'],
  ['imdb', 'TT0367049', 'tt0367049'],
  ['imdb', '0367049', null],
  ['wikidata', 'q123', 'Q123'],
  ['wikidata', 'https://www.wikidata.org/wiki/Q123', 'Q123'],
  ['wikidata', 'https://example.org/wiki/Q123', null],
  ['wikidata', 'Q123 and Q124', null],
  ['douban', 'movie.douban.com/subject/1309163/', '1309163'],
  ['douban', '1309163', '1309163'],
  ['douban', 'tie xi qu', null],
] as const)('%s: in “%s” the identifier is %s', (list, text, identifier) => {
  expect(identifierIn(list, text)).toBe(identifier)
})

test('an identifier of a known list has an address, and is kept once', () => {
  const imdb = { scheme: 'imdb', value: 'tt0367049' }
  expect(addressOf(imdb)).toBe('https://www.imdb.com/title/tt0367049')
  expect(addressOf({ scheme: 'archive', value: '12' })).toBe(null)
  expect(
    tidyIdentifiers([imdb, { ...imdb, value: ' tt0367049 ' }, { scheme: 'douban', value: ' ' }]),
  ).toEqual([imdb])
  expect(tidyIdentifiers([])).toBe(null)
})
