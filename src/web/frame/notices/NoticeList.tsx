import type { RefObject } from 'react'
import { useRef } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import type { Notice } from '../../state/notices.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { RailTasks } from '../tasks/RailTasks.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import styles from './Notices.module.css'
import { sayNotice } from './say-notice.ts'
import { useUndoOf } from './use-undo-of.ts'

/** What is under way and what was said in this window, the newest first, to be read again and acted on. */
export function NoticeList({ onClose }: { onClose: () => void }) {
  const { notices, navigation } = useWords()
  const said = useAppState(state => state.notices.said)
  const list = useRef<HTMLOListElement>(null)
  return (
    <Dialog title={notices.place} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.list}>
        <ConnectionNotice look="card" />
        <RailTasks />
        <h3 className={styles.heading}>{notices.said}</h3>
        {said.length === 0 ? (
          <p className={styles.nothing}>{notices.nothingSaid}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
          <ol ref={list} className={styles.said} tabIndex={0} aria-label={notices.said}>
            {said.map(notice => (
              <SaidNotice key={notice.id} notice={notice} list={list} />
            ))}
          </ol>
        )}
      </div>
    </Dialog>
  )
}

function SaidNotice({ notice, list }: { notice: Notice; list: RefObject<HTMLOListElement | null> }) {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const undo = useUndoOf(notice)
  const press = () => {
    // The button goes with what it undoes: keys go on being heard in the list.
    list.current?.focus()
    undo?.()
  }
  return (
    <li>
      <p>{sayNotice(words, language, notice.subject)}</p>
      {undo && <Button onPress={press}>{words.notices.undo}</Button>}
    </li>
  )
}
