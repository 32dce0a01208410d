import { useEffect } from 'react'
import { titleFor } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import { sayRefusal, sayTaskNote } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import type { AddressFault } from '../state/address.ts'
import type { Notice, NoticeSubject } from '../state/notices.ts'
import { dismissed, staysOpen } from '../state/notices.ts'
import { useAppState, useServices, useStore, useWords } from '../use-app.ts'
import styles from './Notices.module.css'

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

function sayAddressFault({ notices }: Words, fault: AddressFault): string {
  switch (fault.kind) {
    case 'not-a-frame':
      return notices.notAFrame(fault)
    case 'frame-beyond-end':
      return notices.frameBeyondEnd(fault)
    case 'no-such-shots':
      return notices.noSuchShots(fault)
    case 'no-such-film':
      return notices.noSuchFilm
    case 'no-such-pass':
      return notices.noSuchPass
    case 'no-such-periodisation':
      return notices.noSuchPeriodisation
  }
}

function sayNotice(words: Words, language: string, subject: NoticeSubject): string {
  switch (subject.kind) {
    case 'refusal':
      return sayRefusal(words.refusals, subject.refusal)
    case 'film-removed':
      return words.notices.filmRemoved(titleFor({ titles: [...subject.titles] }, language))
    case 'study-renamed':
      return words.studyMenu.renamed(subject.name)
    case 'numbers-chosen':
      return words.studyMenu.numbersChosen[subject.numbers]
    case 'copy-taken':
      return words.notices.copyTaken
    case 'detection-started':
      return words.shots.detectStarted
    case 'backed-up':
      return words.notices.backedUp(subject.file)
    case 'task-note':
      return sayTaskNote(words.tasks.notes, subject.note)
    case 'address':
      return sayAddressFault(words, subject.fault)
    case 'nothing-dropped':
      return words.notices.nothingDropped
  }
}
