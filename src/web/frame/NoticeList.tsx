import { Dialog } from '../controls/Dialog.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './Notices.module.css'
import { sayNotice } from './say-notice.ts'

/** What was said in this window, the newest first, to be read again. */
export function NoticeList({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const said = useAppState(state => state.notices.said)
  return (
    <Dialog title={words.notices.said} closeLabel={words.navigation.close} isOpen onClose={onClose}>
      {said.length === 0 ? (
        <p className={styles.nothing}>{words.notices.nothingSaid}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <ol className={styles.said} tabIndex={0} aria-label={words.notices.said}>
          {said.map(({ id, subject }) => (
            <li key={id}>{sayNotice(words, language, subject)}</li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
