import type { ShotListWords } from '../en/shot-lists.ts'
import { amounts } from './amounts.ts'

export const shotLists: ShotListWords = {
  menu: '镜头表',
  takeOut: '导出为',
  forms: {
    csv: '表格（CSV）',
    edl: 'EDL（CMX 3600）',
    otio: 'OpenTimelineIO',
    pyscenedetect: 'PySceneDetect 表格',
  },
  bringIn: '导入镜头表……',
  reportTitle: '镜头表已导入',
  report: ({ shotsBefore, shotsNow }) =>
    `现有 ${amounts.count(shotsNow)} 个镜头，此前为 ${amounts.count(shotsBefore)} 个。这些切点视为手工设定，重新识别不会改动；可用撤销全部收回。`,
  takenOutTitle: '镜头表未能包含的内容',
  refusedTitle: '镜头表未导入',
  didNotFit: '未能对应的内容',
  closableGaps: count =>
    `有 ${amounts.count(count)} 处一帧的空缺各自成了镜头。这份镜头表的终点很可能都少写了一帧。`,
  closeGaps: '合上空缺',
  closeByCommand: count =>
    `有 ${amounts.count(count)} 处一帧的空缺各自成了镜头，镜头表的终点很可能都少写了一帧。加上 --close-gaps 重新导入，即可合上。`,
  andMore: count => `另有 ${amounts.count(count)} 项`,
  misfits: {
    'entry-not-read': ({ entry }) => `第 ${amounts.count(entry)} 行无法读取，已略去。`,
    'moved-to-frame': ({ entry, byMs }) =>
      `第 ${amounts.count(entry)} 行的起点落在两帧之间，已移至最近的一帧（${byMs < 0 ? '提前' : '推后'} ${amounts.count(Math.abs(byMs))} 毫秒）。`,
    'gap-before': ({ entry }) => `第 ${amounts.count(entry)} 行之前有空缺，空缺处单独成为一个镜头。`,
    'gaps-closed': ({ count }) => `已合上 ${amounts.count(count)} 处一帧的空缺：每个镜头都延续到下一个镜头。`,
    'transition-unknown': ({ entry, name }) =>
      `第 ${amounts.count(entry)} 行的转场类型无法识别（${name || '未注明'}）。`,
    'track-passed-over': ({ entry }) => `第 ${amounts.count(entry)} 行是声音或其他轨道，已略过。`,
    'time-code-shifted': () => '镜头表的时间码不从 0 开始，已把其中第一个画面视为影片开头。',
    'confidence-left-out': ({ count }) =>
      `此格式不记录识别把握，${amounts.count(count)} 个切点的把握未写入。`,
    'kinds-left-out': ({ count }) => `此格式只有切，${amounts.count(count)} 个渐变转场已写作切。`,
    'times-only-near': () => '影片帧率可变，EDL 无法表示：时间码精确到二十五分之一秒，确切时间写在备注中。',
  },
}
