import type {
  ComparedRow,
  Direction,
  MeansOfPeriods,
  RowMeasure,
  RowWarning,
} from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NamesInRows, RowSaying, RowSentences } from '../../findings/row-words.ts'
import { points, position, pValue } from '../../share-of-films.ts'
import { amounts, range, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

type Asked = Parameters<RowSentences['plain']>[2]
type Periods = Parameters<RowSentences['described']>[2]

const films = (count: number) => `${amounts.count(count)} 部影片`

const shares = {
  value: share,
  difference: (value: number) => `${points(value)} 个百分点`,
}

/** 在后期影片中; where no year says which is later, against what. */
function inLater(finding: Periods): { later: string; than: string } {
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  return { later: `在${second}中`, than: finding.periods.inOrder ? '' : `比在${first}中` }
}

function both(finding: Periods): string {
  return `在${filmsOf(finding, 1)}与${filmsOf(finding, 2)}中`
}

const slightly = (isSlight: boolean) => (isSlight ? '略' : '更')

const reversal: RowSentences['reversal'] = (row, names, finding) => {
  const { later, than } = inLater(finding)
  const [first, second] = names.poles(row.contradictionId)
  const what = row.codeId === null ? '全部标注合计' : `“${names.code(row.codeId)}”`
  return {
    label: row.codeId === null ? '影片整体' : names.code(row.codeId),
    clause: (direction, isSlight = false) =>
      direction === 'same'
        ? `${what}${both(finding)}处在“${first}”与“${second}”之间的同一位置`
        : `${what}${later}${than}${isSlight ? '略微' : '更'}靠近“${direction === 'more' ? second : first}”${row.changesSides && !isSlight ? '，已越过中点' : ''}`,
    alike: `${what}在每部影片中都处在“${first}”与“${second}”之间的同一位置`,
    asked: `${what}处在“${first}”与“${second}”之间的什么位置`,
    value: position,
    difference: position,
    measure: `${what}在“${first}”（−1）与“${second}”（+1）之间的平均位置`,
  }
}

/** 比例所据之整体。 */
const wholes: Record<RowMeasure, (what: string) => string> = {
  'screen-time': what => `${what}的出现时长`,
  shots: what => `有${what}的镜头`,
  scenes: what => `有${what}的场景`,
  marks: what => `${what}的标注`,
}
const shortly: Record<RowMeasure, string> = {
  ...{ 'screen-time': '时长', shots: '镜头', scenes: '场景', marks: '标注' },
}

const carrier: RowSentences['carrier'] = (row, names, finding) => {
  const { later, than } = inLater(finding)
  const [who, where] = [names.code(row.subjectId), names.code(row.spaceId)]
  const { measure = 'screen-time' } = finding.parameters
  const of = shortly[measure]
  return {
    label: `${where}中的${who}`,
    clause: (direction: Direction, isSlight = false) =>
      direction === 'same'
        ? `${both(finding)}，“${who}”所占“${where}”的${of}比例相同`
        : `${later}，“${who}”所占“${where}”的${of}比例${than}${slightly(isSlight)}${direction === 'more' ? '高' : '低'}`,
    alike: `在每部影片中，“${who}”所占“${where}”的${of}比例都相同`,
    asked: `“${where}”中是否有“${who}”`,
    ...shares,
    measure: `${wholes[measure](`“${where}”`)}中，“${who}”在场的比例`,
  }
}

const channel: RowSentences['channel'] = (row, names, finding) => {
  const { later, than } = inLater(finding)
  const aspect = finding.aspectId ?? ''
  const [what, value] = [names.code(row.codeId), names.value(aspect, row.valueId)]
  const { measure = 'screen-time' } = finding.parameters
  const of = shortly[measure]
  return {
    label: `${what}：${value}`,
    clause: (direction: Direction, isSlight = false) =>
      direction === 'same'
        ? `${both(finding)}，“${what}”的${of}中“${value}”所占比例相同`
        : `${later}，“${what}”的${of}中“${value}”所占比例${than}${slightly(isSlight)}${direction === 'more' ? '高' : '低'}`,
    alike: `在每部影片中，“${what}”的${of}中“${value}”所占比例都相同`,
    asked: `“${what}”的“${names.aspect(aspect)}”`,
    ...shares,
    measure: `“${what}”已标明“${names.aspect(aspect)}”的${measure === 'marks' ? '标注' : '出现时长'}中，“${value}”的比例`,
  }
}

const among = {
  films: '但影片之间差异很大，仅凭这些影片无法区分时期的变化与影片之间的差异',
  directors: '但不同导演的影片差异很大，仅凭这些影片无法区分时期的变化与导演之间的差异',
}

const tooFew = {
  films: '但影片太少，无法显示时期之间的变化',
  directors: '但同一导演的影片彼此相近，而导演太少，无法显示时期之间的变化',
}

function plain({ verdict }: ComparedRow, saying: RowSaying, finding: Asked): string {
  const clause = (direction: Direction, isSlight = false) =>
    inTheseFilms(finding, saying.clause(direction, isSlight))
  switch (verdict.kind) {
    case 'nothing-known':
      return `没有一部影片能说明${saying.asked}。`
    case 'nothing-known-in-period':
      return `${filmsOf(finding, verdict.period)}中没有一部能说明${saying.asked}，因此是否变化无从判断。`
    case 'too-few-films':
      return `是否变化无从判断：${oneFilm(verdict.films, finding, saying)}。`
    case 'not-compared':
      return `${clause(verdict.direction)}，但${verdict.because === 'not-focal' ? '查看结果之前未将它列为焦点' : `能说明它的影片不足 ${amounts.count(finding.parameters.minimumFilms)} 部`}，因此不参与比较，也不作任何断言。`
    case 'alike':
      return `${inTheseFilms(finding, saying.alike)}。`
    case 'too-few':
      return `${clause(verdict.direction)}，${tooFew[verdict.unit]}：即使变化最强，p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'family-too-large':
      return `${clause(verdict.direction)}，但要从 ${amounts.count(verdict.familySize)} 项比较中辨出一项，这些影片做不到：即使变化最强，校正后的 p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'no-difference':
      return `${inTheseFilms(finding, `平均而言没有差别：${saying.clause('same')}`)}。这并不表明没有变化。`
    case 'cannot-tell':
      return `${clause(verdict.direction, true)}，${among[verdict.unit]}。`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${clause(verdict.direction, true)}，但${filmsOf(finding, less)}检视得少得多（平均每部 ${share(verdict.shares[less - 1]!)}，${filmsOf(finding, more)}为 ${share(verdict.shares[more - 1]!)}）：检视得这样少，比例更易为零或为全部，因此无法由此判断变化。`
    }
    case 'not-by-screen-time':
      return `${clause(verdict.direction)}，但按出现时长（不受镜头长短与标注多少影响）则并非如此：不作断言。`
    case 'shows':
      return `${clause(verdict.direction)}，其差别超出了${verdict.unit === 'films' ? '影片' : '导演'}之间的差异本身所能造成的${verdict.corrected ? '（已计入所有比较）' : ''}。`
    case 'not-computable':
      return `是否变化无从判断：${reasons[verdict.because]}。`
  }
}

function oneFilm(counts: readonly number[], finding: Periods, { asked }: RowSaying): string {
  if (counts.every(count => count === 1))
    return `两个时期各只有一部影片能说明${asked}，而任何两部影片本来就不同`
  return `${filmsOf(finding, counts[0] === 1 ? 1 : 2)}中只有一部能说明${asked}`
}

function technical(row: ComparedRow, saying: RowSaying, finding: Asked): string {
  const { meanP1, meanP2, difference } = row
  if (isNotComputable(meanP1) || isNotComputable(meanP2) || isNotComputable(difference))
    return plain(row, saying, finding)
  const { first, second } = finding.periods
  const isTested = [
    'shows',
    'cannot-tell',
    'no-difference',
    'too-few',
    'family-too-large',
    'looked-through-unequally',
    'not-by-screen-time',
  ].includes(row.verdict.kind)
  return [
    `${inTheseFilms(finding, saying.measure)}：“${first}”的影片（${films(row.filmsP1)}）平均为 ${saying.value(meanP1)}，“${second}”（${films(row.filmsP2)}）为 ${saying.value(meanP2)}，相差 ${saying.difference(difference)}${interval(row, saying, finding)}。`,
    ...(isTested ? testsOf(row, finding) : []),
    ...(isNotComputable(row.leaveOneFilmOut)
      ? []
      : [
          `逐片剔除后，差值在 ${range(saying.difference(row.leaveOneFilmOut.min), saying.difference(row.leaveOneFilmOut.max), '与')}之间。`,
        ]),
  ].join('')
}

function interval({ welch95 }: MeansOfPeriods, { difference }: RowSaying, finding: Asked): string {
  return isNotComputable(welch95)
    ? ''
    : `，95% 置信区间 ${range(difference(welch95.lower), difference(welch95.upper))}（以影片为单位的 Welch 区间${asModel(finding)}）`
}

function testsOf({ permutation, maxT, directorBlocks }: ComparedRow, finding: Asked): string[] {
  if (finding.defaultTest === 'films')
    return [
      isNotComputable(permutation)
        ? `无法进行影片置换检验：${reasons[permutation.because]}。`
        : `以影片为单位的置换检验 p = ${testOf(permutation, maxT, finding)}。`,
    ]
  const whole = isNotComputable(directorBlocks)
    ? `无法以导演为整体进行置换：${reasons[directorBlocks.because]}。`
    : `以导演为整体的置换检验 p = ${testOf(directorBlocks, directorBlocks.maxT, finding)}。`
  return isNotComputable(permutation)
    ? [whole]
    : [whole, `若逐片置换则为 ${pValue(permutation.p)}，这个数过于乐观，因为同一导演的影片彼此相近。`]
}

function testOf(
  own: Exclude<ComparedRow['permutation'], { because: unknown }>,
  corrected: ComparedRow['maxT'],
  finding: Asked,
): string {
  const ways = own.draws === null ? '种排列' : '次随机排列'
  const said = `${pValue(own.p)}（${amounts.count(own.draws ?? own.assignments)} ${ways}，可达最小 p 值 ${pValue(own.minTwoSidedP)}）`
  if (isNotComputable(corrected)) return said
  const how = {
    'every-film': '',
    'same-pattern': '（只在能说明相同各项的影片之间置换）',
    holm: '（各影片能说明的各项不尽相同，故用 Holm 法）',
  }[corrected.basis]
  return `${said}；按 ${amounts.count(finding.familySize)} 项比较校正后${how} p = ${pValue(corrected.p)}`
}

function described(row: ComparedRow, saying: RowSaying, { periods }: Periods): string {
  const mean = (value: ComparedRow['meanP1'], name: string, count: number) =>
    isNotComputable(value)
      ? `在“${name}”中不得而知`
      : `在“${name}”中为 ${saying.value(value)}（${films(count)}的平均值）`
  return `${saying.measure}：${mean(row.meanP1, periods.first, row.filmsP1)}，${mean(row.meanP2, periods.second, row.filmsP2)}。这只是对这些影片的描述，与偶然与否无关。`
}

function told({ dots }: ComparedRow, saying: RowSaying, { periods }: Periods): string {
  const inPeriod = (period: 1 | 2, name: string) => {
    const own = dots.filter(dot => dot.period === period)
    const known = own.filter(({ telling }) => telling === 'known').length
    return own.length === 0
      ? `“${name}”没有影片`
      : known === 0
        ? `“${name}”的 ${films(own.length)}均不能说明`
        : `“${name}”的 ${films(own.length)}中有 ${amounts.count(known)} 部可以说明`
  }
  return `${saying.asked}：${inPeriod(1, periods.first)}；${inPeriod(2, periods.second)}。`
}

function warning(found: RowWarning, names: NamesInRows): string {
  const list = (ids: readonly string[]) => ids.map(id => `《${names.film(id)}》`).join('、')
  switch (found.kind) {
    case 'not-looked-for':
      return `这些影片中尚未有人检视过它，因此在此缺失：${list(found.filmIds)}。`
    case 'nothing-there':
      return `检视过而未见到，因此这些影片在此不能说明什么：${list(found.filmIds)}。`
    case 'not-said':
      return `这些影片中见到了它，但其标注尚未说明这一点，因此在此缺失：${list(found.filmIds)}。`
    case 'one-film-carries':
      return `剔除${list(found.filmIds)}${found.filmIds.length === 1 ? '' : '中的任何一部'}后，差值方向相反。`
    case 'spread-differs':
      return `一个时期的影片彼此差异大于另一时期（方差比 × ${found.varianceRatio.toFixed(found.varianceRatio < 0.1 ? 3 : 1)}）：检验也会对此作出反应。`
  }
}

export const rows: RowSentences = {
  reversal,
  carrier,
  channel,
  plain,
  technical,
  described,
  told,
  warning,
}
