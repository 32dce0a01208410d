import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts } from '../amounts.ts'

const named = { empty: '为空', 'too-long': '过长', 'not-a-line': '含有名称中不能有的字符' }

const parts = {
  bytes: (most: number) => amounts.bytes(most),
  rows: (most: number) => `${amounts.count(most)} 行`,
  columns: (most: number) => `${amounts.count(most)} 列`,
}

export const sheetRefusals = {
  'sheet-empty': () => '此文件中一行也没有。未导入任何内容。',
  'sheet-no-text': () => '此文件不是文本，无法作为表格读取。未导入任何内容。请将电子表格另存为 CSV 或 TSV。',
  'sheet-too-large': ({ what, most }) =>
    `此表格超过 ${parts[what](most)}，不能一次读取。未导入任何内容。请去掉不需要的部分，或分成几个文件。`,
  'sheet-quote-open': ({ line }) =>
    `第 ${amounts.count(line)} 行的引号没有闭合，无法判断该字段到哪里为止。未导入任何内容。`,
  'sheet-of-other-columns': () => '此表格的列与之不符。未导入任何内容。请在页面上说明各列的含义。',
  'sheet-without-times': () => '没有一列说明各行的位置：请指定起点、时长或镜头号。',
  'sheet-meaning-twice': () => '有两列的含义只能由一列承担（时间、镜头号、影片、编码员）。请忽略其中一列。',
  'sheet-rate-needed': () => '时间按帧计，而影片没有文件可据以得知帧率。请选择帧率。',
  'sheet-shots-needed': () => '各行只有镜头号，因此需要一部已有镜头的影片。请选择影片。',
  'sheet-mapping-not-named': ({ name }) => `本研究中没有名为“${name}”的列对应。未导入任何内容。`,
  'no-such-usual-sheet': ({ name, known }) =>
    `没有名为“${name}”的常见表格；已知的有：${known.join('、')}。未导入任何内容。`,
  'sheet-mapping-named': ({ why }) => `列对应的名称${named[why]}。未保存。`,
  'too-many-sheet-mappings': ({ most }) =>
    `一项研究最多保存 ${amounts.count(most)} 个列对应。请删除不需要的。`,
  'no-such-sheet-mapping': () => '此列对应已不存在，可能已在另一个窗口中删除。',
} satisfies Partial<RefusalSentences>
