import type { ChoiceListName } from '../../../study/index.ts'
import { choicesOffered, sayChoice } from '../../../words/index.ts'
import { useAppState } from '../../use-app.ts'
import { useChoiceLists } from '../codes/use-codes.ts'

/** The lists of attitudes and treatments, in words. */
export function useChoices() {
  const lists = useChoiceLists()
  const language = useAppState(state => state.preferences.language)
  return {
    lists,
    offered: (list: ChoiceListName, standing: string | null) =>
      choicesOffered(lists, list, { standing, language }),
    say: (list: ChoiceListName, id: string) => sayChoice(lists, list, id, language),
  }
}
