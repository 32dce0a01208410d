import type { KeptWords } from '../../en/findings/kept.ts'
import { numberOfLine } from '../../findings/kept-words.ts'
import { amounts } from '../amounts.ts'

const lines = (count: number) => `${amounts.count(count)} 行`

export const kept: KeptWords = {
  title: '留存的分析结果',
  keep: '留存此分析结果',
  keptAs: '已留存，原样列入“留存的分析结果”。',
  toKept: '留存的分析结果',
  purpose:
    '留存的分析结果保持原样：其语句、数字，以及重新计算所需的一切。若此后所计之数有变，便为“待更新”，并在此注明。',
  begin: '尚未留存任何结果。请打开一个研究问题，留存其回答。',
  toQuestions: '前往研究问题',
  by: ({ coder, when }) => (coder ? `${coder} 留存于 ${when}` : `留存于 ${when}`),
  standing: {
    'as-it-stands': '所计之数与留存时相同',
    stale: '待更新：所计之数此后有变',
    'cannot-be-asked': '此研究问题已无法再提出',
  },
  read: '阅读留存时的原文',
  open: '打开其页面',
  recompute: '重新计算',
  recomputing: '正在重新提出此问题……',
  renew: '改存现在的结果',
  remove: '移除',
  close: '关闭',
  nothingChanged: '没有变化：每个数字、每句话都与留存时相同。',
  sentencesChanged: count =>
    count === 0 ? '每句话都与留存时相同。' : `现有 ${amounts.count(count)} 句话与留存时不同。`,
  numbersChanged: ({ changed, all }) =>
    changed === 0
      ? `全部 ${amounts.count(all)} 个数字都与留存时相同。`
      : `${amounts.count(all)} 个数字中有 ${amounts.count(changed)} 个与留存时不同。`,
  asKept: '留存时',
  now: '现在',
  gone: '没有这句话',
  columns: { of: '对象', number: '数字', before: '留存时', now: '现在' },
  showAll: '同时显示未变的数字',
  numberNames: {
    present: '出现的影片数',
    lookedThrough: '已检视的影片数',
    firstYear: '首次见于',
    lastYear: '末次见于',
    mean1: '平均值（前）',
    mean2: '平均值（后）',
    difference: '差',
    lower: '区间下限',
    upper: '区间上限',
    yearBefore: '转折前最后一年',
    yearAfter: '转折后第一年',
    tau: 'τ',
    statistic: '统计量',
    p: 'p',
    corrected: '校正后 p',
    agree: '说法相同的计法数',
    canSay: '能作出说明的计法数',
  },
  number: numberOfLine,
  numbers: '数字',
  noNumbers: '此分析结果没有数字。',
  howComputed: '如何算出',
  how: {
    asked: asked => `所问：${asked}`,
    seed: seed => (seed === null ? '没有任何随机抽取。' : `随机种子：${seed}`),
    version: version => (version === null ? '编码本：当时的草稿' : `编码本：第 ${version} 版`),
    digest: digest => `所计之数的摘要：${digest}`,
    program: ({ version, at }) => `Silverscreen ${version}，${at}`,
  },
  wholes: {
    mix: '全部编码项的构成（PERMANOVA，方差占比）',
    excess: '构成之差超出影片间差异的部分',
    network: '全部连线合计（变化之和）',
  },
  shareOfFilms: '出现的影片所占比例',
  courseSides: ['', '后三分之一减前三分之一，每点一部影片'],
  timeSides: ['之前', '之后'],
  linesNotDrawn: count => `表中另有 ${lines(count)}`,
  takeOut: '存为文件',
  forms: {
    json: '全部内容（JSON）',
    csv: '所据表格（CSV）',
    svg: '图（SVG）',
    png: '图（PNG，300 dpi）',
    docx: 'Word 文档',
    r: '可重新计算的 R 脚本',
  },
  script: {
    recomputes: ({ p, means, nothing }) => [
      ...(p > 0
        ? [
            `对其中 ${lines(p)} 重新计算平均值、差与校正前的 p：分派方式不超过 200,000 种时逐一走遍，否则抽取 9,999 种。`,
          ]
        : []),
      ...(means > 0 ? [`对其中 ${lines(means)} 只重新计算平均值与差：其 p 所据不止每部影片一个数值。`] : []),
      ...(nothing > 0
        ? [`对其中 ${lines(nothing)} 不作重新计算：没有一个数值可代表一部影片。其数字照原样列出。`]
        : []),
      '不重新计算多重比较校正后的 p，也不重新计算区间。',
    ],
    tables: '以下两表：每部影片的数值，以及分析结果所称的数字。两者不符时，脚本以状态 1 结束。',
  },
}
