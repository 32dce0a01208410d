import type { ShotRecordWords } from '../../en/stage/shot-record.ts'
import { amounts } from '../amounts.ts'

/** 拉片表：逐镜头记录一部影片。 */
export const shotRecord: ShotRecordWords = {
  heading: '拉片表',
  forms: { docx: 'Word 文档，含截帧', csv: '表格（CSV）' },
  title: film => `拉片表：${film}`,
  meaning: count =>
    `共 ${amounts.count(count)} 个镜头。技法与内容为编码员的标记，依出现规则；摄影机运动由程序测量。`,
  columns: {
    number: '镜号',
    still: '截帧',
    time: '时间',
    technique: '技法与运动',
    content: '内容',
    words: '台词',
    notes: '备注',
  },
  stillOf: number => `第 ${number} 个镜头的截帧`,
  length: ms => `${(ms / 1000).toFixed(1)} 秒`,
  between: '、',
  betweenLines: ' / ',
  withChosen: (name, chosen) => `${name}（${chosen}）`,
}
