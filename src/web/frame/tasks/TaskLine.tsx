import type { Task } from '../../../server/contracts/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Progress } from '../../controls/Progress.tsx'
import { reasonOf } from '../../state/tasks.ts'
import { useWords } from '../../use-app.ts'
import { NoticeBody } from '../notices/NoticeBody.tsx'
import styles from './TaskLine.module.css'
import { ButtonsOfFailed } from './TaskRow.tsx'

/** A task in the line at the foot of the window: that it failed and why, that it has ended, or how far it is. */
export function TaskLine({ task }: { task: Task }) {
  const { tasks, refusals } = useWords()
  const kind = tasks.kind[task.kind] ?? task.kind
  const subject = task.subject || kind
  if (task.state === 'failed')
    return (
      <NoticeBody look="line" isTrouble text={tasks.line(subject, sayRefusal(refusals, reasonOf(task)))}>
        <ButtonsOfFailed task={task} />
      </NoticeBody>
    )
  if (task.state === 'done')
    return <NoticeBody look="line" isTrouble={false} text={tasks.line(subject, tasks.done(kind))} />
  const stage = task.stage ? (tasks.stage[task.stage] ?? task.stage) : kind
  return (
    <div className={styles.underWay}>
      <span className={styles.words}>{tasks.line(subject, stage)}</span>
      <span className={styles.progress}>
        <Progress label={tasks.progressOf(task.subject)} share={task.doneShare} />
      </span>
    </div>
  )
}
