import { describe, expect, test } from 'vitest'
import northeast from '../../../test/references/northeast.csl.json' with { type: 'json' }
import type { CslItem } from '../../study/index.ts'
import { draftOf, itemOf } from './source-draft.ts'

const items = northeast as unknown as CslItem[]

describe('a source in its form', () => {
  test.each(items.map(item => [item.id, item] as const))(
    'loses nothing of %s where nothing is written',
    (_, item) => {
      expect(itemOf(draftOf(item, ''), item)).toEqual(item)
    },
  )

  test('takes what is written, and leaves the rest', () => {
    const before = items.find(({ id }) => id === 'chen2008')!
    const draft = draftOf(before, '')
    const after = itemOf(
      {
        ...draft,
        key: 'chen',
        title: { ...draft.title, english: 'Cities of film' },
        names: {
          ...draft.names,
          author: `${draft.names.author}\nLi Tuo 李陀\nGuojia tongjiju\nSmith, Anna`,
          editor: 'Berry, C.',
        },
        dates: { ...draft.dates, issued: '2008-12', accessed: 'spring 2009' },
        texts: { ...draft.texts, issue: '', DOI: '10.1000/182' },
      },
      before,
    )
    expect(after).toMatchObject({
      ...{ id: 'chen', type: 'article-journal', DOI: '10.1000/182', page: '45-50' },
      issued: { 'date-parts': [[2008, 12]] },
      accessed: { literal: 'spring 2009' },
      author: [
        { family: 'Chen', given: 'Xiaoyun', 'static-ordering': true },
        { family: 'Li', given: 'Tuo', 'static-ordering': true },
        { literal: 'Guojia tongjiju' },
        { family: 'Smith', given: 'Anna' },
      ],
      editor: [{ family: 'Berry', given: 'C.' }],
      custom: {
        bilingual: { author: ['陈晓云', '李陀', null, null] },
        flags: (before['custom'] as { flags: string[] }).flags,
      },
    })
    expect(after).not.toHaveProperty('issue')
    expect((after['custom'] as { bilingual: { title: object } }).bilingual.title).toEqual({
      ...{ english: 'Cities of film', hanzi: '电影城市：当代中国电影的城市想象' },
      romanized: 'Dianying chengshi: Dangdai Zhongguo dianying de chengshi xiangxiang',
    })
    expect(draftOf(after, '').dates.issued).toBe('2008-12')
  })

  test('keeps of which language a title is that is known in translation only', () => {
    const before = items.find(({ id }) => id === 'xuh2021')!
    const draft = draftOf(before, '')
    const after = itemOf({ ...draft, title: { ...draft.title, hanzi: '九小时' } }, before)
    expect((after['custom'] as { bilingual: { title: object } }).bilingual.title).toMatchObject({
      ...{ inLanguage: 'Chinese', hanzi: '九小时' },
    })
  })
})
