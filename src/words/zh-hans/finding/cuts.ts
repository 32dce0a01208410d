import type { CutWords } from '../../en/finding/cuts.ts'
import { amounts } from '../amounts.ts'

export const cuts: CutWords = {
  open: '用于剪辑软件……',
  title: '用于剪辑软件',
  meaning:
    '将找到的全部内容列成表，剪辑软件据此从你自己的影片文件中截取。时间码按每部影片自身的帧率，29.97 与 59.94 用丢帧时间码。其中没有画面。',
  form: '格式',
  forms: { edl: 'EDL（CMX 3600），每部影片一个', otio: 'OpenTimelineIO，合为一个' },
  handles: '前后余量',
  frames: count => `${amounts.count(count)} 帧`,
  takeOut: '导出',
  keep: fileName => `保存 ${fileName}`,
  taken: ({ cuts, withoutFile, withheld }) =>
    [
      `表中有 ${amounts.count(cuts)} 段。`,
      ...(withoutFile > 0 ? [`未列入 ${amounts.count(withoutFile)} 段：其影片没有带画面的文件。`] : []),
      ...(withheld > 0 ? [`未列入 ${amounts.count(withheld)} 段：其画面不予公开。`] : []),
    ].join(''),
  written: place => `已写入 ${place}。`,
  srt: '导出为 SRT',
}
