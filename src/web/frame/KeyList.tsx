import { Dialog } from '../controls/Dialog.tsx'
import { KeyTable } from '../controls/KeyTable.tsx'
import { useWords } from '../use-app.ts'
import styles from './KeyList.module.css'

export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { keys, navigation } = useWords()
  return (
    <Dialog title={keys.title} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose} size="large">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section className={styles.keys} aria-label={keys.title} tabIndex={0}>
        <KeyTable />
      </section>
    </Dialog>
  )
}
