import type { PrevalenceFinding, PrevalenceWarning } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { cautionShown } from './numbers-choice.ts'

/** Says what weakens a finding, so far as the study shows it. */
export function useCautions() {
  const words = useWords()
  const numbers = useNumbers()
  return (warnings: readonly PrevalenceWarning[], finding: PrevalenceFinding, names: Names): string[] =>
    warnings.flatMap(warning => cautionShown(numbers, warning, { words, names, finding }) ?? [])
}
