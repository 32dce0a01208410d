import type { WithholdingWords } from '../../en/stage/withholding.ts'
import { amounts } from '../amounts.ts'

export const withholding: WithholdingWords = {
  title: '不公开',
  instead: '〔姓名不公开〕',
  meaning:
    '不公开的内容不进入任何镜头缩览、图版、编码本、札记、表格，也不进入给他人的存档。自己的备份中仍然保留。',
  frame: '此帧不公开',
  shot: '此镜头不公开',
  spans: { frame: '此镜头中的一帧', shot: '此镜头', stretch: '包含此处的一段' },
  withheld: what => `不公开：${what}`,
  reason: '理由',
  reasonHint: '凡略去之处都会写明',
  letOut: '恢复公开',
  noPicture: '不公开',
  person: '不公开姓名',
  isReal: '以本人身份出现',
  note: '约定与注意事项',
  ofPerson: name => `真实人物：${name}`,
  realPerson: '真实人物',
  memo: '不公开',
  isWithheld: '不公开',
  keepAll: '包含不公开的内容（供自己使用）',
  keepAllMeaning: '不勾选时，不公开的姓名、备忘、对白与影片文件不会带出。',
  counted: {
    person: count => `${amounts.count(count)} 位人物`,
    memo: count => `${amounts.count(count)} 则备忘`,
    line: count => `${amounts.count(count)} 句对白`,
    frames: count => `${amounts.count(count)} 段画面`,
    filmFile: count => `${amounts.count(count)} 个影片文件`,
  },
  leftOut: items =>
    `以下内容不公开，已略去：${items
      .map(({ said, reasons }) => (reasons.length > 0 ? `${said}（${reasons.join('；')}）` : said))
      .join('、')}。`,
}
