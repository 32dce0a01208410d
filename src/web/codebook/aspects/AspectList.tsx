import type { KeyboardEvent } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { Aspect } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import { valuesSaid } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from '../CodebookList.module.css'

interface AspectListProps {
  /** Those that are shown; none where the search finds none. */
  aspects: readonly Aspect[]
  aspectId: string | undefined
  onOpen: (aspectId: string) => void
  onAdd: () => void
}

/** The aspects in their order, put elsewhere by hand and by keys. */
export function AspectList({ aspects, aspectId, onOpen, onAdd }: AspectListProps) {
  const { aspects: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const ids = aspects.map(({ id }) => id)
  const put = (aspectIds: string[], beforeId: string | null) =>
    outbox.placeAndSay({ kind: 'order-aspects', aspectIds, beforeId })
  const move = (event: KeyboardEvent) => {
    const focused = document.activeElement?.closest<HTMLElement>('[role=row]')?.dataset['key']
    const step = { ArrowUp: -1, ArrowDown: 2 }[event.key]
    const place = ids.indexOf(focused ?? '') + (step ?? 0)
    if (!event.altKey || !focused || step === undefined || place < 0 || place > ids.length) return
    event.preventDefault()
    event.stopPropagation()
    put([focused], ids[place] ?? null)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const place = ids.indexOf(String(target.key)) + (target.dropPosition === 'before' ? 0 : 1)
      put([...keys].map(String), ids[place] ?? null)
    },
  })
  return (
    <section className={styles.section} aria-labelledby="aspects" onKeyDownCapture={move}>
      <header className={styles.head}>
        <h2 id="aspects">
          {words.title} <span className={styles.meaning}>{words.meaning}</span>
        </h2>
        <Button icon="add" look="quiet" onPress={onAdd}>
          {words.add}
        </Button>
      </header>
      {aspects.length > 0 && (
        <GridList
          aria-labelledby="aspects"
          aria-describedby="moves-aspects"
          selectionMode="none"
          items={aspects}
          dependencies={[language, aspectId]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={key => onOpen(String(key))}
        >
          {one => (
            <GridListItem
              id={one.id}
              textValue={nameIn(one.names, language)}
              className={styles.line!}
              data-open={one.id === aspectId || undefined}
              data-retired={one.retired || undefined}
            >
              <span className={styles.name}>{nameIn(one.names, language)}</span>
              <span className={styles.retired}>{one.retired && words.retired}</span>
              <span className={styles.more}>{valuesSaid(one, language)}</span>
            </GridListItem>
          )}
        </GridList>
      )}
      <p id="moves-aspects" className="unseen">
        {words.moves}
      </p>
    </section>
  )
}
