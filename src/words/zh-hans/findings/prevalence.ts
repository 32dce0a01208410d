import type { Direction, PrevalenceFinding, SymbolFinding, TestUnit } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { LookedFilms } from '../../looked-on-sides.ts'
import { lookedOnSides } from '../../looked-on-sides.ts'
import type { PrevalenceSentences, WithResolution } from '../../prevalence-words.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { warning } from './prevalence-warnings.ts'
import { reasons } from './reasons.ts'
import { strata } from './strata.ts'
import { technical } from './technical-sentence.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

function longer(direction: Direction, finding: PrevalenceFinding, much = '更'): string {
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  if (direction === 'same') return `在${first}与${second}中出现得一样久`
  const than = finding.periods.inOrder ? '' : `比${first}`
  return `在${second}中出现得${than}${much}${direction === 'more' ? '久' : '短'}`
}

const among: Record<TestUnit, string> = {
  films: '但影片之间差异很大，仅凭这些影片无法区分时期的变化与影片之间的差异',
  directors: '但不同导演的影片差异很大，仅凭这些影片无法区分时期的变化与导演之间的差异',
}

const tooFew: Record<TestUnit, string> = {
  films: '但影片太少，无法显示时期之间的变化',
  directors: '但同一导演的影片彼此相近，而导演太少，无法显示时期之间的变化',
}

function plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const { verdict } = symbol
  const inThese = isOfWholeCorpus(finding) ? '在这些影片中，' : ''
  const isLonger = (direction: Direction, much?: string) =>
    `${inThese}“${name}”${longer(direction, finding, much)}`
  switch (verdict.kind) {
    case 'nobody-looked':
      return `这些影片中尚未有人检视过“${name}”。`
    case 'nobody-looked-in-period': {
      const other = verdict.period === 1 ? 2 : 1
      const [looked, present] = [verdict.films[other - 1]!, verdict.present[other - 1]!]
      return `${filmsOf(finding, verdict.period)}中尚未有人检视过“${name}”，因此它是否变化无从判断。${filmsOf(finding, other)}中有 ${amounts.count(looked)} 部为此检视过，${present === 0 ? '均未见到' : `其中 ${amounts.count(present)} 部有`}。`
    }
    case 'in-no-film':
      return `为“${name}”检视过的 ${films(verdict.films[0] + verdict.films[1])}中均未见到它${verdict.partly ? '（以已检视的部分为限）' : ''}。`
    case 'coders-contradict':
      return `“${name}”是否出现无从判断：在 ${films(verdict.films)}中，同时检视的编码员对各自所标的内容${verdict.agreedShare === 0 ? '毫无一致之处' : `只有 ${share(verdict.agreedShare)} 一致`}。`
    case 'one-film-in-period':
      return `“${name}”是否变化无从判断：${oneFilm(verdict.films, finding)}。`
    case 'not-compared':
      return `${isLonger(verdict.direction)}，但${verdict.because === 'not-focal' ? '查看结果之前未将它列为焦点符号' : `有它的影片不足 ${amounts.count(finding.parameters.minimumFilms)} 部`}，因此不参与比较，也不作任何断言。`
    case 'alike':
      return `在为“${name}”检视过的每部影片中，它所占的时长比例都相同。`
    case 'too-few':
      return `${isLonger(verdict.direction)}，${tooFew[verdict.unit]}：即使变化最强，p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'family-too-large':
      return `${isLonger(verdict.direction)}，但要从 ${amounts.count(verdict.familySize)} 个符号中辨出一个，这些影片做不到：即使变化最强，校正后的 p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'no-difference':
      return `${inThese}平均而言，“${name}”${longer('same', finding)}。这并不表明没有变化。`
    case 'cannot-tell':
      return `${isLonger(verdict.direction, '略')}，${among[verdict.unit]}。`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${isLonger(verdict.direction, '略')}，但${filmsOf(finding, less)}检视得少得多（平均每部 ${share(verdict.shares[less - 1]!)}，${filmsOf(finding, more)}为 ${share(verdict.shares[more - 1]!)}）：未检视之处可能并非如此，因此无法由此判断变化。`
    }
    case 'coders-differ':
      return `${isLonger(verdict.direction, '略')}，但并非所有影片都由同样的人检视，时期的变化与检视者的变化无法区分${verdict.withinCoders === null ? '' : `：计入检视者之后，p = ${pValue(verdict.withinCoders)}`}。`
    case 'strata-differ':
      return `${isLonger(verdict.direction, '略')}，但时期的变化与影片构成的变化无法区分${verdict.withinStrata === null ? '' : `：只在${strata.within(finding.strata?.by ?? '')}比较时，p = ${pValue(verdict.withinStrata)}`}。`
    case 'chosen-after-looking':
      return `${isLonger(verdict.direction, '略')}，但此分期是查看结果之后选定的，${verdict.overAllBorders === null ? '而本可选定的其他分期有多少无从得知' : `计入所有本可选定的分界之后，p = ${pValue(verdict.overAllBorders)}`}：因此不作任何断言。`
    case 'shows':
      return `${isLonger(verdict.direction)}，其差别超出了${verdict.unit === 'films' ? '影片' : '导演'}之间的差异本身所能造成的${verdict.corrected ? '（已计入所有参与比较的符号）' : ''}${finding.periods.chosenAfterLooking ? '（已计入所有本可选定的分界）' : ''}。`
    case 'not-computable':
      return `“${name}”是否变化无从判断：${reasons[verdict.because]}。`
  }
}

function oneFilm([first, second]: readonly [number, number], finding: PrevalenceFinding): string {
  if (first === 1 && second === 1) return '两个时期各只有一部影片为此检视过，而任何两部影片本来就不同'
  return `${filmsOf(finding, first === 1 ? 1 : 2)}中只有一部为此检视过`
}

function nothingToSee(
  because: Parameters<PrevalenceSentences['nothingToSee']>[0],
  names: readonly string[],
): string {
  const list = names.map(name => `“${name}”`).join('、')
  switch (because) {
    case 'nobody-looked':
      return `尚未有人检视过：${list}。`
    case 'nobody-looked-in-period':
      return `其中一个时期尚未有人检视过，另一时期未见到：${list}。`
    case 'in-no-film':
      return `检视过，而在已检视的影片中均未见到：${list}。`
  }
}

/** What these films can show at all, of symbols or of whatever else is compared. */
export function sayResolution(finding: WithResolution, compared = '个符号'): string {
  const { resolution: found } = finding
  if (isNotComputable(found))
    return `这些影片目前还不能显示什么：${notYetLooked(finding) ?? reasons[found.because]}。`
  const { unit, unitsP1, unitsP2, assignments, minTwoSidedP, canReach05 } = found.default
  const few = amounts.count(found.default.maxSymbolsUnderBonferroni05)
  const reach = canReach05
    ? `因此最多在 ${few} ${compared}中，才可能有一个单独低于 .05`
    : '因此无论变化多强，都不可能低于 .05'
  const ways = assignments === 1 ? '只有一种排列' : `共有 ${amounts.count(assignments)} 种排列`
  const first =
    unit === 'films'
      ? `${films(unitsP1)}对 ${films(unitsP2)}，${ways}`
      : `同一导演的影片彼此相近，因此以导演为整体：${amounts.count(unitsP1)} 位导演（${films(found.filmsP1)}）对 ${amounts.count(unitsP2)} 位导演（${films(found.filmsP2)}），${ways}`
  return `${first}，双侧可达最小 p 值为 ${pValue(minTwoSidedP)}，${reach}。检验所问的是：${unit === 'films' ? '影片' : '导演'}能否在时期之间互换。`
}

/** Where there are films enough, and only nobody has looked. */
function notYetLooked(finding: LookedFilms): string | null {
  const said = lookedOnSides(finding)?.map(
    ([looked, of]) => `${films(of)}中${looked === 0 ? '尚无一部' : `只有 ${amounts.count(looked)} 部`}已检视`,
  )
  return said ? `一个时期的 ${said[0]}，另一时期的 ${said[1]}` : null
}

function shotLengths(finding: Pick<PrevalenceFinding, 'shotLength' | 'periods'>): string {
  const { meanMsP1, meanMsP2 } = finding.shotLength
  const [first, second] = [meanMsP1, meanMsP2].map(ms => (isNotComputable(ms) ? null : amounts.seconds(ms)))
  if (first && second)
    return `平均镜头长度：${filmsOf(finding, 1)} ${first}，${filmsOf(finding, 2)} ${second}。`
  const known = first ?? second
  if (!known) return '镜头长度未知：尚未检视过任何镜头。'
  const [here, there] = first ? ([1, 2] as const) : ([2, 1] as const)
  return `平均镜头长度：${filmsOf(finding, here)} ${known}；${filmsOf(finding, there)}未知，因为其中尚未检视过任何镜头。`
}

function naive({ naiveG2 }: SymbolFinding): string {
  if (isNotComputable(naiveG2)) return `按镜头计数在此得不出什么：${reasons[naiveG2.because]}。`
  return `若把镜头当作彼此独立来计数，会得到 p = ${pValue(naiveG2.p)}；这个数不能作为时期变化的证据。`
}

export const prevalence: PrevalenceSentences = {
  plain,
  technical: (symbol, name, finding, names) =>
    technical(symbol, name, finding, names) ?? plain(symbol, name, finding),
  nothingToSee,
  resolution: finding => sayResolution(finding),
  shotLengths,
  naive,
  warning,
  because: reason => reasons[reason.because],
}
