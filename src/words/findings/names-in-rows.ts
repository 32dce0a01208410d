import type { Aspect, ChoiceList, Contradiction } from '../../study/index.ts'
import { nameIn } from '../../study/index.ts'
import { positionName } from '../codebook/position-name.ts'
import { sayChoice } from '../codebook/say-choice.ts'
import type { Language } from '../language.ts'
import type { NamesInRows } from './row-words.ts'

/** What the codebook holds beside codes, as far as findings name it. */
export interface BookNamed {
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  choiceLists: readonly ChoiceList[]
}

type OfBook = Omit<NamesInRows, 'film' | 'coder' | 'code'>

/** What contradictions, their poles, aspects, their values and choices are called; an id where nothing is known of it. */
export function namesOfBook(language: Language, { contradictions, aspects, choiceLists }: BookNamed): OfBook {
  const byId = new Map(contradictions.map(one => [one.id, one]))
  const aspectById = new Map(aspects.map(one => [one.id, one]))
  const nameOf = (names: { en: string; 'zh-Hans': string } | undefined, id: string) =>
    (names && nameIn(names, language)) || id
  return {
    contradiction: id => nameOf(byId.get(id)?.names, id),
    poles: id => [nameOf(byId.get(id)?.firstPole, 'S1'), nameOf(byId.get(id)?.secondPole, 'S2')],
    position: (id, position) => {
      const of = byId.get(id)
      return (of && positionName(of, position, language)) || position
    },
    aspect: id => nameOf(aspectById.get(id)?.names, id),
    value: (aspectId, valueId) =>
      nameOf(aspectById.get(aspectId)?.values.find(({ id }) => id === valueId)?.names, valueId),
    choice: (list, valueId) => sayChoice(choiceLists, list, valueId, language),
  }
}
