import type { RegionWords } from '../../en/stage/regions.ts'
import { amounts } from '../amounts.ts'

export const regions: RegionWords = {
  title: '画面中的位置',
  draw: '画区域',
  region: ({ number, keys }) => `区域 ${amounts.count(number)}，${amounts.count(keys)} 个关键帧`,
  key: timeCode => `${timeCode} 的关键帧`,
  keyOutside: '在标注之外',
  takeInHand: number => `抓取区域 ${amounts.count(number)}`,
  removeKey: timeCode => `移除 ${timeCode} 的关键帧`,
  remove: number => `移除区域 ${amounts.count(number)}`,
  drawing: '在画面上从一角拖到对角；或用方向键移动，按 Enter 键确定。',
  inHand: '已抓取：方向键移动，加 Shift 键改变大小。换一帧再改，即在该帧设关键帧。',
  inNumbers: '在此帧的位置',
  inHundredths: '以画面的百分之一计',
  numbers: { x: '距左边，%', y: '距上边，%', width: '宽，%', height: '高，%' },
  choose: name => `“${name}”的区域`,
  show: '显示区域',
  hide: '隐藏区域',
}
