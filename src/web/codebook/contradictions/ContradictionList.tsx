import type { KeyboardEvent } from 'react'
import type { Contradiction } from '../../../study/index.ts'
import { familiesOf, namesGiven } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../CodebookList.module.css'
import { FamilyList } from './FamilyList.tsx'
import { placeByKey } from './place-in-families.ts'
import { WorkedExample } from './WorkedExample.tsx'

interface ContradictionListProps {
  /** Those that are shown; none where the search finds none. */
  contradictions: readonly Contradiction[]
  /** There is none at all. */
  isEmpty: boolean
  contradictionId: string | undefined
  onOpen: (contradictionId: string) => void
  /** Made here, by taking the example over. */
  onMade: (contradictionId: string) => void
  onAdd: () => void
}

/** The contradictions by family, put in order by hand and by keys. */
export function ContradictionList({
  contradictions,
  isEmpty,
  contradictionId,
  onOpen,
  onMade,
  onAdd,
}: ContradictionListProps) {
  const { contradictions: words } = useWords()
  const { outbox } = useServices()
  const families = familiesOf(contradictions)
  const move = (event: KeyboardEvent) => {
    const focused = document.activeElement?.closest<HTMLElement>('[role=row]')?.dataset['key']
    const act = event.altKey && focused ? placeByKey(families, focused, event.key) : null
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    outbox.placeAndSay(act)
  }
  return (
    <section className={styles.section} aria-labelledby="contradictions" onKeyDownCapture={move}>
      <header className={styles.head}>
        <h2 id="contradictions">
          {words.title} <span className={styles.meaning}>{words.meaning}</span>
        </h2>
        <Button icon="add" look="quiet" onPress={onAdd}>
          {words.add}
        </Button>
      </header>
      {isEmpty && <WorkedExample onMade={onMade} />}
      {families.map(family => (
        <FamilyList
          key={namesGiven(family.names).join(' / ')}
          family={family}
          families={families}
          contradictionId={contradictionId}
          onOpen={onOpen}
        />
      ))}
      <p id="moves-contradictions" className="unseen">
        {words.moves}
      </p>
    </section>
  )
}
