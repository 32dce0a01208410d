import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts } from '../amounts.ts'

const gone = '可能已在另一窗口中被移除，列表现已更新。'

/** What acts on places, events and facts can meet. */
export const worldRefusals = {
  'no-such-place': () => `研究项目中已没有这个地点。${gone}`,
  'no-such-event': () => `研究项目中已没有这个事件。${gone}`,
  'no-such-fact': () => `研究项目中已没有这个值。${gone}`,
  'no-such-placing': () => `影片的这个地点已不存在。${gone}`,
  'no-such-setting': () => `关于这一段的说明已不存在。${gone}`,
  'without-a-name': () => '没有保存：至少要有一种语言的名称。',
  'world-text-unfit': ({ field, most }) =>
    `“${field}”超过 ${most} 个字符，或含有文本不能容纳的字符。没有保存：请缩短，或去掉这些字符。`,
  'not-on-earth': () =>
    '这不是坐标：纬度从 −90 到 90，经度从 −180 到 180，两者须同时给出或都不给。没有保存。',
  'place-within-itself': () => '地点不能属于自身，也不能属于它所包含的地点。未作更改。',
  'place-in-use': ({ films, events }) =>
    `有 ${amounts.count(films)} 部影片和 ${amounts.count(events)} 个事件提到这个地点。在它们不再提到之前，它会保留。`,
  'event-without-date': () => '没有保存：事件要有日期，确切与否皆可（1986-07、1997~、199X）。',
  'event-in-use': ({ films }) => `有 ${amounts.count(films)} 部影片的场景与此事件相连。解除之前，它会保留。`,
  'placed-already': () => '影片已有这个地点，没有重复加入。',
  'nothing-said-of-setting': () => '没有保存：请至少说明这一段在何处、何时、从何处看去，或与哪个事件相关。',
  'setting-there-already': () => '这一段的时间与地点已有说明：请改动那一条。',
  'fact-without-value': () => '没有保存：一条事实要有字段和值。',
} satisfies Partial<RefusalSentences>
