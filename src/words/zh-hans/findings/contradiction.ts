import type { ContradictionWords } from '../../en/findings/contradiction.ts'
import { amounts } from '../amounts.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

function ofFilms({ present, all }: { present: number; all: number }): string {
  if (all === 1) return present === 0 ? '不见于仅有的一部影片' : '见于仅有的一部影片'
  if (present === 0) return `${films(all)}中均无`
  return `见于 ${films(all)}中的这 ${amounts.count(present)} 部`
}

export const contradiction: ContradictionWords = {
  choose: '矛盾',
  reader: '谁的解读',
  readBy: name => `依 ${name} 的解读。解读属于个人，不与他人的相加；标注仍照常计数。`,
  plain({ films: all, mediations }, name) {
    const read = new Set(mediations.map(({ filmId }) => filmId)).size
    const count = new Set(all.map(({ id }) => id.split('#')[0])).size
    if (mediations.length === 0) return `在 ${films(count)}中，尚未写下任何关于“${name}”的中介。`
    return `“${name}”的中介${ofFilms({ present: read, all: count })}，共 ${amounts.count(mediations.length)} 处。`
  },
  meaning: '每部影片只计一次，无论其中有多少处中介或标注。此处不作检验：解读影片的人自行选择解读什么。',
  undated: titles => `没有此项年代，故排在最后：${titles}`,
  square: '符号矩阵',
  squareMeaning:
    '两极在上，各自的否定在其对角线下方。影片按其中介的起点与终点归位；标注指编码工作台上的标注。',
  before: '由此开始',
  after: '到此结束',
  marked: '标注于此',
  ofFilms,
  number: ({ name, what, present }) => `${name}，${what}：${films(present)}。显示这些影片`,
  attitudeTo: pole => `对“${pole}”的态度`,
  treatment: '处理方式',
  chosen: ({ name, count }) => `${name}（${films(count)}）`,
  moves: '移动',
  movesMeaning: '从中介的起点到终点。在矩阵上，由一极到另一极须经由对前者的否定。',
  drawn: '影片越多，位置（以终点计）越大，箭头越宽；虚线：由一极直达另一极，未经其间一步；圆环：停留原处。',
  noMoves: '尚无中介同时注明起点与终点。',
  move: ({ from, to }) => `${from} → ${to}`,
  moveKinds: {
    stays: '停留原处',
    denies: '否定一极',
    implies: '由否定而至另一极',
    leaps: '由一极直达另一极，未经中间一步',
    other: '经由复合项、中性项，或返回',
  },
  columns: { move: '移动', kind: '在矩阵上', allFilms: '影片', noPeriod: '不属任何时期' },
  behind: name => `${name}的影片`,
  reality: '各片对现实的记录与质询',
  realityMeaning: '就全部矛盾而言作此解读之处：记录现实的、质询现实的、两者兼有的。',
  noReality: '尚无人说明任何一处对现实做了什么。',
  realityColumns: { film: '影片', date: '年代', records: '记录', questions: '质询', both: '两者' },
  does: '有',
  toReality: ({ title, what, count }) => `${title}，${what}：${amounts.count(count)} 处。显示这些地方`,
  nothingYet: name =>
    `关于“${name}”尚无任何解读或标注。请在工作台打开一部影片，就其中一个场景写下中介，或注明某个标注所处的位置。`,
  toDesk: '前往编码工作台',
  marksOnly: count => `尚未写下中介；${films(count)}中有标注已归位，见下。`,
}
