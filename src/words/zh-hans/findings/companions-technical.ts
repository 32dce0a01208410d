import type { CompanionPair, CompanionsFinding, CompanyInPeriod } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { asModel } from './in-these-films.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

/** Null where there are no two means to set against each other. */
export function companionTechnical(
  pair: CompanionPair,
  finding: CompanionsFinding,
  names: AllNames,
): string | null {
  const { tieP1, tieP2, difference, interval } = pair
  if (isNotComputable(difference) || isNotComputable(tieP1.logOdds) || isNotComputable(tieP2.logOdds))
    return null
  const { first, second } = finding.periods
  const support = ({ filmsTogether, films: all, unitsTogether }: CompanyInPeriod, period: string) =>
    `“${period}” ${films(all)}中的 ${amounts.count(filmsTogether)} 部（${amounts.count(unitsTogether)} ${unitNames[finding.unit][1]}）`
  const means = ({ shared, npmi }: CompanyInPeriod) =>
    [
      isNotComputable(shared) ? '' : `，兼有比例 ${share(shared)}`,
      isNotComputable(npmi) ? '' : `，NPMI ${signed(npmi)}`,
    ].join('')
  const ci = isNotComputable(interval)
    ? ''
    : `，95% 置信区间 ${signed(interval.lower)} 至 ${signed(interval.upper)}（以影片为单位的扩展自助法${asModel(finding)}）`
  return [
    `“${names.code(pair.first)}”与“${names.code(pair.second)}”一同出现于${support(tieP1, first)}与${support(tieP2, second)}。`,
    `“${first}”的平均对数优势比为 ${signed(tieP1.logOdds)}（两者都不过少的 ${films(tieP1.filmsCompared)}${means(tieP1)}），“${second}”为 ${signed(tieP2.logOdds)}（${films(tieP2.filmsCompared)}${means(tieP2)}）：相差 ${signed(difference)}${ci}。`,
    ...tests(pair, finding),
    ...leavingOut(pair),
  ].join('')
}

function tests(pair: CompanionPair, finding: CompanionsFinding): string[] {
  if (!pair.inFamily) return []
  const { permutation, maxT, directorBlocks } = pair
  const isByFilms = finding.defaultTest === 'films'
  const [test, corrected] = isByFilms
    ? [permutation, maxT]
    : [directorBlocks, isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT]
  const what = isByFilms ? '以影片为单位' : '以导演为整体'
  if (isNotComputable(test)) return [`无法${what}进行置换检验：${reasons[test.because]}。`]
  const ways = test.draws === null ? '种排列' : '次随机排列'
  const own = `${what}的置换检验 p = ${pValue(test.p)}（${amounts.count(test.draws ?? test.assignments)} ${ways}，可达最小 p 值 ${pValue(test.minTwoSidedP)}）`
  const how = isNotComputable(corrected)
    ? ''
    : {
        'every-film': '',
        'same-pattern': '（只在能说明相同符号对的影片之间置换）',
        holm: '（各影片所能说明的符号对不尽相同，故用 Holm 法）',
      }[corrected.basis]
  const family = isNotComputable(corrected)
    ? ''
    : `；按 ${amounts.count(finding.familySize)} 对符号校正后${how} p = ${pValue(corrected.p)}`
  const optimistic =
    !isByFilms && !isNotComputable(permutation)
      ? [`若逐片置换则为 ${pValue(permutation.p)}，这个数过于乐观，因为同一导演的影片彼此相近。`]
      : []
  return [`${own}${family}。`, ...optimistic]
}

function leavingOut({ leaveOneFilmOut }: CompanionPair): string[] {
  return isNotComputable(leaveOneFilmOut)
    ? []
    : [`逐片剔除后，差值在 ${signed(leaveOneFilmOut.min)} 与 ${signed(leaveOneFilmOut.max)} 之间。`]
}
