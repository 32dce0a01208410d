import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { placeBefore } from '../../controls/place-before.ts'
import { gatheredDrag } from '../../stage/gathering/gathered-drag.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { useWords } from '../../use-app.ts'
import styles from './Plate.module.css'
import { PlateCell, sizeBeside } from './PlateCell.tsx'
import type { ShownItem } from './shown-items.ts'
import type { PlateActs } from './use-plates.ts'

/** By what a still of a plate is known while it is dragged. */
const ownDrag = 'silverscreen-plate-item'

interface LightTableProps {
  plateId: string
  name: string
  items: readonly ShownItem[]
  acts: PlateActs
}

/** Stills beside each other on neutral grey, put in another order by hand or by keys; what is in the tray is laid on it. */
export function LightTable({ plateId, name, items, acts }: LightTableProps) {
  const words = useWords()
  const navigate = useNavigate()
  const { gathered } = useShownTray()
  const ids = items.map(({ id }) => id)
  const layDropped = async (dropped: Iterable<unknown>, beforeId: string | null) => {
    const texts = [...dropped].flatMap(one => {
      const item = one as Parameters<typeof isTextDropItem>[0]
      return isTextDropItem(item) && item.types.has(gatheredDrag) ? [item.getText(gatheredDrag)] : []
    })
    const wanted = new Set(await Promise.all(texts))
    acts.lay(
      plateId,
      gathered.filter(({ id }) => wanted.has(id)),
      beforeId,
    )
  }
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [gatheredDrag, ownDrag],
    getDropOperation: (_, types) => (types.has(gatheredDrag) ? 'copy' : 'move'),
    getItems: keys =>
      items.filter(({ id }) => keys.has(id)).map(({ id, said }) => ({ 'text/plain': said, [ownDrag]: id })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String)
      acts.order(
        plateId,
        moved,
        placeBefore(ids, moved, { id: String(target.key), side: target.dropPosition }),
      )
    },
    onInsert: ({ items: dropped, target }) =>
      void layDropped(dropped, placeBefore(ids, [], { id: String(target.key), side: target.dropPosition })),
    onRootDrop: ({ items: dropped }) => void layDropped(dropped, null),
  })
  const go = (id: string) => {
    const shown = items.find(one => one.id === id)
    if (!shown) return
    const search = shown.firstFrame === null ? {} : { frame: shown.firstFrame }
    void navigate({ to: '/coding/$partId', params: { partId: shown.item.partId }, search })
  }
  return (
    <div className={styles.table} onKeyDownCapture={event => hearKey(event, { plateId, items, acts })}>
      <GridList
        aria-label={words.plates.tableOf(name)}
        aria-describedby="plate-moves"
        layout="grid"
        keyboardNavigationBehavior="tab"
        items={items}
        dependencies={[words, acts]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={key => go(String(key))}
        className={styles.grid!}
        renderEmptyState={() => <p className={styles.empty}>{words.plates.begin}</p>}
      >
        {shown => <PlateCell shown={shown} acts={acts} />}
      </GridList>
      <p id="plate-moves" className={styles.moveKeys}>
        {words.plates.moves}
      </p>
    </div>
  )
}

interface Heard {
  plateId: string
  items: readonly ShownItem[]
  acts: PlateActs
}

/** Of the still in focus: Alt with an arrow moves it, plus and minus size it, Delete takes it off. */
function hearKey(event: KeyboardEvent, { plateId, items, acts }: Heard): void {
  const cell = event.target instanceof HTMLElement && event.target.matches('[role=row]') ? event.target : null
  const index = items.findIndex(({ id }) => id === cell?.dataset['key'])
  const shown = items[index]
  if (!shown) return
  const { id, item } = shown
  const size =
    event.key === '+' ? sizeBeside(item.size, 1) : event.key === '-' ? sizeBeside(item.size, -1) : null
  if (event.key === 'Delete' || event.key === 'Backspace') acts.takeOff([id])
  else if (size) acts.say(id, { size }, { size: item.size })
  else if (event.altKey && event.key in ways) {
    const other = items[index + ways[event.key as keyof typeof ways]]
    if (!other) return
    const ids = items.map(one => one.id)
    const side = ids.indexOf(other.id) < index ? 'before' : 'after'
    acts.order(plateId, [id], placeBefore(ids, [id], { id: other.id, side }))
  } else return
  event.preventDefault()
  event.stopPropagation()
}

const ways = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 } as const
