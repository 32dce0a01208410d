/** The words of which a line is made, in both languages; either is read, whatever language the program speaks. */
export const queryFields = {
  code: { en: 'code', 'zh-Hans': '编码' },
  alone: { en: 'only', 'zh-Hans': '仅' },
  value: { en: 'value', 'zh-Hans': '取值' },
  position: { en: 'position', 'zh-Hans': '位置' },
  attitude: { en: 'attitude', 'zh-Hans': '态度' },
  coder: { en: 'coder', 'zh-Hans': '编码者' },
  link: { en: 'link', 'zh-Hans': '关联' },
  film: { en: 'film', 'zh-Hans': '影片' },
  period: { en: 'period', 'zh-Hans': '时期' },
  place: { en: 'place', 'zh-Hans': '地点' },
  text: { en: 'text', 'zh-Hans': '文字' },
  sound: { en: 'sound', 'zh-Hans': '读音' },
} as const

export type QueryField = keyof typeof queryFields

export const queryJoins = {
  and: { en: 'AND', 'zh-Hans': '且' },
  or: { en: 'OR', 'zh-Hans': '或' },
  not: { en: 'NOT', 'zh-Hans': '非' },
  near: { en: 'NEAR', 'zh-Hans': '邻近' },
  before: { en: 'BEFORE', 'zh-Hans': '先于' },
  after: { en: 'AFTER', 'zh-Hans': '后于' },
  overlaps: { en: 'OVERLAPS', 'zh-Hans': '重叠' },
} as const

export type QueryJoin = keyof typeof queryJoins

/** After the number of a reach: shots where nothing is said. */
export const reachUnits = {
  shots: { en: '', 'zh-Hans': '' },
  seconds: { en: 's', 'zh-Hans': '秒' },
} as const

export type QueryLanguage = 'en' | 'zh-Hans'

/** Something that a line can name: the first name is how it is written, all are read. */
export interface NamedThing {
  id: string
  names: readonly string[]
}

/** What the study has that a line can name, and how it is called in the language of whoever reads the line. */
export interface QueryNames {
  codes: readonly NamedThing[]
  aspects: readonly (NamedThing & { values: readonly NamedThing[] })[]
  /** Each with its positions. */
  contradictions: readonly (NamedThing & { values: readonly NamedThing[] })[]
  attitudes: readonly NamedThing[]
  /** Ways of links by their names, kinds of the scholar’s own by their ids, and `any`. */
  links: readonly NamedThing[]
  coders: readonly NamedThing[]
  films: readonly NamedThing[]
  periodisations: readonly (NamedThing & { values: readonly NamedThing[] })[]
  places: readonly NamedThing[]
}
