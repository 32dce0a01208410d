import { expect, test } from 'vitest'
import { styleText } from '../../../test/references/styles-at-hand.ts'
import type { CslItem } from '../../study/index.ts'
import { citeInText, setReferencesInOrder } from './cite.ts'

const chinese = (family: string, given: string) => ({ family, given, 'static-ordering': true })
const year = (issued: number) => ({ 'date-parts': [[issued]] })

/** Of the kind of the eight that are printed letter for letter, and invented like those of `examples.ts`. */
const items: CslItem[] = [
  {
    ...{ id: 'article', type: 'article-journal', title: '工厂的黄昏: 一个空间的消失', language: 'zh-CN' },
    author: [chinese('Zhang', 'Zhen'), chinese('Zhang', 'Li')],
    ...{ 'container-title': '电影艺术', issue: '3', page: '12-19', issued: year(2011) },
    custom: {
      bilingual: {
        title: {
          romanized: 'Gongchang de huanghun: Yi ge kongjian de xiaoshi',
          hanzi: '工厂的黄昏：一个空间的消失',
          english: 'Dusk of the factory: A space disappears',
        },
        container: { romanized: 'Dianying yishu', hanzi: '电影艺术' },
        author: ['张真', '张丽'],
      },
    },
  },
  {
    ...{ id: 'other', type: 'book', title: 'Lao zhaopian', language: 'zh-CN', issued: year(2011) },
    author: [chinese('Zhang', 'Hong')],
    custom: { bilingual: { title: { romanized: 'Lao zhaopian', hanzi: '老照片' }, author: ['张虹'] } },
  },
  {
    ...{ id: 'chapter', type: 'chapter', title: '铁西的记忆', language: 'zh-CN', issued: year(2014) },
    author: [chinese('Liu', 'Yan')],
    editor: [chinese('Wang', 'Hui'), chinese('Dai', 'Jinhua')],
    ...{ 'container-title': '东北与现代', page: '77-95', publisher: 'Sanlian shudian' },
    'publisher-place': 'Beijing',
    custom: {
      bilingual: {
        title: { romanized: 'Tiexi de jiyi', hanzi: '铁西的记忆', english: 'Memories of Tiexi' },
        container: {
          romanized: 'Dongbei yu xiandai',
          hanzi: '东北与现代',
          english: 'The Northeast and the modern',
        },
        author: ['刘岩'],
        editor: ['汪晖', '戴锦华'],
      },
    },
  },
  {
    ...{ id: 'translated', type: 'book', title: '启迪', language: 'zh-CN', issued: year(2008) },
    author: [{ family: 'Benjamin', given: 'Walter' }],
    translator: [chinese('Zhang', 'Xudong'), chinese('Wang', 'Ban')],
    ...{ publisher: 'Sanlian shudian', 'publisher-place': 'Beijing' },
    custom: {
      bilingual: {
        title: { romanized: 'Qidi', hanzi: '启迪', english: 'Illuminations' },
        author: ['本雅明'],
        translator: ['张旭东', '王斑'],
      },
    },
  },
]

test('an article by two of one surname, a chapter with editors and a translated book are printed by the same rule', () => {
  const set = setReferencesInOrder(items, styleText('chicago-author-date')).map(({ html }) => html)
  expect(set.filter((_, at) => items[at]!.id !== 'other')).toEqual([
    'Zhang Zhen 张真, and Zhang Li 张丽. 2011. “Gongchang de huanghun: Yi ge kongjian de xiaoshi” 工厂的黄昏：一个空间的消失 [Dusk of the factory: A space disappears]. <i>Dianying yishu</i> 电影艺术, no. 3, 12–19.',
    'Liu Yan 刘岩. 2014. “Tiexi de jiyi” 铁西的记忆 [Memories of Tiexi]. In <i>Dongbei yu xiandai</i> 东北与现代 [The Northeast and the modern], edited by Wang Hui 汪晖 and Dai Jinhua 戴锦华, 77–95. Beijing: Sanlian shudian.',
    'Benjamin, Walter 本雅明. 2008. <i>Qidi</i> 启迪 [Illuminations]. Translated by Zhang Xudong 张旭东 and Wang Ban 王斑. Beijing: Sanlian shudian.',
  ])
})

test('in the text two of one surname are told apart from a third by their whole names', () => {
  const named = citeInText(
    items,
    styleText('chicago-author-date'),
    items.map(({ id }) => [{ id, locator: '14' }]),
  ).map(({ text }) => text)
  expect(named).toEqual([
    '(Zhang Zhen and Zhang Li 2011, 14)',
    '(Zhang Hong 2011, 14)',
    '(Liu 2014, 14)',
    '(Benjamin 2008, 14)',
  ])
})
