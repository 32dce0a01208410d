import type { LinesWords } from '../../en/exchange/lines.ts'
import { amounts } from '../amounts.ts'

const misfits: Record<Parameters<LinesWords['misfit']>[0]['kind'], (count: number) => string> = {
  specimens: count => `${amounts.count(count)} 部示例影片不在其中。`,
  'parts-joined': count => `${amounts.count(count)} 部影片有多个分部；在其中首尾相接，合为一条时间。`,
  titles: count => `影片的另外 ${amounts.count(count)} 个片名不在其中：每部只写一个。`,
  people: count => `影片的另外 ${amounts.count(count)} 人不在其中：每部只写一位导演。`,
  dates: count => `${amounts.count(count)} 部影片的日期不在其中，或只有上映年份。`,
  periodisations: count => `${amounts.count(count)} 个分期不在其中。`,
  'period-dates': count => `${amounts.count(count)} 个时期只写明其中有哪些影片，没有起止。`,
  codes: count =>
    `${amounts.count(count)} 个编码项只写一个名称：没有另一种语言、定义、类别与在编码本中的位置。`,
  'codes-unused': count => `${amounts.count(count)} 个编码项无人标注、无人检视，不在其中。`,
  'coders-unused': count => `${amounts.count(count)} 位编码员没有标注与编码轮次，不在其中。`,
  aspects: count => `${amounts.count(count)} 个标注维度不在其中。`,
  contradictions: count => `${amounts.count(count)} 对矛盾不在其中。`,
  transitions: count => `${amounts.count(count)} 个镜头不是以切进入；在其中一律为切。`,
  scenes: count => `${amounts.count(count)} 个场景与段落不在其中。`,
  passes: count => `${amounts.count(count)} 个编码轮次所属的计划、是否随播放检视、何时完成，不在其中。`,
  training: count => `练习轮次中的 ${amounts.count(count)} 个标注不在其中，正如不计入任何分析结果。`,
  seen: count =>
    `编码员看过他人标注共 ${amounts.count(count)} 次，不在其中；一致性因此把这些编码当作独立盲编。`,
  memos: count => `${amounts.count(count)} 个标注的备忘不在其中。`,
  values: count => `${amounts.count(count)} 个标注的维度取值不在其中。`,
  positions: count => `${amounts.count(count)} 个标注的立场不在其中。`,
  connotations: count => `${amounts.count(count)} 个标注的含蓄意指不在其中。`,
  regions: count => `${amounts.count(count)} 个区域不在其中。`,
  readings: count => `${amounts.count(count)} 条解读不在其中。`,
  links: count => `${amounts.count(count)} 条关联不在其中。`,
  notes: count => `札记中的 ${amounts.count(count)} 条备忘不在其中。`,
  subtitles: count => `${amounts.count(count)} 行字幕不在其中。`,
  dialogue: count => `${amounts.count(count)} 行对白不在其中。`,
  measurements: count => `${amounts.count(count)} 组测量不在其中。`,
  files: count => `${amounts.count(count)} 个影片文件在其中没有写名。`,
  plates: count => `${amounts.count(count)} 个图版不在其中。`,
  sources: count => `${amounts.count(count)} 条文献与摘录不在其中。`,
  places: count => `${amounts.count(count)} 个地点与事件不在其中。`,
  facts: count => `${amounts.count(count)} 条资料不在其中。`,
  findings: count => `${amounts.count(count)} 个保存的分析结果与焦点符号不在其中。`,
  queries: count => `${amounts.count(count)} 个保存的查询不在其中。`,
  essays: count => `${amounts.count(count)} 篇文稿不在其中。`,
  rest: count => `另有 ${amounts.count(count)} 条记录不在其中（编码项集合、编码计划、素材盘等）。`,
}

/** 以 JSON Lines 取出的影片库，及其容纳不下的内容。 */
export const lines: LinesWords = {
  written: (file, { films, shots, annotations, codedSpans }) =>
    `已将 ${amounts.count(films)} 部影片写入 ${file}：${amounts.count(shots)} 个镜头、${amounts.count(annotations)} 个标注、${amounts.count(codedSpans)} 段已检视。`,
  misfit: ({ kind, count }) => misfits[kind](count),
}
