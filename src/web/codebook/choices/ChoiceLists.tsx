import type { ChoiceListName } from '../../../study/index.ts'
import { choiceListNames, choicesIn } from '../../../study/index.ts'
import { nameOfChoice } from '../../../words/index.ts'
import { useChoiceLists } from '../../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { LinesList } from '../LinesList.tsx'

interface ChoiceListsProps {
  openId: string | undefined
  onOpen: (list: ChoiceListName) => void
}

export function ChoiceLists({ openId, onOpen }: ChoiceListsProps) {
  const { choiceLists: words, codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  const lists = useChoiceLists()
  const lines = choiceListNames.map(list => ({
    id: list,
    name: words.names[list],
    sort: lists.some(({ id }) => id === list) ? '' : words.given,
    more: choicesIn(lists, list)
      .filter(({ retired }) => !retired)
      .map(value => nameOfChoice(value, list, language))
      .join(codebook.between),
  }))
  return (
    <LinesList
      id="choice-lists"
      title={words.title}
      meaning={words.meaning}
      lines={lines}
      openId={openId}
      onOpen={id => onOpen(id as ChoiceListName)}
    />
  )
}
