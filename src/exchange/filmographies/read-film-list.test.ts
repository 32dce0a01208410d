import { describe, expect, test } from 'vitest'
import { readFilmList } from './read-film-list.ts'

const table = `\ufeff片名,拼音,Title,年份,导演,国别,片长,豆瓣,备注
钢的琴,Gang de qin,The Piano in a Factory,2010-09-13,张猛 Zhang Meng,中国,119分钟,4876722,看过
铁西区,Tiexi qu,West of the Tracks,2002,王兵,中国,9 h 11,,
`

describe('a list of films', () => {
  test('is read from a table whose columns are called in English or Chinese', () => {
    const read = readFilmList(table)
    expect(read).toMatchObject({
      ok: true,
      value: {
        form: 'table',
        columns: { 片名: 'originalTitle', 拼音: 'pinyin', Title: 'title', 年份: 'year', 备注: null },
        films: [
          {
            line: 2,
            titles: [
              { language: 'zh-Hans', kind: 'original', text: '钢的琴' },
              { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Gang de qin' },
              { language: 'en', kind: 'translated', text: 'The Piano in a Factory' },
            ],
            people: [{ name: 'Zhang Meng', names: [{ script: 'hanzi', text: '张猛' }], role: 'director' }],
            releaseDate: '2010-09-13',
            runningMs: 119 * 60_000,
            country: '中国',
            identifiers: [{ scheme: 'douban', value: '4876722' }],
          },
          {
            line: 3,
            people: [{ name: '王兵', role: 'director' }],
            runningMs: 551 * 60_000,
            identifiers: null,
          },
        ],
      },
    })
  })

  test('goes by what the scholar says of a column, upon what is proposed', () => {
    const text = 'Werk;Jahr;Titel\nI;1962;Furnace Fire\n'
    expect(readFilmList(text)).toMatchObject({
      refusal: { kind: 'film-list-without-titles', columns: { Werk: null, Jahr: null, Titel: null } },
    })
    expect(readFilmList(text, { Titel: 'title', Jahr: 'year' })).toMatchObject({
      value: { films: [{ titles: [{ kind: 'original', text: 'Furnace Fire' }], releaseDate: '1962' }] },
    })
  })

  test('is read from the answer of Wikidata’s query service, a film of two directors as one', () => {
    const value = (text: string) => ({ type: 'literal', value: text })
    const row = (director: string) => ({
      item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q123' },
      itemLabel: value('24 City'),
      director: { type: 'uri', value: 'http://www.wikidata.org/entity/Q9' },
      directorLabel: value(director),
      date: value('2008-01-01T00:00:00Z'),
    })
    const json = {
      head: { vars: ['item', 'itemLabel', 'director', 'directorLabel', 'date'] },
      results: { bindings: [row('Jia Zhangke'), row('Another')] },
    }
    expect(readFilmList(JSON.stringify(json))).toMatchObject({
      value: {
        form: 'wikidata-query',
        films: [
          {
            titles: [{ text: '24 City' }],
            people: [{ name: 'Jia Zhangke' }, { name: 'Another' }],
            releaseDate: '2008',
            identifiers: [{ scheme: 'wikidata', value: 'Q123' }],
          },
        ],
      },
    })
  })

  test('is read from items of Wikidata, with what they name where that is in the file', () => {
    const claim = (value: unknown, rank = 'normal') => ({ rank, mainsnak: { datavalue: { value } } })
    const entities = {
      Q1: {
        id: 'Q1',
        labels: { en: { value: 'Black Coal, Thin Ice' }, 'zh-hans': { value: '白日焰火' } },
        claims: {
          P57: [claim({ id: 'Q2' })],
          P577: [
            claim({ time: '+2015-00-00T00:00:00Z', precision: 9 }),
            claim({ time: '+2014-02-12T00:00:00Z', precision: 11 }, 'preferred'),
          ],
          P2047: [claim({ amount: '+106', unit: 'http://www.wikidata.org/entity/Q7727' })],
          P345: [claim('tt3469910')],
        },
      },
      Q2: { id: 'Q2', labels: { en: { value: 'Diao Yinan' } }, claims: {} },
    }
    expect(readFilmList(JSON.stringify({ entities }))).toMatchObject({
      value: {
        form: 'wikidata-entities',
        films: [
          {
            titles: [
              { language: 'zh-Hans', kind: 'original', text: '白日焰火' },
              { language: 'en', kind: 'translated', text: 'Black Coal, Thin Ice' },
            ],
            people: [{ name: 'Diao Yinan' }],
            releaseDate: '2014-02-12',
            runningMs: 106 * 60_000,
            identifiers: [
              { scheme: 'wikidata', value: 'Q1' },
              { scheme: 'imdb', value: 'tt3469910' },
            ],
          },
        ],
      },
    })
  })

  test.each([
    ['', { kind: 'film-list-without-films' }],
    ['title,year\n', { kind: 'film-list-without-films' }],
    ['{"entities":', { kind: 'film-list-not-json' }],
    ['{"films":[]}', { kind: 'film-list-of-no-form' }],
    ['title,year\nA,2001\nB,19x8\n', { kind: 'film-list-line', line: 3, field: 'year', text: '19x8' }],
    ['title,runtime\nA,long\n', { kind: 'film-list-line', line: 2, field: 'runningTime' }],
    ['title,imdb\nA,nm0001\n', { kind: 'film-list-line', line: 2, field: 'imdb' }],
    ['title,year\n,1999\n', { kind: 'film-list-line', line: 2, field: 'title' }],
  ])('that is none, or has a cell that cannot be read, is refused as a whole: %j', (text, refusal) => {
    expect(readFilmList(text)).toMatchObject({ ok: false, refusal })
  })
})
