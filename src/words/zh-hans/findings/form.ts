import type { FormFinding, FormMeasure, FormSubject, OfCorpus } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { FormWords } from '../../en/findings/form.ts'
import { formNumber } from '../../findings/form-numbers.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`
const titles = (list: readonly string[]) => list.map(title => `《${title}》`).join('、')
const among = { films: '影片', directors: '导演' }

const names = {
  'mean-length': '平均镜头长度',
  'median-length': '镜头长度中位数',
  'cutting-rate': '剪切率',
  'gradual-share': '渐变转场',
  lightness: '明度',
  contrast: '反差',
  chroma: '彩度',
  motion: '画内运动',
  loudness: '响度',
}

const units = {
  'mean-length': '秒',
  'median-length': '秒',
  'cutting-rate': '每分钟切与其他转场数',
  'gradual-share': '占全部转场的比例',
  lightness: 'L*，0 为黑，100 为白',
  contrast: '最暗与最亮二十分之一之间的 L*',
  chroma: '平均彩度，0 为灰',
  motion: '每秒占画面的百分比',
  loudness: 'LUFS',
}

function nameOf(subject: FormSubject, code: (codeId: string) => string): string {
  if (subject.group === 'technique') return code(subject.codeId)
  if (subject.group === 'aspect')
    return `${nameIn(subject.names.aspect, 'zh-Hans')}：${nameIn(subject.names.value, 'zh-Hans')}`
  return names[subject.measure]
}

function say(value: number, subject: FormSubject): string {
  if (subject.group === 'technique' || subject.group === 'aspect') return share(value)
  if (subject.measure === 'gradual-share') return share(value)
  if (isLength(subject)) return amounts.seconds(value)
  return formNumber(value)
}

function isLength(subject: FormSubject): boolean {
  return subject.group === 'cutting' && ['mean-length', 'median-length'].includes(subject.measure)
}

function plain(measure: FormMeasure, name: string, finding: FormFinding): string {
  const { meanP1, meanP2, test, subject } = measure
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  if (isNotComputable(meanP1) || isNotComputable(meanP2))
    return `${isNotComputable(meanP1) ? first : second}的“${name}”未知。`
  if (measure.values.every(value => value === null || value === measure.values.find(one => one !== null)))
    return `${inTheseFilms(finding, `各部影片的“${name}”`)}完全相同：${say(meanP1, subject)}。`
  const [more, less] = isLength(subject) ? ['较长', '较短'] : ['较高', '较低']
  const than = meanP2 === meanP1 ? '相同' : meanP2 > meanP1 ? more : less
  const head = inTheseFilms(
    finding,
    `${second}的“${name}”${than}：平均一部影片为 ${say(meanP2, subject)}，${first}为 ${say(meanP1, subject)}`,
  )
  if (isNotComputable(test)) return `${head}；是否出于偶然无从判断：${reasons[test.because]}。`
  if (test.minTwoSidedP > 0.05)
    return `${head}；但${among[test.unit]}这样少，无法显示时期的变化：即使变化强到极致，p 也只能到 ${pValue(test.minTwoSidedP)}。`
  if (test.minCorrectedP > 0.05)
    return `${head}；但要在 ${amounts.count(test.groups)} 组度量之中辨出一项，这些${among[test.unit]}做不到：即使变化强到极致，校正后的 p 也只能到 ${pValue(test.minCorrectedP)}。`
  if (test.corrected > 0.05)
    return `${head}；但${among[test.unit]}彼此之间差别太大，无从分辨是时期的变化，还是${among[test.unit]}之间的差别。`
  return `${head}；差别大于把${among[test.unit]}随机分到两个时期时会有的差别。`
}

