import { useEffect } from 'react'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import type { Notice, NoticeSubject } from '../state/notices.ts'
import { dismissed, staysOpen } from '../state/notices.ts'
import { useAppState, useServices, useStore, useWords } from '../use-app.ts'
import styles from './Notices.module.css'
import { sayNotice } from './say-notice.ts'

const openForMs = 9000

export function Notices() {
  const { notices } = useWords()
  const open = useAppState(state => state.notices.open)
  return (
    <section className={styles.notices} aria-label={notices.heading} aria-live="polite">
      {open.map(notice => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const store = useStore()
  const words = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const { id, subject } = notice
  const area = undoneIn[subject.kind]
  const dismiss = () => store.change('notices', before => dismissed(before, id))
  useEffect(() => {
    if (staysOpen(notice)) return
    const timer = setTimeout(() => store.change('notices', before => dismissed(before, notice.id)), openForMs)
    return () => clearTimeout(timer)
  }, [notice, store])
  return (
    <div className={styles.notice}>
      <p>{sayNotice(words, language, subject)}</p>
      {area && (
        <Button
          look="plain"
          onPress={() => {
            dismiss()
            outbox.undo({ area, filmId: null })
          }}
        >
          {words.notices.undo}
        </Button>
      )}
      <IconButton icon="close" size="small" label={words.notices.dismiss} onPress={dismiss} />
    </div>
  )
}

/** What can be taken back from its notice, and where. */
const undoneIn: Partial<Record<NoticeSubject['kind'], 'corpus' | 'study'>> = {
  'film-removed': 'corpus',
  'copy-taken': 'corpus',
  'study-renamed': 'study',
  'numbers-chosen': 'study',
}
