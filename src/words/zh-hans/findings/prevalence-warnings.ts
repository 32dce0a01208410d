import type { PrevalenceFinding, PrevalenceWarning } from '../../../findings/index.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { describe } from '../describe.ts'
import { filmsOf } from './films-of-period.ts'

/** A kind of film that the program names is kept by its own word; any other is the scholar's. */
const kindOf = (stratum: string) => (describe.kindNames as Record<string, string>)[stratum] ?? stratum

const measures = { 'screen-time': '出现时长', shots: '镜头比例' }
const units = { films: '影片', directors: '导演' }

/** What weakens a finding, as a sentence beside it. */
export function warning(
  found: PrevalenceWarning,
  names: NamesInSentences,
  finding: Pick<PrevalenceFinding, 'periods'>,
): string {
  const list = (ids: readonly string[]) => ids.map(id => `《${names.film(id)}》`).join('、')
  const shares = (parts: readonly { filmId: string; share: number }[]) =>
    parts.map(part => `《${names.film(part.filmId)}》（${share(part.share)}）`).join('、')
  switch (found.kind) {
    case 'films-outside-periods':
      return `不属于任何一个时期，因此未计入：${list(found.filmIds)}。`
    case 'films-of-other-periods':
      return `比较的是另外两个时期，因此未计入：${found.periods.map(({ name, filmIds }) => `“${name}”（${list(filmIds)}）`).join('；')}。`
    case 'films-across-periods':
      return `日期不在一个时期之内，因此未计入：${list(found.filmIds)}。`
    case 'placed-by-date':
      return `其他影片按名归入时期，而这些影片是按日期归入的：${found.films.map(({ filmId, period }) => `《${names.film(filmId)}》（“${period}”）`).join('、')}。`
    case 'periods-chosen-after-looking':
      return '此分期是查看结果之后选定的。检验所问的是事先定下的分界，因此除非注明已试遍所有分界，此处的 p 值都偏小。“不设分期：何时改变”一问则计入了这一点。'
    case 'periods-not-in-order':
      return `没有年份能说明“${found.first}”与“${found.second}”孰先孰后。“${found.first}”列在前面，只因它在分期中排在前面。`
    case 'partly-looked-through':
      return `只检视了一部分：${shares(found.films)}。未检视之处视为缺失，而非未出现。`
    case 'not-looked-through':
      return `尚未检视，因此不在以下任何数值之中：${list(found.filmIds)}。`
    case 'not-looked-for':
      return `这些影片中尚未有人检视过它，因此不在它的任何数值之中：${list(found.filmIds)}。`
    case 'looked-through-unequally':
      return `${filmsOf(finding, 1)}平均检视了 ${share(found.shareP1)}，${filmsOf(finding, 2)}平均检视了 ${share(found.shareP2)}：两者的比例不能直接相比。`
    case 'directors-have-several-films':
      return `同一导演的影片彼此相近：${found.directors.map(({ directorId, films }) => `${directorId}（${amounts.count(films)} 部影片）`).join('、')}。因此以导演为整体置换，旁边以影片为单位的 p 值过于乐观。`
    case 'directors-in-both-periods':
      return `在两个时期都有影片的导演，其影片只在自己的影片之间置换：${found.directorIds.join('、')}。`
    case 'film-in-both-periods':
      return `各部分分属两个时期，置换时保持在一起：${list(found.filmIds)}。`
    case 'stratum-and-period-confounded':
      return `“${kindOf(found.stratum)}”只见于${filmsOf(finding, found.period)}：时期的变化与影片类型的变化无法区分。`
    case 'mix-of-strata-differs':
      return `两个时期的影片类型构成不同：${found.strata.map(({ name, filmsP1, filmsP2 }) => `${kindOf(name)} ${amounts.count(filmsP1)} 对 ${amounts.count(filmsP2)} 部`).join('；')}。构成的变化可能看似类型之内的变化，请在同一类型影片之内比较。`
    case 'coder-and-period-confounded':
      return `${names.coder(found.coderId)}只检视过一个时期的影片，即${filmsOf(finding, found.period)}：时期的变化与编码员的变化无法区分，任何统计都无法弥补。`
    case 'coders-disagree':
      return `在各编码员所标的内容中，同时检视的人只有 ${share(found.agreedShare)} 一致（${list(found.filmIds)}）；其余计为未出现，尽管有人见到。`
    case 'coder-alone-turns-it':
      return `只取${found.coderIds.map(id => names.coder(id)).join('或只取')}时，差值方向相反。`
    case 'shot-length-differs':
      return `一个时期的镜头平均长度是另一时期的 ${found.factor.toFixed(1)} 倍（${amounts.seconds(found.meanMsP1)}对 ${amounts.seconds(found.meanMsP2)}）：镜头越长，越容易包含某一符号，因此请以出现时长为准，而非镜头比例。`
    case 'few-shots':
      return `已检视的镜头不足 ${amounts.count(found.atLeast)} 个：${found.films.map(({ filmId, shots }) => `《${names.film(filmId)}》（${amounts.count(shots)}）`).join('、')}。`
    case 'nothing-can-reach-05':
      return `${units[found.unit]}太少，在 .05 水平上什么也显示不了：可达最小 p 值为 ${pValue(found.minTwoSidedP)}。`
    case 'family-too-large-for-bonferroni':
      return `参与比较的符号有 ${amounts.count(found.familySize)} 个，而这些影片最多只能从 ${amounts.count(found.atMost)} 个中辨出一个。在查看结果之前先声明几个焦点符号，比什么都有用。`
    case 'spread-differs':
      return `按${measures[found.measure]}，一个时期的影片彼此差异大于另一时期（方差比 × ${found.varianceRatio.toFixed(found.varianceRatio < 0.1 ? 3 : 1)}）：检验也会对此作出反应。`
    case 'one-film-carries': {
      const without = `剔除${list(found.filmIds)}${found.filmIds.length === 1 ? '' : '中的任何一部'}后`
      const by = found.measures.map(measure => measures[measure]).join('与')
      return found.how === 'sign'
        ? `${without}，按${by}计的差值方向相反。`
        : `${without}，按${by}计、未校正的 p 值高于 .05。`
    }
    case 'one-director-carries':
      return `剔除一位导演的影片后，差值方向相反：${found.directors.map(({ filmIds }) => list(filmIds)).join('；或')}。`
    case 'counted-by-different-rules':
      return `与其余影片的计数规则不同：${list(found.filmIds)}。`
  }
}
