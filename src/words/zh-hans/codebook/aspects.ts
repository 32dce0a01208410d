import type { AspectWords } from '../../en/codebook/aspects.ts'
import { amounts } from '../amounts.ts'

const proposals: AspectWords['proposals'] = {
  view: {
    name: '视点',
    meaning: '从哪里看这个地方。',
    values: {
      aerial: '航拍',
      elevated: '高处',
      street: '街面',
      interior: '室内',
      vehicle: '车上',
      screen: '图纸或屏幕',
      archive: '档案影像',
    },
  },
  triad: {
    name: '空间三元',
    meaning: '列斐伏尔：被使用的、被规划的、在意象中被经历的空间。',
    values: {
      perceived: '感知的（空间实践）',
      conceived: '构想的（空间表象）',
      lived: '亲历的（表征性空间）',
    },
  },
  place: {
    name: '地方的作用',
    meaning: '事情在这里发生，还是这个地方本身在起作用。',
    values: { setting: '行动的地点', acting: '起作用的地方' },
  },
  process: {
    name: '空间过程',
    meaning: '空间正在经历什么；由谁所为写在理由里。',
    values: {
      planned: '规划',
      built: '建造',
      used: '使用',
      idle: '闲置',
      appropriated: '挪用',
      demolished: '拆除',
      redeveloped: '再开发',
    },
  },
  strategy: {
    name: '战略或战术',
    meaning: '德塞托：出自有权力的位置，还是在他人的地方中行事。',
    values: { strategy: '战略', tactic: '战术' },
  },
  sign: {
    name: '符号的类型',
    meaning: '皮尔斯：与对象相像、由对象留下，或出于约定。',
    values: { likeness: '像似符', trace: '指示符', convention: '规约符' },
  },
  order: {
    name: '意指层次',
    meaning: '巴特：所示、所含，以及使之显得自然者。',
    values: { denotation: '直接意指', connotation: '含蓄意指', myth: '神话' },
  },
  channel: {
    name: '表达通道',
    meaning: '以什么出现；只有声音也算。',
    values: { picture: '画面', voice: '人声', writing: '文字', music: '音乐', noise: '音响' },
  },
  screen: {
    name: '画内或画外',
    meaning: '在画面之中，还是在画框之外。',
    values: { on: '画内', off: '画外' },
  },
  diegesis: {
    name: '叙境内或叙境外',
    meaning: '是否属于故事的世界。',
    values: { diegetic: '叙境内', nonDiegetic: '叙境外' },
  },
  prominence: {
    name: '突出程度',
    meaning: '占去多少注意力。',
    values: { centre: '在中心', beside: '在旁', background: '在背景' },
  },
  operator: {
    name: '运作方式',
    meaning: '在片中与同类者的关系。',
    values: { single: '单独', contrasting: '对照', evolving: '演变' },
  },
  certainty: {
    name: '确定程度',
    meaning: '编码员有多大把握。',
    values: { certain: '确定', probable: '很可能', doubtful: '存疑', undecidable: '难以判定' },
  },
  reality: {
    name: '记录或质询',
    meaning: '这一场对现实做了什么；可以兼有。',
    values: { records: '记录', questions: '质询' },
  },
}

export const aspects: AspectWords = {
  title: '标注维度',
  meaning: '编码项对每处标注的追问',
  size: ({ inUse, retired }) =>
    `${amounts.count(inUse)} 个标注维度${retired > 0 ? `，另有 ${amounts.count(retired)} 个已停用` : ''}`,
  add: '新建标注维度',
  begin:
    '标注维度是对一处标注的进一步选择：从哪里看、以哪一种通道、有多大把握。请自行新建，或采用下列之一再加修改。',
  proposed: '可供采用的标注维度',
  takeOver: name => `采用“${name}”`,
  moves: 'Alt 加上下方向键将标注维度移到相邻一项之前或之后。',
  change: '修改',
  make: '新建标注维度',
  save: '保存',
  cancel: '取消',
  retire: '停用',
  retireMeaning: '不再追问。已作的选择保留，随时可以恢复。',
  bringBack: '恢复使用',
  retired: '已停用',
  nameEn: '英文名称',
  nameZh: '中文名称',
  values: '可选的值',
  valueEn: number => `第 ${number} 个值的英文`,
  valueZh: number => `第 ${number} 个值的中文`,
  addValue: '再加一个值',
  putValueBefore: name => `将“${name}”上移一位`,
  takeValueOut: name => `去掉“${name}”`,
  takeValueOutMeaning: '已选此值的标注仍保留它；不再供选择。',
  offerAgain: name => `重新提供“${name}”`,
  takenOut: '不再供选择',
  takesSeveral: '一处标注可以兼有多个',
  takesReason: '属于解读：可以写明理由',
  whatItMeans: '追问什么',
  noMeaning: '尚未说明追问什么。',
  chooseOne: '选其一',
  chooseSeveral: '可选多个',
  withReason: '可写理由',
  askedOf: '对下列编码项的标注追问',
  askedOfAll: '全部编码项',
  askedOfNone: '尚无编码项。新建之后即可对其标注追问此维度。',
  asksFor: '追问',
  proposals,
}
