import type { PrevalenceFinding, PrevalenceWarning, Reason, SymbolFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Direction, PrevalenceSentences } from '../prevalence-words.ts'
import { plainVerdict } from '../prevalence-words.ts'
import { amounts } from './amounts.ts'

const reasons: Record<Reason, string> = {
  'absent-everywhere': '这些影片中都没有出现',
  'absent-in-one-period': '其中一个时期的影片中都没有出现',
  'absent-in-period': '该时期的影片中都没有出现',
  'chance-leaves-no-room': '单凭偶然就会全部一致',
  'coders-never-overlap': '没有任何时段由两位编码员检视',
  'every-director-has-one-film': '每位导演只有一部影片',
  'fewer-than-three-films': '影片不足三部',
  'fewer-than-two-coders': '只有一位编码员',
  'fewer-than-two-codes': '只有一个编码项',
  'fewer-than-two-films': '只有一部影片',
  'fewer-than-two-films-in-a-period': '有一个时期的影片不足两部',
  'fewer-than-two-directors-in-a-period': '有一个时期的导演不足两位',
  'fewer-than-four-films-in-a-period': '有一个时期的影片不足四部',
  'kind-missing-in-one-period': '有一类影片在其中一个时期缺失',
  'impossible-count': '计数自相矛盾',
  'lengths-differ': '各列长度不同',
  'no-admissible-split': '影片没有可以划分之处',
  'no-companions': '没有任何伴随',
  'no-distances': '这些数不是影片之间的距离',
  'no-edges': '网络没有连线',
  'no-looked-through-time': '没有任何时段已检视',
  'no-possible-assignment-but-this': '影片只有这一种分法',
  'no-transitions': '没有前后相继',
  'no-values': '没有可供计算的内容',
  'no-variance': '各影片在这一点上完全相同',
  'not-a-number': '有一个值不是数',
  'not-looked-through': '尚未有人检视过',
  'not-looked-through-in-one-period': '其中一个时期尚未有人检视过',
  'outside-family': '出现的影片太少，不在比较之列',
  'outside-range': '有一个值超出范围',
  'present-everywhere': '这些影片中处处出现',
  'resolution-too-coarse': '影片太少，排列方式也太少',
  'too-few-films-with-companions': '有伴随的影片太少',
  'too-many-for-exact': '排列方式太多，无法逐一计算',
}

