import type {
  CompanionDirection,
  CompanionPair,
  CompanionsFinding,
  TestUnit,
} from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames, CompanionSentences } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { companionTechnical } from './companions-technical.ts'
import { companionWarning } from './companions-warnings.ts'
import { filmsOf } from './films-of-period.ts'
import { inTheseFilms } from './in-these-films.ts'
import { sayResolution } from './prevalence.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

function tie(
  { first, second }: CompanionPair,
  direction: CompanionDirection,
  { finding, names }: { finding: CompanionsFinding; names: AllNames },
): string {
  const [a, b] = [`“${names.code(first)}”`, `“${names.code(second)}”`]
  const [earlier, later] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const than = finding.periods.inOrder ? '' : `比在${earlier}中`
  const how = {
    closer: `在${later}中${than}更为紧密`,
    looser: `在${later}中${than}较为松散`,
    same: `在${earlier}与${later}中同样紧密`,
  }[direction]
  return finding.unit === 'next-shot' ? `${a}之后接${b}的联系${how}` : `${a}与${b}的伴随关系${how}`
}

const among: Record<TestUnit, string> = {
  films: '但影片之间差异很大，仅凭这些影片无法区分时期的变化与影片之间的差异',
  directors: '但不同导演的影片差异很大，仅凭这些影片无法区分时期的变化与导演之间的差异',
}

const tooFew: Record<TestUnit, string> = {
  films: '但影片太少，无法显示时期之间的变化',
  directors: '但同一导演的影片彼此相近，而导演太少，无法显示时期之间的变化',
}

function both(pair: CompanionPair, names: AllNames): string {
  return `“${names.code(pair.first)}”与“${names.code(pair.second)}”`
}

function plain(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string {
  const { verdict } = pair
  const said = (direction: CompanionDirection) =>
    inTheseFilms(finding, tie(pair, direction, { finding, names }))
  const [unit, counted] = unitNames[finding.unit]
  switch (verdict.kind) {
    case 'nobody-looked':
      return `这些影片中尚未有人在同一${unit}中检视过${both(pair, names)}。`
    case 'nobody-looked-in-period':
      return `${filmsOf(finding, verdict.period)}中尚未有人在同一${unit}中检视过${both(pair, names)}，因此两者的关系是否变化无从判断。`
    case 'never-together':
      return `在为两者检视过的 ${films(verdict.films)}中，${both(pair, names)}从未一同出现。`
    case 'not-compared':
      return `${both(pair, names)}一同出现的影片不足 ${amounts.count(finding.parameters.minimumFilms)} 部，或不足 ${amounts.count(finding.parameters.minimumUnits)} ${counted}，因此不参与比较，也不作任何断言。`
    case 'too-few':
      return `${said(verdict.direction)}，${tooFew[verdict.unit]}：即使变化最强，p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'family-too-large':
      return `${said(verdict.direction)}，但要从 ${amounts.count(verdict.familySize)} 对符号中辨出一对，这些影片做不到：即使变化最强，校正后的 p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'cannot-tell':
      return `${said(verdict.direction)}，${among[verdict.unit]}。`
    case 'shows':
      return `${said(verdict.direction)}，其差别超出了${verdict.unit === 'films' ? '影片' : '导演'}之间的差异本身所能造成的${verdict.corrected ? '（已计入所有参与比较的符号对）' : ''}。`
    case 'not-computable':
      return `${both(pair, names)}的关系是否变化无从判断：${reasons[verdict.because]}。`
  }
}

function presence(pair: CompanionPair, { periods }: CompanionsFinding, names: AllNames): string {
  const said = ({ films: all, filmsTogether }: CompanionPair['tieP1'], period: string) => {
    if (all === 0) return `“${period}”中无人同时检视过两者`
    return filmsTogether === 0
      ? `“${period}”的 ${films(all)}中均无`
      : `见于“${period}” ${films(all)}中的这 ${amounts.count(filmsTogether)} 部`
  }
  return `${both(pair, names)}一同出现：${said(pair.tieP1, periods.first)}；${said(pair.tieP2, periods.second)}。`
}

function described(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string {
  const { periods, unit } = finding
  const said = ({ shared, filmsCompared }: CompanionPair['tieP1'], period: string) =>
    isNotComputable(shared)
      ? `在“${period}”中不得而知`
      : `在“${period}”中为 ${share(shared)}（${films(filmsCompared)}的平均值）`
  return `在有${both(pair, names)}之一的${unitNames[unit][0]}中，两者兼有的比例${said(pair.tieP1, periods.first)}，${said(pair.tieP2, periods.second)}。这只是对这些影片的描述，与偶然与否无关。`
}

export const companions: CompanionSentences = {
  units: { shots: '同一镜头', scenes: '同一场景', moments: '十秒之内', 'next-shot': '下一镜头' },
  chooseUnit: '何谓一同出现',
  unitMeaning: {
    shots: '同一镜头中兼有两个符号，即为一同出现。镜头越长，越容易兼有两者。',
    scenes: '同一场景中兼有两个符号，即为一同出现。没有划分场景的影片在此说明不了什么。',
    moments: '把影片分为等长时段，两个符号都在某一时段中点前后十秒之内，即为一同出现：与剪辑无关。',
    'next-shot': '第二个符号出现在第一个符号之后紧接的镜头中；此处先后有别。',
  },
  chooseSymbol: '谁的伴随符号',
  everySymbol: '所有符号',
  pair: ({ first, second }, unit, names) =>
    unit === 'next-shot'
      ? `${names.code(first)}，继而${names.code(second)}`
      : `${names.code(first)}与${names.code(second)}`,
  plain,
  technical: companionTechnical,
  presence,
  described,
  resolution: finding => sayResolution(finding, '对符号'),
  warning: companionWarning,
  entailed: (pairs, names) =>
    `编码本规定有前者处必有后者，因此未计入：${pairs.map(({ of, entailed }) => `“${names.code(of)}”与“${names.code(entailed)}”`).join('、')}。`,
  notListed: count =>
    `另有 ${amounts.count(count)} 对符号曾一同出现，但影片太少，不参与比较。选定一个符号，即可看到与它一同出现的全部符号。`,
  nothing: '没有哪两个符号在足够多的影片中一同出现，无从比较。',
  stills: pair => `承载${pair}的截帧`,
  noneTogether: (period, count) =>
    count === 0
      ? `“${period}”：尚未有人在同一处检视过两者`
      : `“${period}”：为两者检视过的 ${films(count)}中均未一同出现`,
  togetherIn: ({ title, both: units, units: all }, unit) =>
    `《${title}》：${amounts.count(all)} ${unitNames[unit][1]}中有 ${amounts.count(units)} ${unitNames[unit][1].charAt(0)}兼有两者`,
  columns: {
    pair: '符号对',
    films: period => `影片，${period}`,
    logOdds: period => `对数优势比，${period}`,
    shared: period => `兼有比例，${period}`,
    npmi: period => `NPMI，${period}`,
    difference: '差值（对数优势比）',
    interval: '95% 区间',
    p: 'p（未校正）',
    corrected: 'p（已校正）',
    leaveOneOut: '逐片剔除',
  },
  logOdds: signed,
  chart: pair => `各影片中${pair}的伴随关系`,
  chartAxis: '对数优势比；0 即与偶然无异',
  because: reason => reasons[reason.because],
}
