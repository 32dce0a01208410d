import type { Stretch } from '../../study/index.ts'
import type { FilmFileWords } from '../en/film-files.ts'
import { clockTenths } from '../time-code.ts'
import { amounts } from './amounts.ts'

const list = (places: readonly string[], more: number) =>
  `${places.join('、')}${more === 0 ? '' : `，另有 ${amounts.count(more)} 处`}`
const fromTo = ({ startMs, endMs }: Stretch) => `${clockTenths(startMs)} 至 ${clockTenths(endMs)}`
const about = ({ startMs, endMs }: Stretch) =>
  endMs - startMs < 1000 ? clockTenths(startMs) : `${clockTenths(startMs)} 至 ${clockTenths(endMs)}`

export const filmFiles: FilmFileWords = {
  damagedCopy: '有损坏',
  missingEnd: ({ startMs, endMs, frames }) =>
    `结尾缺失：画面在 ${clockTenths(startMs)} 中断，而文件本应延续到 ${clockTenths(endMs)}（缺 ${frames === null ? '' : `${amounts.count(frames)} 帧，`}${amounts.seconds(endMs - startMs)}）。可能没有下载或复制完整。`,
  breaksOff: atMs => `文件在 ${clockTenths(atMs)} 处中途断开，其后缺失多少，文件没有记载。`,
  gaps: (gaps, more) => `以下时段没有画面：${list(gaps.map(fromTo), more)}。`,
  damaged: (stretches, more) =>
    `文件大约在以下位置有损坏，画面或声音可能残缺：${list(stretches.map(about), more)}。`,
  unread: files =>
    `文件中在这部影片之后还接有 ${amounts.count(files)} 个影片，未能读取：它由几个文件拼接而成。请改为分别添加那些文件。`,
  fewerFrames: ({ stated, read }) =>
    `文件记载有 ${amounts.count(stated)} 帧画面，只读出 ${amounts.count(read)} 帧：其余为空或已损坏。`,
  joined: (atMs, more) =>
    `从 ${list(atMs.map(clockTenths), more)} 起是另一段录像：文件自身的时间在那里重新计起，此处的时间则连续计算。`,
  late: byMs => `画面比声音晚 ${amounts.seconds(byMs)} 开始。此处的时间从第一幅画面算起。`,
  chosenTrack: ({ number, of, codec, width, height }) =>
    `文件有 ${amounts.count(of)} 条画面轨，采用第 ${amounts.count(number)} 条（${codec}，${width} × ${height}）。`,
  timeCode: first =>
    `文件自身的时间码从 ${first} 开始，EDL 和 OpenTimelineIO 镜头表以它标明素材位置。此处的时间从第一幅画面算起。`,
}
