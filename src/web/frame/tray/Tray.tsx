import { useEffect, useRef } from 'react'
import { IconButton } from '../../controls/IconButton.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from './Tray.module.css'
import { TrayList } from './TrayList.tsx'
import { trayId } from './use-tray-fold.ts'
import { useTrayItems } from './use-tray-items.ts'

/** What was gathered on any screen, beside the screen that is open: it lies over nothing. */
export function Tray({ onFold }: { onFold: () => void }) {
  const { tray } = useWords()
  const { outbox } = useServices()
  const items = useTrayItems()
  const pane = useRef<HTMLElement>(null)
  useKeysInside(pane)
  const ids = items.map(({ id }) => id)
  return (
    <aside ref={pane} id={trayId} className={styles.tray} aria-label={tray.title} tabIndex={-1}>
      <header className={styles.head}>
        <h2>{tray.title}</h2>
        <UndoButtons area="tray" filmId={null} />
        <IconButton
          icon="empty"
          label={tray.takeAllOut}
          isDisabled={ids.length === 0}
          onPress={() => outbox.placeAndSay({ kind: 'put-away', ids })}
        />
        <IconButton icon="close" label={tray.fold} hint="go-to-tray" onPress={onFold} />
      </header>
      {items.length > 0 ? (
        <TrayList items={items} />
      ) : (
        <div className={styles.empty}>
          <p>{tray.purpose}</p>
          <p>{tray.begin}</p>
        </div>
      )}
    </aside>
  )
}

/** While the focus is in the tray, undo and redo are the tray's. */
function useKeysInside(pane: React.RefObject<HTMLElement | null>): void {
  const { outbox, shortcuts } = useServices()
  useEffect(() => {
    const place = pane.current
    if (!place) return
    let release: (() => void) | null = null
    const stack = { area: 'tray', filmId: null } as const
    const enter = () => {
      release ??= shortcuts.handle('tray', {
        undo: () => outbox.undo(stack),
        redo: () => outbox.redo(stack),
      })
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && place.contains(relatedTarget)) return
      release?.()
      release = null
    }
    place.addEventListener('focusin', enter)
    place.addEventListener('focusout', leave)
    return () => {
      release?.()
      place.removeEventListener('focusin', enter)
      place.removeEventListener('focusout', leave)
    }
  }, [pane, outbox, shortcuts])
}
