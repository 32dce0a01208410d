import type { TrayWords } from '../../en/frame/tray.ts'
import { amounts } from '../amounts.ts'

export const tray: TrayWords = {
  title: '素材盘',
  titleOf: count => `素材盘：${amounts.count(count)} 项`,
  count: count => amounts.count(count),
  fold: '收起素材盘',
  purpose:
    '在任何影片、任何页面选中的镜头、截帧、时间段、分析结果、文献等都收在这里，随研究项目保存，供图版和文稿取用。',
  begin: '可从工作台开始：检视栏下方的“将镜头收入素材盘”或“将此帧收入素材盘”，或用其快捷键。',
  shot: '将镜头收入素材盘',
  shots: count => `将 ${amounts.count(count)} 个镜头收入素材盘`,
  frame: '将此帧收入素材盘',
  mark: '将标注收入素材盘',
  scene: '将场景收入素材盘',
  places: '将各处收入素材盘',
  stretch: '将时间段收入素材盘',
  line: '将此句对白收入素材盘',
  gather: '收入素材盘',
  gatherAll: count => `将全部 ${amounts.count(count)} 项收入素材盘`,
  gatherOne: name => `收入素材盘：${name}`,
  gatherPass: '将编码轮次收入素材盘',
  gatherFinding: '将分析结果收入素材盘',
  renewFinding: '更新素材盘中的分析结果',
  gatherStills: count => `将 ${amounts.count(count)} 张截帧收入素材盘`,
  inTray: '已在素材盘',
  gathered: ({ fresh, already }) =>
    fresh === 0
      ? already === 1
        ? '已在素材盘中。'
        : '均已在素材盘中。'
      : `已将 ${amounts.count(fresh)} 项收入素材盘。`,
  takeOut: name => `移出素材盘：${name}`,
  takeAllOut: '全部移出',
  drag: name => `调整次序：${name}`,
  shotNumber: number => (number === null ? '镜头' : `镜头 ${amounts.count(number)}`),
  still: '截帧',
  span: '时间段',
  finding: ({ code, first, second }) => `${code}：${first}、${second}`,
  findingOf: ({ question, periods }) =>
    [question, ...(periods.length > 0 ? [periods.join('、')] : [])].join('：'),
  noStill: '没有文件',
  moves: '回车前往，Del 移出，Alt 加 ↑ 或 ↓ 移动。',
}
