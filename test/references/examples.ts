import type { CslItem } from '../../src/study/index.ts'

const chinese = (family: string, given: string) => ({ family, given, 'static-ordering': true })
const year = (issued: number, ...more: number[]) => ({ 'date-parts': [[issued, ...more]] })

/** One reference of each sort that a film scholar's list holds; invented, so that nobody's list is quoted. */
export const examples: CslItem[] = [
  {
    id: 'translated-book',
    type: 'book',
    title: '空间的生产',
    author: [{ family: 'Lefebvre', given: 'Henri' }],
    translator: [chinese('Liu', 'Huaiyu')],
    issued: year(2021),
    'publisher-place': 'Beijing',
    publisher: 'Shangwu yinshuguan',
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: {
          romanized: 'Kongjian de shengchan',
          hanzi: '空间的生产',
          english: 'The production of space',
        },
        publisher: { romanized: 'Shangwu yinshuguan', hanzi: '商务印书馆' },
        author: ['亨利·列斐伏尔'],
        translator: ['刘怀玉'],
      },
    },
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: '工厂与银幕',
    author: [chinese('Wang', 'Xiaoming'), chinese('Li', 'Tuo')],
    editor: [chinese('Dai', 'Jinhua')],
    'container-title': '书写文化英雄',
    page: '12-40',
    issued: year(2000),
    'publisher-place': 'Nanjing',
    publisher: 'Jiangsu renmin chubanshe',
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: { romanized: 'Gongchang yu yinmu', hanzi: '工厂与银幕', english: 'Factory and screen' },
        container: {
          romanized: 'Shuxie wenhua yingxiong',
          hanzi: '书写文化英雄',
          english: 'Writing cultural heroes',
        },
        author: ['王晓明', '李陀'],
        editor: ['戴锦华'],
      },
    },
  },
  {
    id: 'thesis',
    type: 'thesis',
    title: '东北电影中的铁路',
    author: [chinese('Zhao', 'Min')],
    genre: 'PhD diss.',
    publisher: 'Jilin daxue',
    issued: year(2018),
    language: 'zh',
    custom: {
      bilingual: {
        title: {
          romanized: 'Dongbei dianying zhong de tielu',
          hanzi: '东北电影中的铁路',
          english: 'Railways in Northeastern cinema',
        },
        publisher: { romanized: 'Jilin daxue', hanzi: '吉林大学' },
        author: ['赵敏'],
      },
    },
  },
  {
    id: 'newspaper',
    type: 'article-newspaper',
    title: '谁的工厂？',
    author: [chinese('Sun', 'Li')],
    'container-title': '人民日报',
    issued: year(1998, 3, 5),
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: { romanized: 'Shei de gongchang?', hanzi: '谁的工厂？', english: 'Whose factory?' },
        container: { romanized: 'Renmin ribao', hanzi: '人民日报' },
        author: ['孙丽'],
      },
    },
  },
  {
    id: 'film',
    type: 'motion_picture',
    title: '铁西区',
    director: [chinese('Wang', 'Bing')],
    issued: year(2002),
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: { romanized: 'Tie xi qu', hanzi: '铁西区', english: 'West of the tracks' },
        director: ['王兵'],
      },
    },
  },
  {
    id: 'report',
    type: 'report',
    title: '关于若干国有企业的报告',
    author: [{ literal: 'Guojia tongjiju' }],
    publisher: 'Zhongguo tongji chubanshe',
    'publisher-place': 'Beijing',
    issued: year(1999),
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: {
          romanized: 'Guanyu ruogan guoyou qiye de baogao',
          hanzi: '关于若干国有企业的报告',
          english: 'Report on certain state enterprises',
        },
        author: ['国家统计局'],
      },
    },
  },
  {
    id: 'no-date',
    type: 'book',
    title: '老照片',
    author: [chinese('Zhang', 'Li')],
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: { romanized: 'Lao zhaopian', hanzi: '老照片', english: 'Old photographs' },
        author: ['张丽'],
      },
    },
  },
  {
    id: 'journal-with-doi',
    type: 'article-journal',
    title: '城市与电影',
    author: [chinese('Zhang', 'Zhen')],
    'container-title': '电影艺术',
    volume: '3',
    issue: '2',
    page: '101-109',
    DOI: '10.1000/xyz',
    issued: year(2009),
    language: 'zh-CN',
    custom: {
      bilingual: {
        title: { romanized: 'Chengshi yu dianying', hanzi: '城市与电影', english: 'City and cinema' },
        container: { romanized: 'Dianying yishu', hanzi: '电影艺术', english: 'Film art' },
        author: ['张真'],
      },
    },
  },
  {
    id: 'hanzi-only',
    type: 'article-journal',
    title: '论“城市电影”: 一个概念',
    author: [{ family: '陈', given: '晓云' }],
    'container-title': '当代电影',
    issue: '4',
    page: '8-14',
    issued: year(2008),
    language: 'zh-CN',
  },
  {
    id: 'hanzi-only-book',
    type: 'book',
    title: '都市美学',
    author: [{ family: '刘', given: '士林' }],
    publisher: '上海交通大学出版社',
    'publisher-place': '上海',
    issued: year(2015),
  },
]
