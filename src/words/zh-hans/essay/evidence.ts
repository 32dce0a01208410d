import type { EvidenceWords } from '../../en/essay/evidence.ts'
import { amounts } from '../amounts.ts'

/** What evidence is called, and what is seen of it. */
export const evidence: EvidenceWords = {
  targets: {
    mark: '标注',
    scene: '场景',
    mediation: '中介',
    plate: '图版',
    memo: '备忘',
    pass: '编码轮次',
    excerpt: '摘录',
    source: '文献',
    event: '事件',
    fact: '有争议的事实',
    shot: '镜头',
    span: '时间段',
    finding: '分析结果',
    measurement: '测量',
  },
  parts: {
    values: '数值',
    films: '影片',
    stills: '截帧',
    poles: '立场',
    aspects: '标注维度',
    connotes: '含蓄意指',
    words: '文字',
    coverage: '已查看',
    code: '编码项',
    layer: '编码者',
    sources: '文献',
    method: '方法',
  },
  between: '、',
  covered: ({ looked, whole, percent }) => `${whole} 中的 ${looked}（${percent}）`,
  more: count => `另有 ${amounts.count(count)} 项`,
  was: '原先所印',
  now: '如今所印',
  nothingLeft: '已不复存在。',
}
