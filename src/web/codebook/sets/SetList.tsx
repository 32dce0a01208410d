import type { Code, CodeSet } from '../../../study/index.ts'
import { codeName } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import { LinesList } from '../LinesList.tsx'

interface SetListProps {
  sets: readonly CodeSet[]
  codes: readonly Code[]
  openId: string | undefined
  onOpen: (setId: string) => void
  onAdd: () => void
}

export function SetList({ sets, codes, openId, onOpen, onAdd }: SetListProps) {
  const { codeSets: words, codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  const lines = sets.map(({ id, name, codeIds }) => ({
    ...{ id, name },
    more: codes
      .filter(code => codeIds.includes(code.id))
      .map(code => codeName(code, language))
      .join(codebook.between),
  }))
  return (
    <LinesList
      id="code-sets"
      title={words.title}
      meaning={words.meaning}
      lines={lines}
      openId={openId}
      onOpen={onOpen}
      begin={words.begin}
      acts={
        <Button icon="add" look="quiet" onPress={onAdd}>
          {words.add}
        </Button>
      }
    />
  )
}
