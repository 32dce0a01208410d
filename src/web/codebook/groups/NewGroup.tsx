import type { Code, CodeGroup, CodeGroupSort } from '../../../study/index.ts'
import { noNames } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { useFocusAfter } from '../use-focus-after.ts'
import { GroupForm } from './GroupForm.tsx'

interface NewGroupProps {
  sort: CodeGroupSort
  codes: readonly Code[]
  onMade: (groupId: string) => void
  onCancel: () => void
}

export function NewGroup({ sort, codes, onMade, onCancel }: NewGroupProps) {
  const { codeGroups: words } = useWords()
  const { outbox } = useServices()
  const heading = useFocusAfter(true, false)
  const make = (draft: CodeGroup) => {
    const group = { ...draft, id: newIdentifier() }
    const refusal = outbox.place({ kind: 'set-code-group', group })
    if (!refusal) onMade(group.id)
    return refusal
  }
  return (
    <section className={styles.page} aria-labelledby="new-group">
      <header className={styles.head}>
        <h2 id="new-group" ref={heading} tabIndex={-1}>
          {words.add[sort]}
        </h2>
      </header>
      <p className={styles.lead}>{words.sortMeanings[sort]}</p>
      <GroupForm
        isNew
        group={{ id: '', sort, names: noNames, codeIds: [], note: '' }}
        codes={codes}
        onSave={make}
        onCancel={onCancel}
      />
    </section>
  )
}
