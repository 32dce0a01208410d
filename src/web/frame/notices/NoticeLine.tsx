import { useMemo } from 'react'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { tasksInRail } from '../../state/tasks.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { RailTasksFolded } from '../tasks/RailTasks.tsx'
import { TaskLine } from '../tasks/TaskLine.tsx'
import { useJustDone } from '../tasks/use-just-done.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import styles from './NoticeLine.module.css'

/**
 * The place of tasks and notices where the rail shows icons alone: a line at the foot of the window that is always as
 * high, so that nothing above it moves. It says the newest thing; the rest is a key away.
 */
export function NoticeLine({ onReadNotices }: { onReadNotices: () => void }) {
  const { notices: words } = useWords()
  const open = useAppState(state => state.notices.open)
  const tasks = useAppState(state => state.tasks)
  const { failed, open: running } = useMemo(() => tasksInRail(tasks), [tasks])
  const done = useJustDone(tasks)
  const newest = open.at(-1)
  const task = newest ? undefined : (failed[0] ?? done.at(-1))
  const underWay = newest || task ? undefined : running[0]
  const more = Math.max(0, open.length + failed.length - 1)
  return (
    <footer className={styles.foot}>
      <RailTasksFolded />
      <section className={styles.said} aria-label={words.heading} data-react-aria-top-layer="true">
        <ConnectionNotice look="line" />
        <div aria-live="polite" aria-relevant="additions" className={styles.newest}>
          {newest && <NoticeCard key={newest.id} notice={newest} look="line" />}
          {task && <TaskLine key={task.id} task={task} />}
        </div>
        {underWay && <TaskLine task={underWay} />}
        {more > 0 && (
          <Button look="quiet" onPress={onReadNotices}>
            {words.more(more)}
          </Button>
        )}
      </section>
      <IconButton icon="notices" label={words.look} hint="list-notices" onPress={onReadNotices} />
    </footer>
  )
}
