import type { CompanionsFinding, CompanionWarning } from '../../../findings/index.ts'
import type { AllNames } from '../../findings/companion-words.ts'
import { amounts } from '../amounts.ts'
import { warning } from './prevalence-warnings.ts'

/** What weakens a finding about companions, as a sentence beside it. */
export function companionWarning(
  found: CompanionWarning,
  names: AllNames,
  finding: Pick<CompanionsFinding, 'periods' | 'unit'>,
): string {
  const list = (ids: readonly string[]) => ids.map(id => `《${names.film(id)}》`).join('、')
  const without = (ids: readonly string[]) => `剔除${list(ids)}${ids.length === 1 ? '' : '中的任何一部'}后`
  switch (found.kind) {
    case 'together-in-long-shots':
      return `一个时期的镜头平均长度是另一时期的 ${found.factor.toFixed(1)} 倍（${amounts.seconds(found.meanMsP1)}对 ${amounts.seconds(found.meanMsP2)}）：镜头越长，越容易兼有两个符号。请改用与剪辑无关的“十秒之内”再问一次。`
    case 'many-pairs':
      return `参与比较的符号对有 ${amounts.count(found.familySize)} 对，而这些影片最多只能从 ${amounts.count(found.atMost)} 对中辨出一对。在查看结果之前选定一个符号，只问它的伴随符号，比什么都有用。`
    case 'rarer-in-one-period':
      return `“${names.code(found.codeId)}”在一个时期少得多（平均每部影片 ${found.meanP1.toFixed(1)} 次对 ${found.meanP2.toFixed(1)} 次）：符号越少，与它一同出现者越难测准，变化也显得比实际更大。`
    case 'films-turn-it':
      return `${without(found.filmIds)}，差值方向相反。`
    case 'films-carry-it':
      return `${without(found.filmIds)}，未校正的 p 值高于 .05。`
    case 'no-scenes':
      return `这些影片尚未划分并检视场景，因此在此说明不了什么：${list(found.filmIds)}。`
    default:
      return warning(found, names, finding)
  }
}
