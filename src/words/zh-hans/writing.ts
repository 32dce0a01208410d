import type { WritingWords } from '../en/writing.ts'
import { clockTime } from '../time-code.ts'
import { amounts } from './amounts.ts'

export const writing: WritingWords = {
  heading: '画面中的文字',
  open: '画面中的文字',
  notInstalled:
    '尚未安装识读程序。它是可选的，装好后无需联网；如需使用，请在终端输入以下命令，然后重新打开此窗口：',
  isOff: version =>
    `已安装 @gutenye/ocr-node ${version}（PP-OCRv4），本研究中未打开。打开后，会在其他任务完成之后识读每个镜头的截帧。`,
  isOn: version =>
    `@gutenye/ocr-node ${version}（PP-OCRv4）识读每个镜头的截帧。识读结果存为测量值，绝不作为标记。`,
  switchOn: '打开并识读所有影片',
  switchOff: '关闭',
  counts: (read, written) =>
    `已识读 ${amounts.count(read)} 幅截帧，其中 ${amounts.count(written)} 幅有文字。`,
  find: '查找文字，两个汉字即可',
  search: '查找',
  found: (text, count) =>
    count === 0 ? `没有识读到“${text}”。` : `在 ${amounts.count(count)} 幅截帧中识读到“${text}”。`,
  place: (film, atMs, confidence) =>
    `${film}，${clockTime(Math.floor(atMs / 1000))}，置信度不低于 ${Math.round(confidence * 100)}%`,
}
