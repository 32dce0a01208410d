import { useId } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { Contradiction, Family } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from '../CodebookList.module.css'
import { placeDropped } from './place-in-families.ts'

interface FamilyListProps {
  family: Family
  families: readonly Family[]
  contradictionId: string | undefined
  onOpen: (contradictionId: string) => void
}

/** The contradictions of one family; without a name and alone it has no heading. */
export function FamilyList({ family, families, contradictionId, onOpen }: FamilyListProps) {
  const { contradictions: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const id = useId()
  const name = nameIn(family.names, language)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const side = target.dropPosition === 'before' ? 'before' : 'after'
      outbox.placeAndSay(placeDropped(families, [...keys].map(String), { id: String(target.key), side }))
    },
  })
  return (
    <>
      <h3 id={id} className={name === '' && families.length === 1 ? 'unseen' : styles.family}>
        {name || words.withoutFamily}
      </h3>
      <GridList
        aria-labelledby={id}
        aria-describedby="moves-contradictions"
        selectionMode="none"
        items={family.contradictions}
        dependencies={[language, contradictionId]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={key => onOpen(String(key))}
      >
        {one => <Line contradiction={one} isOpen={one.id === contradictionId} />}
      </GridList>
    </>
  )
}

function Line({ contradiction, isOpen }: { contradiction: Contradiction; isOpen: boolean }) {
  const { contradictions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { id, names, firstPole, secondPole, retired } = contradiction
  const name = nameIn(names, language)
  return (
    <GridListItem
      id={id}
      textValue={name}
      className={styles.line!}
      data-open={isOpen || undefined}
      data-retired={retired || undefined}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.retired}>{retired && words.retired}</span>
      <span className={styles.more}>
        {words.versus(nameIn(firstPole, language), nameIn(secondPole, language))}
      </span>
    </GridListItem>
  )
}
