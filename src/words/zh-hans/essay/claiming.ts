import type { ClaimingWords } from '../../en/essay/claiming.ts'
import { amounts } from '../amounts.ts'

/** Claiming words of an essay, and saying what they stand on. */
export const claiming: ClaimingWords = {
  claim: '论断',
  makeTitle: '这些话论断什么，依据什么',
  kind: '论断类别',
  meanings: {
    observation: '其中可见或可闻。',
    count: '几个、多久、多少。',
    comparison: '比他者多或少。',
    absence: '其中没有：须说明谁查看过。',
    reading: '意味着什么。',
    history: '何时发生何事。',
  },
  words: '原文',
  saysTheSame: '这些话所说同于',
  newClaim: '尚无论断：新建一条',
  standsOn: '依据',
  nothingYet: '尚无依据。',
  roleOf: name => `${name}的作用`,
  addEvidence: '添加证据',
  search: '查找所依据之物',
  takeAway: name => `去掉：${name}`,
  searchInFilm: '在影片中查找：编码项、场景、测量、镜头序号，或时间如 1:02-1:10',
  oneNumber: '分析结果的数值',
  marksOf: '标注、场景、镜头、测量取自',
  noFilm: '不取影片',
  passOf: ({ film, codes }) => `${film}：${codes.join('、')}`,
  needsPass: '请至少指明一个查看过它的编码轮次。',
  keep: '保存论断',
  leave: '放弃',
  remove: '不再作为论断',
  margin: '论断',
  noClaims: '尚无论断。选取文字，标为论断。',
  evidence: count => `${amounts.count(count)} 项证据`,
}
