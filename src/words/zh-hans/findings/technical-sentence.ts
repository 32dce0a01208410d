import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { isLookedThroughInPart, isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { restsOnTest } from '../../prevalence-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { focal } from './focal.ts'
import { reasons } from './reasons.ts'
import { strata } from './strata.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

/** Null where there are no two means to set against each other. */
export function technical(
  symbol: SymbolFinding,
  name: string,
  finding: PrevalenceFinding,
  names: NamesInSentences,
): string | null {
  const time = symbol.screenTimeShare
  if (isNotComputable(time.difference) || isNotComputable(time.meanP1) || isNotComputable(time.meanP2))
    return null
  const { first, second } = finding.periods
  const looked = symbol.dots.some(isLookedThroughInPart) ? '已检视时长' : '片长'
  return [
    `${isOfWholeCorpus(finding) ? '就这些影片而言，' : ''}在“${first}”的影片（${films(time.filmsP1)}）中，“${name}”平均占${looked}的 ${share(time.meanP1)}，在“${second}”（${films(time.filmsP2)}）中为 ${share(time.meanP2)}：相差 ${points(time.difference)} 个百分点${interval(symbol, finding)}${ratio(symbol)}。`,
    ...(restsOnTest(symbol.verdict) ? tests(symbol, finding) : []),
    ...focal.technical(symbol, finding.family.length),
    ...afterLooking(symbol),
    ...leavingOut(symbol),
    ...(symbol.withinStrata ? [strata.technical(symbol.withinStrata, finding.strata?.by ?? '')] : []),
    ...coders(symbol, names),
  ].join('')
}

function interval(
  { screenTimeShare: { welch95, filmsP1, filmsP2 } }: SymbolFinding,
  finding: PrevalenceFinding,
): string {
  if (!isNotComputable(welch95))
    return `，95% 置信区间 ${points(welch95.lower)} 至 ${points(welch95.upper)}（以影片为单位的 Welch 区间${isOfWholeCorpus(finding) ? '；这些影片即为全部，区间仅为模型' : ''}）`
  return Math.min(filmsP1, filmsP2) <= 2
    ? `（一个时期只有${Math.min(filmsP1, filmsP2) === 1 ? '一' : '两'}部影片时，区间说明不了什么，故不列出）`
    : ''
}

function ratio({ screenTimeShare: { ratioOfMeans } }: SymbolFinding): string {
  return isNotComputable(ratioOfMeans) ? '' : `，比值 × ${ratioOfMeans.toFixed(ratioOfMeans < 0.1 ? 3 : 1)}`
}

function tests({ screenTimeShare: time, directed }: SymbolFinding, finding: PrevalenceFinding): string[] {
  const { permutation, maxT, directorBlocks } = time
  if (finding.defaultTest === 'films')
    return [
      isNotComputable(permutation)
        ? `无法进行影片置换检验：${reasons[permutation.because]}。`
        : `以影片为单位的置换检验 p = ${testOf(permutation, directed ?? maxT, finding)}。`,
    ]
  const whole = isNotComputable(directorBlocks)
    ? `无法以导演为整体进行置换：${reasons[directorBlocks.because]}。`
    : `以导演为整体的置换检验 p = ${testOf(directorBlocks, directed ?? directorBlocks.maxT, finding)}。`
  return isNotComputable(permutation)
    ? [whole]
    : [whole, `若逐片置换则为 ${pValue(permutation.p)}，这个数过于乐观，因为同一导演的影片彼此相近。`]
}

type Time = SymbolFinding['screenTimeShare']

function testOf(
  own: Exclude<Time['permutation'], { because: unknown }>,
  corrected: Time['maxT'] | NonNullable<SymbolFinding['directed']>,
  finding: PrevalenceFinding,
): string {
  const ways = own.draws === null ? '种排列' : '次随机排列'
  const said = `${pValue(own.p)}（${amounts.count(own.draws ?? own.assignments)} ${ways}，可达最小 p 值 ${pValue(own.minTwoSidedP)}）`
  // With a direction the family is corrected by Holm, which is said where the direction is.
  if (isNotComputable(corrected) || !('basis' in corrected)) return said
  const symbols = finding.parameters.focalCodes ? '焦点符号' : '符号'
  const how = {
    'every-film': '',
    'same-pattern': '（只在检视过相同符号的影片之间置换）',
    holm: '（各影片检视过的符号不尽相同，故用 Holm 法）',
  }[corrected.basis]
  return `${said}；按 ${amounts.count(finding.family.length)} 个${symbols}校正后${how} p = ${pValue(corrected.p)}`
}

/** Periods chosen after looking: the p with all borders tried. */
function afterLooking({ afterLooking: found }: SymbolFinding): string[] {
  if (!found) return []
  return isNotComputable(found)
    ? ['计入所有本可选定的分界的 p 值无法给出。']
    : [
        `按日期排列的 ${films(found.films)}，试遍其间所有分界，p = ${pValue(found.p)}，按 Holm 法校正后 ${pValue(found.corrected)}。`,
      ]
}

function leavingOut({ screenTimeShare: { leaveOneFilmOut, leaveOneDirectorOut } }: SymbolFinding): string[] {
  const range = (what: string, { min, max }: { min: number; max: number }) =>
    `${what}剔除后，差值在 ${points(min)} 与 ${points(max)} 个百分点之间。`
  return [
    ...(isNotComputable(leaveOneFilmOut) ? [] : [range('逐片', leaveOneFilmOut)]),
    ...(isNotComputable(leaveOneDirectorOut) ? [] : [range('逐位导演', leaveOneDirectorOut)]),
  ]
}

function coders({ screenTimeShare: { coderAlone } }: SymbolFinding, names: NamesInSentences): string[] {
  if (coderAlone.length < 2) return []
  const read = coderAlone.flatMap(({ coderId, filmsP1, filmsP2, difference }) =>
    isNotComputable(difference)
      ? []
      : [
          `${names.coder(coderId)} ${points(difference)}（${amounts.count(filmsP1)} 对 ${amounts.count(filmsP2)} 部）`,
        ],
  )
  return read.length === 0 ? [] : [`只取一位编码员时，差值（百分点）为：${read.join('；')}。`]
}
