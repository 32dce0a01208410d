import type { Contradiction, ContradictionSaid, Names, NewContradiction } from '../../../study/index.ts'
import { nothingSaid } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'

/** As an act says it: without its place, and without whether it is retired. */
export function saidOf({ position: _, retired: __, ...said }: Contradiction): NewContradiction {
  return said
}

/** Families that scholars often have, each in both languages. */
export const proposedFamilies: readonly Names[] = wordsIn('en').contradictions.proposedFamilies.map(
  (en, index) => ({ en, 'zh-Hans': wordsIn('zh-Hans').contradictions.proposedFamilies[index]! }),
)

/** One that is worked out, to be taken over and changed: its names in both languages, its texts in one. */
export function workedExample(language: Language): ContradictionSaid {
  const { meaning, whoSays } = wordsIn(language).contradictions.example
  const both = (name: 'name' | 'firstPole' | 'secondPole' | 'notS1' | 'notS2' | 'both' | 'neither') => ({
    en: wordsIn('en').contradictions.example[name],
    'zh-Hans': wordsIn('zh-Hans').contradictions.example[name],
  })
  return {
    ...{ names: both('name'), family: proposedFamilies[0]! },
    ...{ firstPole: both('firstPole'), secondPole: both('secondPole') },
    positionNames: {
      ...nothingSaid.positionNames,
      ...{ notS1: both('notS1'), notS2: both('notS2'), both: both('both'), neither: both('neither') },
    },
    ...{ meaning, whoSays },
  }
}