function technical(
  { meanP1, meanP2, difference, welch95, test, leaveOneFilmOut, filmsP1, filmsP2, subject }: FormMeasure,
  name: string,
  finding: OfCorpus,
): string | null {
  if (isNotComputable(meanP1) || isNotComputable(meanP2) || isNotComputable(difference)) return null
  const interval = isNotComputable(welch95)
    ? `，无区间：${reasons[welch95.because]}`
    : `，95% 置信区间 ${signed(welch95.lower, subject)} 至 ${signed(welch95.upper, subject)}（以影片为单位的 Welch 区间${asModel(finding)}）`
  const tested = isNotComputable(test)
    ? ''
    : `${among[test.unit]}置换 p = ${pValue(test.p)}（${test.draws === null ? `${amounts.count(test.assignments)} 种排列` : `在 ${amounts.count(test.assignments)} 种排列中抽取 ${amounts.count(test.draws)} 种`}，可达最小 p 值为 ${pValue(test.minTwoSidedP)}），${test.groups > 1 ? `按本组及 ${amounts.count(test.groups)} 组` : '组内'}校正后 ${pValue(test.corrected)}。`
  const without = isNotComputable(leaveOneFilmOut)
    ? ''
    : `逐片剔除，差值在 ${signed(leaveOneFilmOut.min, subject)} 与 ${signed(leaveOneFilmOut.max, subject)} 之间。`
  return `${name}：${say(meanP1, subject)}（${films(filmsP1)}）与 ${say(meanP2, subject)}（${films(filmsP2)}），差值 ${signed(difference, subject)}${interval}。${tested}${without}`
}

function signed(value: number, subject: FormSubject): string {
  return `${value < 0 ? '−' : value > 0 ? '+' : ''}${say(Math.abs(value), subject)}`
}

function resolution({ resolution: found }: Pick<FormFinding, 'resolution'>): string {
  if (isNotComputable(found)) return `这些影片目前还不能显示什么：${reasons[found.because]}。`
  const { unit, unitsP1, unitsP2, assignments, minTwoSidedP, canReach05 } = found.default
  const whom = unit === 'films' ? '部影片' : '位导演'
  return `${amounts.count(unitsP1)} ${whom}对 ${amounts.count(unitsP2)} ${whom}，共有 ${amounts.count(assignments)} 种排列，双侧可达最小 p 值为 ${pValue(minTwoSidedP)}${canReach05 ? '' : '，因此无论变化多强，都不可能低于 .05'}。检验所问的是：${among[unit]}能否在时期之间互换；一部影片无论有多少镜头，都只是一个值。`
}

export const form: FormWords = {
  name: nameOf,
  say,
  unit: subject =>
    subject.group === 'technique'
      ? '出现时长占比'
      : subject.group === 'aspect'
        ? '占已选值时长的比例'
        : units[subject.measure],
  plain,
  technical,
  resolution,
  none: ({ first, second }) => `“${first}”与“${second}”的影片如何剪切，画面呈何面貌，由何处观看。`,
  groups: { cutting: '剪切', picture: '画面与声音', aspect: '按编码', technique: '手法' },
  withoutShots: list => `这些影片的镜头尚不可知，不在这些数值之内：${titles(list)}。`,
  noShots: '这两个时期的影片都还没有镜头。请添加影片文件，由程序找出镜头；或导入镜头表。',
  notMeasured: '这些影片的画面都尚未测量。',
  partlyMeasured: list => `只测量了一部分，或未测量：${titles(list)}。`,
  dots: name => `各部影片的${name}`,
  dot: ({ title, value }) => (value === null ? `《${title}》` : `《${title}》：${value}`),
  lengths: '镜头有多长',
  lengthsMeaning: '一部影片的镜头落在各长度等级的比例，取该时期各影片的平均。',
  lengthsAxis: '镜头长度',
  classes: edgesMs =>
    edgesMs.map((edge, place) => {
      const next = edgesMs[place + 1]
      return next === undefined ? `≥ ${edge / 1000} 秒` : `${edge / 1000}–${next / 1000} 秒`
    }),
  course: '片长中的剪切',
  courseMeaning: '片长每十分之一中，每分钟的切与其他转场数。',
  courseAxes: ['每分钟切数', '片长，自始至终'],
  film: '一部影片',
  signs: '图例',
  colours: '片长中的色彩',
  coloursMeaning: '取六十个时刻，所在镜头占画面最多的颜色。未测量处留空。',
  strip: ({ title, shots }) => `《${title}》：${amounts.count(shots)} 个镜头`,
  table: '各项量度列表',
  columns: {
    measure: '量度',
    unit: '单位',
    difference: '差值',
    interval: '95% 置信区间',
    p: 'p，未校正',
    corrected: '校正后 p',
    without: '逐片剔除',
  },
  filmsBehind: '各部影片的数值',
  openFilm: title => `《${title}》：查看其镜头`,
  p: pValue,
  signed,
  share,
  cannot: '–',
}
