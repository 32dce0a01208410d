import type { AspectValue, ChoiceList, ChoiceListName } from '../../study/index.ts'
import { choicesIn, nameIn, namesGiven } from '../../study/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'

/** What a choice is called: as the scholar calls it, or as the program calls one that is given. */
export function nameOfChoice(
  { id, names }: Pick<AspectValue, 'id' | 'names'>,
  list: ChoiceListName,
  language: Language,
): string {
  if (namesGiven(names).length > 0) return nameIn(names, language)
  const { attitudes, treatments, noLongerListed } = wordsIn(language).readings
  const given: Record<string, string> = list === 'attitude' ? attitudes : treatments
  return given[id] ?? noLongerListed
}

/** What was chosen, whether or not it is offered still. */
export function sayChoice(
  lists: readonly ChoiceList[],
  list: ChoiceListName,
  id: string,
  language: Language,
): string {
  const found = choicesIn(lists, list).find(value => value.id === id)
  return nameOfChoice(found ?? { id, names: { en: '', 'zh-Hans': '' } }, list, language)
}

/** What can be chosen, and what stands, in the order of the list. */
export function choicesOffered(
  lists: readonly ChoiceList[],
  list: ChoiceListName,
  { standing, language }: { standing: string | null; language: Language },
): { value: string; name: string }[] {
  const all = choicesIn(lists, list)
  const shown = all.filter(({ id, retired }) => !retired || id === standing)
  const isGone = standing !== null && !all.some(({ id }) => id === standing)
  return [
    ...shown.map(value => ({ value: value.id, name: nameOfChoice(value, list, language) })),
    ...(isGone ? [{ value: standing, name: sayChoice(lists, list, standing, language) }] : []),
  ]
}