export const share = (value: number) => `${(value * 100).toFixed(1)}%`
export const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)}`
export const pValue = (value: number) =>
  (value < 0.001
    ? value.toExponential(1).replace('e', ' × 10^')
    : value.toFixed(value < 0.1 ? 3 : 2)
  ).replace(/^0\./, '.')
const films = (count: number) => `${amounts.count(count)} 部影片`
const longer: Record<Direction, string> = {
  more: '在后期影片中出现得更久',
  less: '在后期影片中出现得更短',
  same: '在前后两期影片中出现得一样久',
}

function plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const verdict = plainVerdict(symbol, finding)
  switch (verdict.kind) {
    case 'not-computable':
      return `“${name}”是否变化无从判断：${reasons[verdict.because]}。`
    case 'too-few-films':
      return `“${name}”${longer[verdict.direction]}，但影片太少，无法显示时期之间的变化：即使变化最强，p 也只能达到 ${pValue(verdict.minP)}。`
    case 'cannot-tell':
      return `“${name}”${longer[verdict.direction]}，但影片之间差异很大，仅凭这些影片无法区分时期的变化与影片之间的差异。`
    case 'shows':
      return `“${name}”${longer[verdict.direction]}，其差别超出了影片之间的差异本身所能造成的${verdict.corrected ? '（已计入所有参与比较的符号）' : ''}。`
  }
}

function technical(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const time = symbol.screenTimeShare
  if (isNotComputable(time.difference) || isNotComputable(time.meanP1) || isNotComputable(time.meanP2))
    return plain(symbol, name, finding)
  const { first, second } = finding.periods
  const parts = [
    `在“${first}”的影片（${films(symbol.filmsP1)}）中，“${name}”平均占出现时长的 ${share(time.meanP1)}，在“${second}”（${films(symbol.filmsP2)}）中为 ${share(time.meanP2)}：相差 ${points(time.difference)} 个百分点${interval(symbol)}${ratio(symbol)}。`,
    ...permutationSentences(symbol, finding),
  ]
  const { leaveOneFilmOut } = time
  if (!isNotComputable(leaveOneFilmOut))
    parts.push(
      `逐片剔除后，差值在 ${points(leaveOneFilmOut.min)} 与 ${points(leaveOneFilmOut.max)} 个百分点之间。`,
    )
  return parts.join('')
}

function interval({ screenTimeShare: { welch95 } }: SymbolFinding): string {
  if (isNotComputable(welch95)) return ''
  return `，95% 置信区间 ${points(welch95.lower)} 至 ${points(welch95.upper)}（以影片为单位的 Welch 区间）`
}

function ratio({ screenTimeShare: { ratioOfMeans } }: SymbolFinding): string {
  return isNotComputable(ratioOfMeans) ? '' : `，比值 × ${ratioOfMeans.toFixed(1)}`
}

function permutationSentences(symbol: SymbolFinding, finding: PrevalenceFinding): string[] {
  const { permutation, maxT } = symbol.screenTimeShare
  if (isNotComputable(permutation)) return [`无法进行影片置换检验：${reasons[permutation.because]}。`]
  const arrangements = permutation.draws ?? permutation.assignments
  const kind = permutation.draws === null ? '种排列' : '次随机排列'
  const smallest = isNotComputable(finding.resolution)
    ? ''
    : `，可达最小 p 值 ${pValue(finding.resolution.minTwoSidedP)}`
  const corrected = isNotComputable(maxT)
    ? '。'
    : `；按 ${amounts.count(finding.family.length)} 个${finding.parameters.focalCodes ? '焦点符号' : '符号'}校正后 p = ${pValue(maxT.p)}。`
  return [
    `以影片为单位的置换检验 p = ${pValue(permutation.p)}（${amounts.count(arrangements)} ${kind}${smallest}）${corrected}`,
  ]
}

function resolution(finding: PrevalenceFinding): string {
  const { resolution: found } = finding
  if (isNotComputable(found)) return `这些影片目前还不能显示什么：${reasons[found.because]}。`
  const few = found.maxSymbolsUnderBonferroni05
  const reach =
    few === 0
      ? '因此无论变化多强，都不可能低于 .05'
      : `因此最多在 ${amounts.count(few)} 个符号中，才可能有一个单独低于 .05`
  return `${films(found.filmsP1)}对 ${films(found.filmsP2)}，共有 ${amounts.count(found.assignments)} 种排列，双侧可达最小 p 值为 ${pValue(found.minTwoSidedP)}，${reach}。检验所问的是：影片能否在时期之间互换。`
}

function naive({ naiveG2 }: SymbolFinding): string {
  if (isNotComputable(naiveG2)) return `按镜头计数在此得不出什么：${reasons[naiveG2.because]}。`
  return `若把镜头当作彼此独立来计数，会得到 p = ${pValue(naiveG2.p)}；这个数不能作为时期变化的证据。`
}

function warning(found: PrevalenceWarning, nameOfFilm: (filmId: string) => string): string {
  const list = (ids: readonly string[]) => ids.map(nameOfFilm).join('、')
  switch (found.kind) {
    case 'films-outside-periods':
      return `不在两个时期之内，因此未计入：${list(found.filmIds)}。`
    case 'partly-looked-through':
      return `只检视了一部分：${found.films.map(({ filmId, share: part }) => `${nameOfFilm(filmId)}（${share(part)}）`).join('、')}。未检视之处视为缺失，而非未出现。`
    case 'not-looked-through':
      return `尚未检视，因此未计入：${list(found.filmIds)}。`
    case 'directors-have-several-films':
      return `同一导演的影片彼此相近：${found.directors.map(({ directorId, films: count }) => `${directorId}（${films(count)}）`).join('、')}。旁边给出以导演为整体的 p 值；以影片为单位的 p 值偏于乐观。`
    case 'directors-in-both-periods':
      return `在两个时期都有影片的导演：${found.directorIds.join('、')}。`
    case 'film-in-both-periods':
      return `同时属于两个时期，不能单算在哪一边：${list(found.filmIds)}。`
    case 'stratum-and-period-confounded':
      return `“${found.stratum}”只出现在${found.period === 1 ? '前期' : '后期'}：时期的变化与影片类型的变化无法区分。`
    case 'coder-and-period-confounded':
      return `有一位编码员只检视了${found.period === 1 ? '前期' : '后期'}：时期的变化与编码员的变化无法区分，任何统计都无法弥补。`
    case 'shot-length-differs':
      return `一个时期的镜头平均长度是另一时期的 ${found.factor.toFixed(1)} 倍（${amounts.seconds(found.meanMsP1)}对 ${amounts.seconds(found.meanMsP2)}）：镜头越长，越容易包含某一符号，因此请以出现时长为准，而非镜头比例。`
    case 'few-shots':
      return `已检视的镜头不足 ${amounts.count(found.atLeast)} 个：${found.films.map(({ filmId, shots }) => `${nameOfFilm(filmId)}（${amounts.count(shots)}）`).join('、')}。`
    case 'nothing-can-reach-05':
      return `影片太少，在 .05 水平上什么也显示不了：可达最小 p 值为 ${pValue(found.minTwoSidedP)}。`
    case 'family-too-large-for-bonferroni':
      return `参与比较的符号有 ${amounts.count(found.familySize)} 个，而这些影片最多只能从 ${amounts.count(found.atMost)} 个中辨出一个。在查看结果之前先声明几个焦点符号，比什么都有用。`
    case 'spread-differs':
      return `一个时期的影片彼此差异大于另一时期（方差比 × ${found.varianceRatio.toFixed(1)}）：检验也会对此作出反应。`
    case 'one-film-carries':
      return `单凭 ${list(found.filmIds)} 就决定了${found.how === 'sign' ? '变化的方向' : ' p 值是否低于 .05'}。`
    case 'counted-by-different-rules':
      return `与其余影片的计数规则不同：${list(found.filmIds)}。`
  }
}

export const prevalence: PrevalenceSentences = {
  plain,
  technical,
  resolution,
  naive,
  warning,
  because: reason => reasons[reason.because],
}
