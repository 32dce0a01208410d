import { expect, test } from 'vitest'
import type { Excerpt, Source, Title } from '../../study/index.ts'
import { emptyExcerpt } from '../../study/index.ts'
import { speaksOfFilm } from './speaks-of-film.ts'

const title = (text: string, language = 'zh-Hans'): Title => ({ language, kind: 'original', text })
const source = (id: string, name: string, custom: object = {}): Source => ({
  ...{ id, reading: '', createdAt: '', item: { id, type: 'review', title: name, ...custom } },
})
const excerpt = (id: string, quotation: string, translation = ''): Excerpt => ({
  ...{ ...emptyExcerpt, id, sourceId: 'other', coderId: 'me', createdAt: '', quotation, translation },
})
const found = (titles: Title[], sources: Source[], excerpts: Excerpt[] = []) =>
  speaksOfFilm({ titles }, { sources: [...sources, source('other', 'On steel')], excerpts }).map(
    ({ source: { id }, excerpt: passage, by }) => [passage?.id ?? id, by],
  )
const piano = [title('钢的琴'), title('The Piano in a Factory', 'en'), title('Gang de qin', 'zh-Latn-pinyin')]

test('a source speaks of a film in whose title the film’s stands, whatever its signs and its script', () => {
  const sources = [
    source('en', '“The Piano in a Factory”: Film Review'),
    source('zh', '《钢 的琴》：阶级'),
    source('pinyin', 'Class', { custom: { bilingual: { title: { romanized: 'Gāng de qín: Jieji' } } } }),
    source('none', 'The Piano in a Factoryless Town'),
  ]
  expect(found(piano, sources)).toEqual([
    ['en', 'source'],
    ['zh', 'source'],
    ['pinyin', 'source'],
  ])
})

test('an excerpt does in whose words or translation it stands', () => {
  const excerpts = [
    excerpt('a', '片中的钢的琴无人弹奏。'),
    excerpt('b', '…', 'In The Piano in a Factory nobody plays.'),
    excerpt('c', '琴'),
  ]
  expect(found(piano, [], excerpts)).toEqual([
    ['a', 'excerpt'],
    ['b', 'excerpt'],
  ])
})

test('a title that is one word or one sign is not looked for', () => {
  const sources = [source('a', '桥与路'), source('b', 'A Bridge and a Street')]
  expect(found([title('桥'), title('Bridge', 'en')], sources)).toEqual([])
})
