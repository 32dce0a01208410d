import type { TimelineWords } from '../../en/stage/timeline.ts'
import { amounts } from '../amounts.ts'

export const timeline: TimelineWords = {
  height: '时间线的高度',
  tracks: '轨道',
  pinned: '固定的轨道',
  names: {
    time: '时间',
    sequence: '段落',
    scene: '场景',
    colours: '色彩',
    sound: '声音',
    reality: '现实',
  },
  soundSaid: '音量，按分贝均匀绘制，下至满刻度以下 60 分贝',
  seriesSaid: ({ least, most, origins }) =>
    `由其他程序测得，${amounts.measured(least)} 至 ${amounts.measured(most)}（单位以测量者为准；${origins.join('、')}）`,
  shots: count => `${amounts.count(count)} 个镜头`,
  sequence: count => `${amounts.count(count)} 个段落`,
  scene: count => `${amounts.count(count)} 个场景`,
  marks: count => `${amounts.count(count)} 处标注`,
  shownTracks: hidden => (hidden === 0 ? '轨道：全部显示' : `轨道：隐藏 ${amounts.count(hidden)} 条`),
  locked: said => `${said}，已锁定`,
  lookedThrough: '斜线处本轮尚未检视',
}
