import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import styles from './GatherButton.module.css'
import type { ToGather } from './use-gatherer.ts'
import { useGatherer } from './use-gatherer.ts'

interface GatherHereProps {
  thing: ToGather
  /** What is gathered, as the button calls it. */
  name: string
  /** The still, most often a link, at whose corner the button stands. */
  children: ReactNode
}

/** A still that can be put into the tray from where it stands. */
export function GatherHere({ thing, name, children }: GatherHereProps) {
  const { tray } = useWords()
  const { gather } = useGatherer()
  return (
    <div className={styles.still}>
      {children}
      <span className={styles.corner}>
        <IconButton
          icon="gather"
          look="plain"
          size="small"
          label={tray.gatherOne(name)}
          onPress={() => gather([thing])}
        />
      </span>
    </div>
  )
}

/** Puts all of a list into the tray. */
export function GatherAll({ things, label }: { things: readonly ToGather[]; label: string }) {
  const { gather } = useGatherer()
  if (things.length === 0) return null
  return (
    <Button look="quiet" icon="gather" onPress={() => gather(things)}>
      {label}
    </Button>
  )
}
