import type { CopiesWords } from '../en/copies.ts'
import { amounts, share } from './amounts.ts'

export const copies: CopiesWords = {
  ask: '另一拷贝？',
  askOf: (title, other) => `《${title}》是《${other}》的另一拷贝吗？`,
  heading: other => `《${other}》的另一拷贝？`,
  looking: '正在比较两个拷贝……',
  evidence: ({ matched, compared, errorMs }) =>
    matched === 0
      ? `两者的运动与明暗走势一致，时间误差应在 ${amounts.count(Math.ceil(errorMs))} 毫秒以内。`
      : `${compared} 处画面变化中有 ${matched} 处位于相同时刻；九成误差在 ${amounts.count(Math.ceil(errorMs))} 毫秒以内。`,
  speed: speed =>
    Math.abs(speed - 1) < 0.0005
      ? '两者速度相同。'
      : `新拷贝快慢不同：${speed < 1 ? '快' : '慢'} ${share(Math.abs(1 / speed - 1))}。`,
  stretch: (from, until) => `共同部分：原拷贝的 ${from} 至 ${until}。`,
  sameMoments: '两者的相同时刻',
  firstCopy: '研究项目中的拷贝',
  newCopy: '新拷贝',
  goesAlong: ({ marks, cutByHand, outside }) =>
    [
      marks + cutByHand === 0
        ? '原拷贝尚无编码或修正。'
        : `${amounts.count(marks)} 个标注和 ${amounts.count(cutByHand)} 处手定的镜头边界将一并移过来。`,
      ...(outside > 0
        ? [`其中 ${amounts.count(outside)} 个标注所在之处新拷贝没有画面：先行保存，换回原拷贝时恢复。`]
        : []),
      '每一处原来的位置都会保留：换回原拷贝时，一切与从前完全相同。',
    ].join(''),
  useNew: '同一影片：改用新拷贝',
  keepFirst: '同一影片：仍用原拷贝',
  another: '是另一部影片',
  inUse: '使用中',
  use: '改用此拷贝',
  used: '所有带时间的内容现已对应此拷贝。',
}
