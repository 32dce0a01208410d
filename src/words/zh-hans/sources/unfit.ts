import type { UnfitSentences } from '../../unfit-sentences.ts'
import { amounts } from '../amounts.ts'

const entry = (at: number) => `第 ${amounts.count(at)} 条`

export const unfit: UnfitSentences = {
  'entry-not-an-item': ({ at }) => `${entry(at)}不是文献条目。`,
  'item-without-id': ({ at }) => `${entry(at)}没有“id”。`,
  'item-id-twice': ({ at, id }) => `${entry(at)}的 id“${id}”与前面某条重复。`,
  'item-without-type': ({ at, id }) =>
    `${entry(at)}（“${id}”）没有“type”（如 book、chapter、article-journal）。`,
  'item-type-unknown': ({ at, id, type }) => `${entry(at)}（“${id}”）的类型“${type}”不在 CSL 之中。`,
  'item-field-unfit': ({ at, id, field }) => `${entry(at)}（“${id}”）的“${field}”一栏内容不合规范。`,
  'entry-broken': ({ at, id }) => `${entry(at)}${id === '' ? '' : `（“${id}”）`}有残缺，例如括号没有配对。`,
  'field-set-aside': ({ at, id, field }) =>
    `${entry(at)}（“${id}”）的“${field}”在 CSL 中没有对应的栏目，原样保存在“custom”中。`,
}
