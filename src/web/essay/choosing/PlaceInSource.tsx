import { useState } from 'react'
import type { LocatorKind } from '../../../study/index.ts'
import { bounds, locatorKinds } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../Essay.module.css'

export interface Located {
  locatorKind: string | null
  locator: string
}

interface PlaceInSourceProps extends Located {
  onKeep: (located: Located) => void
  onClose: () => void
}

/** Where in its source something cited stands: a page, a chapter, a moment. */
export function PlaceInSource({ locatorKind, locator, onKeep, onClose }: PlaceInSourceProps) {
  const { essay: words, sources } = useWords()
  const [kind, setKind] = useState<LocatorKind>(locatorKinds.find(one => one === locatorKind) ?? 'page')
  const [place, setPlace] = useState(locator)
  return (
    <Dialog title={words.locator} closeLabel={words.leave} isOpen onClose={onClose}>
      <form
        className={styles.placeInSource}
        onSubmit={event => {
          event.preventDefault()
          const said = place.trim()
          onKeep({ locatorKind: said === '' ? null : kind, locator: said })
        }}
      >
        <select
          aria-label={words.locator}
          className={styles.kind}
          value={kind}
          onChange={event => setKind(event.currentTarget.value as LocatorKind)}
        >
          {locatorKinds.map(one => (
            <option key={one} value={one}>
              {sources.locatorKinds[one]}
            </option>
          ))}
        </select>
        <input
          autoFocus
          aria-label={sources.locatorKinds[kind]}
          className={styles.kind}
          maxLength={bounds.role}
          value={place}
          onChange={event => setPlace(event.currentTarget.value)}
        />
        <Button type="submit" look="strong">
          {words.keep}
        </Button>
      </form>
    </Dialog>
  )
}
