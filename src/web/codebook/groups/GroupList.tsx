import type { Code, CodeGroup } from '../../../study/index.ts'
import { codeGroupName, codeGroupSorts, codeName, codesOfGroup } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import { LinesList } from '../LinesList.tsx'
import type { Making } from '../use-open-page.ts'

interface GroupListProps {
  /** Those that are shown. */
  groups: readonly CodeGroup[]
  codes: readonly Code[]
  openId: string | undefined
  onOpen: (groupId: string) => void
  onAdd: (sort: Making) => void
}

/** The oppositions and the commutation sets, in the order in which they were made. */
export function GroupList({ groups, codes, openId, onOpen, onAdd }: GroupListProps) {
  const { codeGroups: words, codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  const lines = codeGroupSorts.flatMap(sort =>
    groups
      .filter(group => group.sort === sort)
      .map(group => ({
        id: group.id,
        name: codeGroupName(group, codes, language),
        sort: words.sorts[sort],
        more: codesOfGroup(group, codes)
          .map(code => codeName(code, language))
          .join(codebook.between),
      })),
  )
  return (
    <LinesList
      id="code-groups"
      title={words.title}
      lines={lines}
      openId={openId}
      onOpen={onOpen}
      begin={words.begin}
      acts={codeGroupSorts.map(sort => (
        <Button key={sort} icon="add" look="quiet" onPress={() => onAdd(sort)}>
          {words.add[sort]}
        </Button>
      ))}
    />
  )
}
