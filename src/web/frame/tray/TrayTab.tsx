import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from '../../controls/class-names.ts'
import { Icon } from '../../controls/Icon.tsx'
import { Keycap } from '../../controls/Keycap.tsx'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { listTray, traySaid } from '../../state/tray.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from './TrayTab.module.css'
import { useTrayFold } from './use-tray-fold.ts'

const saidForMs = 4000

/** The tray in the rail: how much is in it, and for a while what came of the last gathering. */
export function TrayTab({ isFolded }: { isFolded: boolean }) {
  const { tray } = useWords()
  const { isOpen, turn } = useTrayFold()
  const { length } = listTray(useShownTray())
  return (
    <div className={classNames(styles.tab, isFolded && styles.narrow)}>
      <Button
        className={classNames(styles.button, isOpen && styles.open)}
        {...(isFolded && { 'aria-label': tray.titleOf(length) })}
        data-testid="tray-tab"
        aria-expanded={isOpen}
        preventFocusOnPress
        onPress={turn}
      >
        <Icon name="tray" />
        {!isFolded && <span className={styles.name}>{tray.title}</span>}
        {!isFolded && <Keycap act="go-to-tray" />}
        <span className={styles.count} data-testid="tray-count">
          {tray.count(length)}
        </span>
      </Button>
      <SaidOfTray isFolded={isFolded} />
    </div>
  )
}

function SaidOfTray({ isFolded }: { isFolded: boolean }) {
  const { tray } = useWords()
  const store = useStore()
  const said = useAppState(state => state.tray.said)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => store.change('tray', before => traySaid(before, null)), saidForMs)
    return () => clearTimeout(timer)
  }, [said, store])
  return (
    <p className={isFolded ? 'unseen' : styles.said} role="status">
      {said && tray.gathered(said)}
    </p>
  )
}
