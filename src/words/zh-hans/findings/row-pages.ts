import type { RowPageWords } from '../../en/findings/row-pages.ts'
import { position } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'

export const rowPages: RowPageWords = {
  noContradictions: '编码本中还没有矛盾。请先建立一个带有两极的矛盾，再说明各标注处在两极之间的何处。',
  nothingPlaced: name =>
    `“${name}”：尚无标注处在其中。请在编码台选中一个标注，说明它处在两极之间的何处。只要某部影片在编码轮次中所作的一个标注说明了位置，该片即可计入。`,
  noCarriers: ({ spaces, subjects }) =>
    spaces === 0
      ? '编码本中还没有空间。空间是该类别的编码项：院落、厂房、街道。'
      : subjects === 0
        ? '编码本中还没有主体。主体是该类别的编码项：在场的是谁。'
        : '尚无影片能说明谁在某一空间之中：影片须同时为一个空间和一个主体检视过，且其中出现该空间。',
  noAspects: '编码本中还没有标注维度。请采用“表达通道”，让编码项询问它，再在各标注上作答。',
  nothingAnswered: ({ aspect, marks }) =>
    `尚无标注回答“${aspect}”${marks === 0 ? '' : `（计入的标注共 ${amounts.count(marks)} 个）`}。请在编码本中让编码项询问它，再到编码台在各标注上作答。`,
  answered: ({ answered, marks }) =>
    `计入的 ${amounts.count(marks)} 个标注中有 ${amounts.count(answered)} 个作了回答；其余视为缺失，而非另一种通道。`,
  severalAtOnce: '一个标注可以同时有几种回答，因此各比例之和不必等于整体。',
  besideScreenTime:
    '镜头或场景越长，越容易包含某物；标注多少也取决于怎样落标。因此只有出现时长也这样说，才断言有变化。',
  toCodebook: '前往编码本',
  aspect: '标注维度',
  axes: {
    share: {
      ...{ 'screen-time': '占出现时长的比例', shots: '占镜头的比例', scenes: '占场景的比例' },
      marks: '占标注的比例',
    },
    position: ({ first, second }) => `−1 ${first} · +1 ${second}`,
  },
  differenceAxes: { share: '百分点', position: '位置之差' },
  dots: label => `各片中的${label}`,
  filmOfYear: ({ title, year }) => `${title}（${year}）`,
  dot: ({ title, value }) => `${title}：${value}`,
  telling: {
    known: '',
    'not-looked-for': '尚未有人检视过它',
    'nothing-there': '检视过而未见到',
    'not-said': '其标注尚未说明',
  },
  inTheMiddle: '居中',
  nearerTo: pole => `靠近“${pole}”`,
  line: '比较项',
  polarisation: '两极之间的撕裂程度（0 至 1）',
  polarisationMeaning: '0：只在一极；1：两极各半，或全部兼有两极',
  marksAt: '各位置的标注数',
  attitudeTo: pole => `对“${pole}”的态度`,
  treatment: '处理方式',
  howThere: aspect => `如何在场：${aspect}`,
  byMarks: '标注比例',
  notKnown: '不得而知',
  ofFilms: films => `（${amounts.count(films)} 部影片）`,
  position,
  mediations: '中介（按影片年代排列）',
  noMediations: '尚未写下对它的任何中介。',
  undated: '无年代',
  through: names => `凭借：${names.join('、')}`,
  fromTo: ({ before, after }) => `${before} → ${after}`,
  toReading: '对它的全部解读',

  course: {
    strips: name => `“${name}”在各片中的位置`,
    stripMeaning: '每一条带是一部影片，自片头至片尾；颜色越深，出现越久。斜线处未检视。竖线把影片分为三段。',
    film: '影片',
    first: '前三分之一',
    last: '后三分之一',
    centre: '出现时长的中点',
    difference: '差值',
    stretch: ({ from, to, share: part }) =>
      `片长的 ${amounts.percent(from)} 至 ${amounts.percent(to)}：${share(part)}`,
    beginning: '片头',
    end: '片尾',
    rows: {
      first: '平均值，前三分之一',
      last: '平均值，后三分之一',
      centre: '出现时长中点的平均值',
      p: 'p，未校正（翻转各片正负号）',
    },
  },
}
