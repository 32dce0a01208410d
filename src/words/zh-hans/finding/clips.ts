import type { ClipWords } from '../../en/finding/clips.ts'
import { amounts } from '../amounts.ts'

export const clips: ClipWords = {
  open: '截为片段……',
  title: '将找到的内容截为片段',
  meaning: ({ longestMs, most, mostMs }) =>
    `每一段成为一个短片（MP4），从第一帧到最后一帧，连同声音；并附出处、使用依据与位置的列表。片段是摘录：每个最长 ${amounts.length(longestMs)}，一次最多 ${amounts.count(most)} 个，合计 ${amounts.length(mostMs)}。一切都不离开本机。`,
  handles: '前后多取的帧',
  counting: '正在查看哪些会成为片段……',
  planned: ({ clips: count, totalMs }, films) =>
    `${amounts.count(films)} 部影片的 ${amounts.count(count)} 个片段，共 ${amounts.length(totalMs)}。`,
  left: ({ tooLong, withoutFile, withheld }) => [
    ...(tooLong > 0 ? [`${amounts.count(tooLong)} 段长于片段所限：列出，未截取。`] : []),
    ...(withoutFile > 0 ? [`${amounts.count(withoutFile)} 段的影片文件不在手边：列出，未截取。`] : []),
    ...(withheld > 0 ? [`${amounts.count(withheld)} 段留在此处：其画面或对白已作保留。`] : []),
  ],
  ground: '使用依据',
  asStated: '依各影片页上所述',
  note: '由谁给予、法律条文、许可协议',
  groundOfFilm: ({ film, clips: count, ground }) =>
    `${film}：${amounts.count(count)} 个片段；${ground ?? '未说明依据'}`,
  confirm: '我已查看其中每部影片的使用依据，并对这些摘录负责。',
  make: '截取片段',
  stop: '停止',
  making: '正在截取片段',
  makingOf: query => `正在截取片段：${query}`,
  made: query => `片段已截取：${query}`,
  save: '保存片段',
  again: '截取别的',
  failed: why => `没有截取片段。${why}`,
  stopped: '已停止；没有保留任何片段。',
  listTitle: query => `片段：${query}`,
  clip: number => `片段 ${amounts.count(number)}`,
  length: milliseconds => `长度：${amounts.length(milliseconds)}`,
  written: (folder, counted) =>
    `已将 ${amounts.count(counted.clips)} 个片段写入 ${folder}，共 ${amounts.length(counted.totalMs)}。`,
  readme: counted => [
    `${counted.query}：${amounts.count(counted.clips)} 个片段，共 ${amounts.length(counted.totalMs)}。MP4（H.264、AAC），各自从第一帧到最后一帧，正方形像素，未作放大。`,
    'clips.csv 与 clips.docx：每个片段的编号、影片、位置、长度、出处与使用依据。clips.csv 中也列出未成为片段的各段及其原因。',
    '这些是摘录。截取者已确认列表中所述的使用依据；该依据只适用于确认时的用途。',
    ...clips.left(counted),
    ...(counted.leftOut ? [counted.leftOut] : []),
  ],
}
