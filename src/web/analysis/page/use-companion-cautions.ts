import type { CompanionsFinding, CompanionWarning } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import { useCautions } from '../prevalence/use-cautions.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'

/** Says what weakens a finding about companions, so far as the study shows it. */
export function useCompanionCautions() {
  const { companions } = useWords()
  const numbers = useNumbers()
  const general = useCautions()
  return (
    warnings: readonly CompanionWarning[],
    finding: Pick<CompanionsFinding, 'periods' | 'unit'>,
    names: Names,
  ): string[] =>
    warnings.flatMap(warning => {
      switch (warning.kind) {
        case 'together-in-long-shots':
        case 'rarer-in-one-period':
        case 'films-turn-it':
          return numbers === 'none' ? [] : [companions.warning(warning, names, finding)]
        case 'many-pairs':
        case 'films-carry-it':
          return isTested(numbers) ? [companions.warning(warning, names, finding)] : []
        case 'no-scenes':
          return [companions.warning(warning, names, finding)]
        default:
          return general([warning], finding, names)
      }
    })
}

function isTested(numbers: NumbersChoice): boolean {
  return numbers === 'inferential'
}
