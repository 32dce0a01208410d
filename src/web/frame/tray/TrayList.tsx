import type { KeyboardEvent } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { Icon } from '../../controls/Icon.tsx'
import { placeBefore } from '../../controls/place-before.ts'
import { Still } from '../../controls/Still.tsx'
import { gatheredDrag } from '../../stage/gathering/gathered-drag.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from './Tray.module.css'
import type { TrayItem } from './tray-item.ts'
import { leaveTray } from './use-tray-fold.ts'
import { useWayFromTray } from './use-way-from-tray.ts'

/** What is in the tray, to be gone to, taken out, and put in another order by hand or by keys. */
export function TrayList({ items }: { items: readonly TrayItem[] }) {
  const { tray } = useWords()
  const { outbox } = useServices()
  const go = useWayFromTray()
  const ids = items.map(({ id }) => id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      items
        .filter(({ id }) => keys.has(id))
        .map(({ id, name, facts }) => ({ 'text/plain': [name, ...facts].join(' '), [gatheredDrag]: id })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String)
      const beforeId = placeBefore(ids, moved, { id: String(target.key), side: target.dropPosition })
      outbox.placeAndSay({ kind: 'order-gathered', ids: moved, beforeId })
    },
  })
  const takeOut = (id: string) => outbox.placeAndSay({ kind: 'put-away', ids: [id] })
  const press = (event: KeyboardEvent) => hearKey(event, { ids, outbox, takeOut })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the list inside it.
    <div className={styles.scroller} onKeyDownCapture={press} onKeyDown={keepFromScreen}>
      <GridList
        aria-label={tray.title}
        layout="grid"
        aria-describedby="tray-moves"
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        onAction={key => {
          const item = items.find(({ id }) => id === key)
          if (item) go(item)
        }}
        className={styles.list!}
      >
        {item => <Line item={item} onTakeOut={() => takeOut(item.id)} />}
      </GridList>
      <p id="tray-moves" className="unseen">
        {tray.moves}
      </p>
    </div>
  )
}

function Line({ item, onTakeOut }: { item: TrayItem; onTakeOut: () => void }) {
  const { tray } = useWords()
  const { id, name, facts, kind, address } = item
  const said = [name, ...facts].join(', ')
  return (
    <GridListItem id={id} textValue={said} className={styles.line!} data-gathered={kind}>
      {kind === 'still' && (
        <span className={styles.still}>
          {address ? <Still address={address} /> : <span className={styles.noStill}>{tray.noStill}</span>}
        </span>
      )}
      <span className={styles.words}>
        <span className={kind === 'still' ? styles.name : styles.sentence}>{name}</span>
        {facts.map(fact => (
          <span key={fact} className={styles.facts}>
            {fact}
          </span>
        ))}
      </span>
      <span className={styles.tools}>
        <Button slot="drag" className={styles.tool!} aria-label={tray.drag(said)}>
          <Icon name="grip" />
        </Button>
        <Button className={styles.tool!} aria-label={tray.takeOut(said)} onPress={onTakeOut}>
          <Icon name="close" size={12} />
        </Button>
      </span>
    </GridListItem>
  )
}

interface Heard {
  ids: readonly string[]
  outbox: ReturnType<typeof useServices>['outbox']
  takeOut: (id: string) => void
}

/** Delete takes the line in focus out, Alt with an arrow moves it. */
function hearKey(event: KeyboardEvent, { ids, outbox, takeOut }: Heard): void {
  if (event.key === 'Escape') {
    if (!document.querySelector('[data-dragging]')) leaveTray()
    return
  }
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=row]') : null
  const id = line?.dataset['key']
  if (!id) return
  if (event.key === 'Delete' || event.key === 'Backspace') takeOut(id)
  else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const by = event.key === 'ArrowUp' ? -1 : 1
    const other = ids[ids.indexOf(id) + by]
    if (!other) return
    const beforeId = placeBefore(ids, [id], { id: other, side: by < 0 ? 'before' : 'after' })
    outbox.placeAndSay({ kind: 'order-gathered', ids: [id], beforeId })
  } else return
  event.preventDefault()
  event.stopPropagation()
}

/** The letters and arrows of the screen beside it are not meant while the focus is here. */
function keepFromScreen(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== '?') event.stopPropagation()
}
