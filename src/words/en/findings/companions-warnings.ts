import type { CompanionsFinding, CompanionWarning } from '../../../findings/index.ts'
import type { AllNames } from '../../findings/companion-words.ts'
import { amounts, several } from '../amounts.ts'
import { warning } from './prevalence-warnings.ts'

/** What weakens a finding about companions, as a sentence beside it. */
export function companionWarning(
  found: CompanionWarning,
  names: AllNames,
  finding: Pick<CompanionsFinding, 'periods' | 'unit'>,
): string {
  const list = (ids: readonly string[]) => ids.map(id => names.film(id)).join(', ')
  const without = (ids: readonly string[]) => `Without ${ids.length === 1 ? '' : 'any one of '}${list(ids)}`
  switch (found.kind) {
    case 'together-in-long-shots':
      return `Shots are ${found.factor.toFixed(1)} times as long in one period (${amounts.seconds(found.meanMsP1)} against ${amounts.seconds(found.meanMsP2)}): a longer shot has more time to hold two symbols. Ask again with “within ten seconds”, which no cut decides.`
    case 'many-pairs':
      return `${several(found.familySize, 'pair is', 'pairs are')} compared, and these films can single out one of ${amounts.count(found.atMost)} at most. Asking for the companions of one symbol, chosen before looking, would help more than anything else.`
    case 'rarer-in-one-period':
      return `“${names.code(found.codeId)}” is much rarer in one period (${found.meanP1.toFixed(1)} against ${found.meanP2.toFixed(1)} times a film on average): what stands beside a rarer symbol is measured less surely, and looks more changed than it is.`
    case 'films-turn-it':
      return `${without(found.filmIds)} the difference would go the other way.`
    case 'films-carry-it':
      return `${without(found.filmIds)} p would be above .05, before any correction.`
    case 'no-scenes':
      return `No scenes have been made and looked through in these films, so they tell nothing here: ${list(found.filmIds)}.`
    default:
      return warning(found, names, finding)
  }
}
