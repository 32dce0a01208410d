import { describe, expect, test } from 'vitest'
import { styleText } from '../../../test/references/styles-at-hand.ts'
import type { Film } from '../../study/index.ts'
import { setReferences } from '../references/cite.ts'
import { filmItem } from './film-item.ts'

const film = (news: Partial<Film>) => ({ id: 'f', titles: [], people: [], releaseDate: null, ...news })
const piano = film({
  titles: [
    { language: 'zh-Hans', kind: 'original', text: '钢的琴' },
    { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Gang de qin' },
    { language: 'en', kind: 'translated', text: 'The Piano in a Factory' },
  ],
  people: [
    { name: 'Zhang Meng 张猛', role: 'director' },
    { name: 'Qin Hailu', role: 'actor' },
  ],
  releaseDate: '2010-10~',
})
const set = (of: Parameters<typeof filmItem>[0], style: Parameters<typeof styleText>[0]) =>
  setReferences([filmItem(of)], styleText(style))[0]!.html

describe('a film as a reference', () => {
  test.each([
    [
      'chicago-author-date',
      'Zhang Meng 张猛, dir. 2010. <i>Gang de qin</i> 钢的琴 [The Piano in a Factory].',
    ],
    ['gb-t-7714-author-date', '张猛, 2010. 钢的琴[Z].'],
  ] as const)('is set in %s with its title and its director in their scripts', (style, as) => {
    expect(set(piano, style)).toBe(as)
  })

  test('that has no hanzi, no date or nobody is set as it is written, and no name is turned round', () => {
    const renoir = film({
      titles: [{ language: 'fr', kind: 'original', text: 'La règle du jeu' }],
      people: [{ name: 'Jean Renoir', role: 'director' }],
      releaseDate: '1939',
    })
    expect(set(renoir, 'chicago-author-date')).toBe('Jean Renoir, dir. 1939. <i>La règle du jeu</i>.')
    const hanziOnly = film({
      titles: [{ language: 'zh-Hans', kind: 'original', text: '桥' }],
      people: [{ name: '王滨', role: 'director' }],
    })
    expect(set(hanziOnly, 'chicago-author-date')).toBe('王滨, dir. n.d. 桥.')
    expect(set(film({ titles: piano.titles }), 'mla')).toContain('<i>Gang de qin</i> 钢的琴')
  })

  test('has the hanzi of a director from the names beside', () => {
    const people = [
      { name: 'Wang Bing', names: [{ script: 'hanzi' as const, text: '王兵' }], role: 'director' },
    ]
    expect(filmItem({ ...piano, people })).toMatchObject({
      director: [{ family: 'Wang', given: 'Bing' }],
      custom: { bilingual: { director: ['王兵'] } },
    })
  })
})
