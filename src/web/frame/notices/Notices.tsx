import { useAppState, useWords } from '../../use-app.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import styles from './Notices.module.css'

/**
 * What happened, the newest first, at the foot of the rail: a place of its own, so that a notice comes and goes without
 * moving the picture and covers nothing. The older ones keep their place when one comes.
 */
export function Notices() {
  const { notices } = useWords()
  const open = useAppState(state => state.notices.open)
  return (
    // What is refused while a dialog is open is read out, and can be used, all the same.
    <section className={styles.notices} aria-label={notices.heading} data-react-aria-top-layer="true">
      <ConnectionNotice look="card" />
      <div aria-live="polite" aria-relevant="additions">
        {open.toReversed().map(notice => (
          <NoticeCard key={notice.id} notice={notice} look="card" />
        ))}
      </div>
    </section>
  )
}
