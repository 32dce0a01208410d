import type { PlanWords } from '../../en/codebook/plans.ts'
import { amounts } from '../amounts.ts'

const share = (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)}%`

export const plans: PlanWords = {
  title: '编码计划',
  purpose:
    '在作第一个标注之前，先定下哪些影片的哪些部分、就哪些编码项、由谁来检视。样本在观看之前抽定，就不会迁就所见；计划也会说明要花多少小时，以及这些影片究竟能说明什么。',
  first: '制订计划',
  another: '另建一个计划',
  noFilms: '计划针对影片：请先将影片加入影片库。',
  noCodes: '计划要找编码项：请先在编码本中建立。',
  toCorpus: '去影片库',
  toCodebook: '去编码本',

  name: '名称',
  films: '影片',
  allFilms: '全部影片',
  codes: '要找的编码项',
  tooMany: ({ chosen, most }) =>
    `已选 ${amounts.count(chosen)} 个编码项。没有人能同时找四十样东西：超过 ${amounts.count(most)} 个，眼睛就会漏看。不如就同一样本分建几个计划，逐个检视一遍。`,
  splitByKind: plans => `按类别分建 ${amounts.count(plans)} 个计划`,
  kinds: { symbol: '符号', space: '空间', subject: '主体', technique: '手法' },
  partOfPlan: ({ name, kind, part }) => `${name}：${kind}${part === null ? '' : ` ${amounts.count(part)}`}`,
  how: '编码范围',
  hows: {
    whole: '整部影片',
    slices: '等长时段，每隔若干取一',
    shots: '镜头，每隔若干取一',
    scenes: '随机抽取场景',
    ends: '开头与结尾',
    parts: '每一分部取一段',
  },
  every: '每几个取一',
  sliceSeconds: '每个时段的秒数',
  sceneCount: '每部影片的场景数',
  minutes: '分钟',
  drawAgain: '重新抽样',
  seed: seed => `由种子数 ${seed} 抽出；同一种子数抽出的样本相同。`,
  coders: '由谁编码',
  you: '你',
  anotherCoder: '另一位编码员',
  addCoder: '添加',
  rename: '改名',
  renameCoder: name => `为${name}改名`,
  nameOfCoder: '编码员姓名',
  sharing: '如何分工',
  sharings: { everyone: '每人编码全部', dealt: '影片分给各人' },
  again: '重复编码：每几段取一',
  readers: '每段由几位编码员编码',
  training: '练习轮次，永不计数',
  periods: '比较依据',
  halves: '按数目将影片对半分',

  drawn: '将要编码的内容',
  filmDrawn: ({ spans, ms, runningMs }) =>
    spans === 0
      ? '没有可抽的内容'
      : `${amounts.count(spans)} 段，${amounts.length(runningMs)}中的${amounts.length(ms)}`,
  hours: ({ ms, workMs }) => `影片 ${amounts.length(ms)}，每位编码员约需 ${amounts.length(workMs)}。`,
  hoursDealt: ms => `影片 ${amounts.length(ms)}，分工如下。`,
  coderOf: film => `《${film}》由谁编码`,
  whoCodesWhat: '谁编码什么',
  coder: '编码员',
  earlier: '较早的影片',
  later: '较晚的影片',
  elsewhere: '不在任何时期',
  work: '工作量',
  workOf: ({ ms, againMs, workMs }) =>
    againMs === 0
      ? `影片 ${amounts.length(ms)}，约需 ${amounts.length(workMs)}`
      : `影片 ${amounts.length(ms)}，其中重复编码 ${amounts.length(againMs)}，约需 ${amounts.length(workMs)}`,
  reliability: ({ stretches, films, ms }) =>
    `信度样本：${amounts.count(films)} 部影片中的 ${amounts.count(stretches)} 段，${amounts.length(ms)}，现在抽定。编码台不会告诉任何人，自己的哪些段另有他人编码。`,
  balanced: '没有编码员只编码一个时期。',
  oneSided: ({ coder, period }) =>
    coder === null
      ? `你只编码“${period}”的影片：若你的编码方式略有不同，或逐渐变化，看上去就会像符号的变迁。请分给自己一部其他时期的影片。`
      : `${coder}只编码“${period}”的影片：若${coder}的编码方式略有不同，或逐渐变化，看上去就会像符号的变迁。请分给${coder}一部其他时期的影片。`,
  tooFewDated: '这些影片中有日期的不足两部，无法判断编码员是否分布于不同年代。',
  seenInTraining: ({ name, ms }) =>
    `其中 ${amounts.length(ms)} 在练习轮次“${name}”之内：参加练习的人已经看过。请重新抽样，或用其他影片练习。`,
  wouldBeCounted: ({ name, ms }) =>
    `其中 ${amounts.length(ms)} 在“${name}”的样本之内，而该样本是要计数的：练习中讨论过的，就不再是独立编码。请重新抽样，或用其他影片练习。`,
  ownSpeed: speed => `按你至今的速度：一分钟影片需 ${amounts.length(60_000 / speed)}。`,
  assumedSpeed: '在得知你的速度之前暂且假定：一分钟影片所需的分钟数',
  canShow: '这些影片能说明什么',
  groups: ({ first, second, periods }) =>
    periods === null
      ? `${amounts.count(first)} 部影片对 ${amounts.count(second)} 部；在划分时期之前，按数目对半分。`
      : `“${periods[0]}”的 ${amounts.count(first)} 部影片对“${periods[1]}”的 ${amounts.count(second)} 部。`,
  smallestP: ({ p, codes, mostCodes }) =>
    p > 0.05
      ? `它们所能得出的最小双侧 p 值为 ${p.toPrecision(2)}：无论差异多么分明，都无法通过 0.05。能说明问题的是影片本身。`
      : `它们所能得出的最小双侧 p 值为 ${p.toPrecision(2)}。${mostCodes < codes ? `就 ${amounts.count(codes)} 个编码项校正后，任何单独一项都无法通过 0.05；就 ${amounts.count(mostCodes)} 个校正则可以。` : `就全部 ${amounts.count(codes)} 个编码项校正之后，单独一项仍可能通过 0.05。`}`,
  directorsDealt: ({ first, second }) =>
    `有导演不止一部影片。检验时同一导演的影片必须一起置换，因此起作用的是 ${amounts.count(first)} 位导演对 ${amounts.count(second)} 位。`,
  tooFew: '一方不足两部影片时无法作检验：请细读，并出示画面。',
  assumedRise: ({ from, to, rho }) =>
    `一个占影片 ${share(from)} 时间的编码项，须升至约 ${share(to)}，才会在五项此类研究的四项中被察觉；此处假定差异的 ${share(rho)} 在影片之间（人工编码的影片为 1% 至 20%）。`,
  noRise: '影片如此之少，即便从影片的 5% 升至大半，检验也多半察觉不到。',
  ownRise: ({ code, from, to }) => `按至今的编码，“${code}”须从 ${share(from)} 升至约 ${share(to)}。`,
  quarter: ({ to, toInQuarter }) =>
    `只编码其中四分之一时，须升至约 ${share(toInQuarter)}，而不是 ${share(to)}：影片彼此之间的差别，大于样本与其影片的差别。（模拟：8 部对 8 部、各单位相互独立时，每部影片 400 个单位察觉三倍变化的机会为 0.63，100 个单位亦为 0.63。）`,
  scenesLose: '抽取整场的样本损失更多：同一场景中的内容彼此相关。',

  make: '保存此计划',
  cancel: '取消',
  defaultName: number => `计划 ${amounts.count(number)}`,

  remove: name => `删去计划“${name}”`,
  removeShort: '删去',
  sample: {
    whole: '每部影片的全部',
    slices: ({ every, seconds }) =>
      `每 ${amounts.count(every)} 个 ${amounts.count(seconds)} 秒时段取一个，起点随机`,
    shots: every => `每 ${amounts.count(every)} 个镜头取一个，起点随机`,
    scenes: count => `每部影片随机 ${amounts.count(count)} 场`,
    ends: ms => `开头与结尾，各 ${amounts.length(ms)}`,
    parts: ms => `每一分部 ${amounts.length(ms)}，起点随机`,
  },
  seedShort: seed => `种子数 ${seed}`,
  isTraining: '练习：永不计数',
  dealt: ({ coders, again, readers }) =>
    `影片分给 ${amounts.count(coders)} 位编码员；每 ${amounts.count(again)} 段取一段由其中 ${amounts.count(readers)} 位编码，用于信度`,
  withOthers: '其他编码员',
  filmsOf: ({ films, again }) =>
    [
      films.map(film => `《${film}》`).join('') || '没有自己的影片',
      ...(again > 0 ? [`信度样本 ${amounts.count(again)} 段`] : []),
    ].join('；'),
  onlyForReliability: '用于信度',
  nothingForYou: '此计划没有分给你的内容。',
  total: ({ left, spans }) =>
    left === 0
      ? `全部 ${amounts.count(spans)} 段均已检视。`
      : `还剩 ${amounts.count(left)} / ${amounts.count(spans)} 段。`,
  timeLeft: ({ ms, workMs, isOwn }) =>
    `影片 ${amounts.length(ms)}，${isOwn ? '按你自己的速度' : '按假定的速度'}约需 ${amounts.length(workMs)}。`,
  filmLeft: ({ left, spans, ms }) =>
    left === 0 ? '没有剩余' : `还剩 ${amounts.count(left)} / ${amounts.count(spans)}，${amounts.length(ms)}`,
  states: { none: '未开始', begun: '已开始', finished: '已完成' },
  begin: '开始',
  goOn: '继续',
  look: '查看',
  beginIn: film => `开始编码《${film}》`,
  goOnIn: film => `继续编码《${film}》`,

  atDesk: name => `计划：${name}`,
  leftHere: ({ left, spans, ms }) =>
    left === 0
      ? `此处样本的 ${amounts.count(spans)} 个单位均已检视`
      : `此处样本还剩 ${amounts.count(left)} / ${amounts.count(spans)} 个单位，${amounts.length(ms)}`,
  leftElsewhere: ({ films, ms, workMs }) =>
    films === 0
      ? '其他影片没有剩余。'
      : `另有 ${amounts.count(films)} 部影片剩 ${amounts.length(ms)}，约需 ${amounts.length(workMs)}。`,
  outsideShort: '不在样本之内',
  finish: '宣告本轮完成',
  isFinished: '本轮已完成。',
  finishedWithLeft: left => `宣告完成时尚余 ${amounts.count(left)} 个单位，它们仍算未检视。`,
  takeUp: '重新打开',
  byPlaying: '以正常速度播放过的即算检视',
  track: '样本',
  trackSaid: count => `样本的 ${amounts.count(count)} 段`,
}
