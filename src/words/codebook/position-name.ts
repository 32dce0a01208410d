import type { ContradictionSaid, OpposedPosition } from '../../study/index.ts'
import { nameIn, poleOf } from '../../study/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'

type Opposed = Pick<ContradictionSaid, 'firstPole' | 'secondPole' | 'positionNames'>

/** What a position is called in a language: by its own name, else by its pole's, else after the poles. */
export function positionName(of: Opposed, position: OpposedPosition, language: Language): string {
  return nameIn(of.positionNames[position], language) || derivedName(of, position, language)
}

/** What a position is called that has no name of its own; nothing where a pole has none yet. */
export function derivedName(of: Opposed, position: OpposedPosition, language: Language): string {
  const { derived } = wordsIn(language).contradictions
  const [first, second] = [nameIn(of.firstPole, language), nameIn(of.secondPole, language)]
  const pole = poleOf(of, position)
  if (pole) return nameIn(pole, language)
  if (position === 'notS1') return first && derived.notS1(first)
  if (position === 'notS2') return second && derived.notS2(second)
  return first && second && derived[position as 'both' | 'neither'](first, second)
}
