import type { DetectionWords } from '../en/detection.ts'
import { amounts } from './amounts.ts'

export const detection: DetectionWords = {
  open: '灵敏度……',
  title: '镜头识别的灵敏度',
  meaning: '根据影片留存的数据立即得出。越向右，找到的越多，误判也越多。',
  cuts: '切',
  graduals: '叠化与划像',
  shortest: '最短镜头',
  frames: ({ frames, ms }) => `${amounts.count(frames)} 帧，${amounts.seconds(ms)}`,
  asking: '正在查询……',
  outcome: ({ shotsNow, shotsThen, coming, going }) =>
    coming + going === 0
      ? `${amounts.count(shotsNow)} 个镜头，与现在相同。`
      : `镜头由 ${amounts.count(shotsNow)} 个变为 ${amounts.count(shotsThen)} 个：新增 ${amounts.count(coming)} 个切点，去掉 ${amounts.count(going)} 个。`,
  kept: byHand =>
    byHand === 0
      ? '无论如何选择，手工设定或取消的切点都不会改变。'
      : `手工设定的 ${amounts.count(byHand)} 个切点不受影响。`,
  apply: '应用',
}
