import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { findInTray } from '../../state/tray.ts'
import { useWords } from '../../use-app.ts'
import styles from './GatherButton.module.css'
import type { ToGather } from './use-gatherer.ts'
import { useGatherer } from './use-gatherer.ts'
import { useShownTray } from './use-shown-tray.ts'

interface GatherHereProps {
  thing: ToGather
  /** What is gathered, as the button calls it. */
  name: string
  /** The still, most often a link, at whose corner the button stands. */
  children: ReactNode
}

/** A still that can be put into the tray from where it stands, and taken out of it again. */
export function GatherHere({ thing, name, children }: GatherHereProps) {
  const { tray } = useWords()
  const { gather, putAway } = useGatherer()
  const there = findInTray(useShownTray().gathered, thing)
  return (
    <div className={styles.still} data-gathered={there !== undefined}>
      {children}
      <span className={styles.corner}>
        <IconButton
          icon={there ? 'chosen' : 'gather'}
          look="quiet"
          size="small"
          label={there ? tray.takeOut(name) : tray.gatherOne(name)}
          onPress={() => (there ? putAway([there.id]) : gather([thing]))}
        />
      </span>
    </div>
  )
}

/** Puts all of a list into the tray. */
export function GatherAll({ things, label }: { things: readonly ToGather[]; label: string }) {
  const { tray } = useWords()
  const { gather } = useGatherer()
  const { gathered } = useShownTray()
  if (things.length === 0) return null
  const areThere = things.every(thing => findInTray(gathered, thing))
  return (
    <Button look="quiet" icon={areThere ? 'chosen' : 'gather'} onPress={() => gather(things)}>
      {label}
      <span className="unseen" role="status">
        {areThere && tray.inTray}
      </span>
    </Button>
  )
}
