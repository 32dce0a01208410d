import type { SystemFinding } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'

/** What is said of the system, as much of it in numbers as the study shows; in full where it is copied in a language. */
export function sentenceOfSystem(
  numbers: NumbersChoice,
  finding: SystemFinding,
  shown: Words['system'],
  copiedIn?: Language,
): string {
  const system = copiedIn ? wordsIn(copiedIn).system : shown
  if (numbers === 'none') return system.none
  if (numbers === 'descriptive') return system.described(finding)
  if (!copiedIn) return system.plain(finding)
  const between = copiedIn === 'zh-Hans' ? '' : ' '
  return `${system.plain(finding)}${between}${system.technical(finding)}`
}
