import type { ReactNode } from 'react'
import type { Task } from '../../../server/contracts/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { Progress } from '../../controls/Progress.tsx'
import { mayRetry, reasonOf } from '../../state/tasks.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from './RailTasks.module.css'

export function TaskUnderWay({ task }: { task: Task }) {
  const words = useWords()
  const { tasks } = useServices()
  const isPaused = task.state === 'paused'
  const standing = isPaused ? words.tasks.paused : task.state === 'waiting' ? words.tasks.waiting : null
  const stage = task.stage ? (words.tasks.stage[task.stage] ?? task.stage) : words.tasks.kind[task.kind]
  return (
    <li className={styles.task}>
      <TaskHead task={task}>
        <IconButton
          icon={isPaused ? 'play' : 'pause'}
          size="small"
          label={isPaused ? words.tasks.resumeOf(task.subject) : words.tasks.pauseOf(task.subject)}
          onPress={() => void (isPaused ? tasks.resume(task.id) : tasks.pause(task.id))}
        />
        <IconButton
          icon="close"
          size="small"
          label={words.tasks.cancel(task.subject)}
          onPress={() => void tasks.cancel(task.id)}
        />
      </TaskHead>
      {task.state !== 'waiting' && (
        <Progress label={words.tasks.progressOf(task.subject)} share={task.doneShare} />
      )}
      <div className={styles.fact}>
        <span>{standing ?? stage}</span>
        {task.leftMs !== null && <span>{words.tasks.left(task.leftMs)}</span>}
      </div>
    </li>
  )
}

/** Ordered on another machine: it says what it would do, and waits for a yes. */
export function HeldTask({ task }: { task: Task }) {
  const words = useWords()
  const { tasks } = useServices()
  return (
    <li className={styles.task}>
      <TaskHead task={task}>
        <IconButton
          icon="play"
          size="small"
          label={words.tasks.acceptOf(task.subject)}
          onPress={() => void tasks.accept(task.id)}
        />
        <IconButton
          icon="close"
          size="small"
          label={words.tasks.declineOf(task.subject)}
          onPress={() => void tasks.decline(task.id)}
        />
      </TaskHead>
      <p className={styles.reason}>
        {words.tasks.kind[task.kind] ?? task.kind}: {words.tasks.held}
        {task.wouldRead && <> {words.tasks.heldWouldRead(task.wouldRead)}</>}
      </p>
    </li>
  )
}

export function FailedTask({ task }: { task: Task }) {
  const words = useWords()
  return (
    <li className={styles.task}>
      <TaskHead task={task}>
        <ButtonsOfFailed task={task} />
      </TaskHead>
      <p className={styles.reason}>{sayRefusal(words.refusals, reasonOf(task))}</p>
    </li>
  )
}

/** To try it again where that may help, and to let it go. */
export function ButtonsOfFailed({ task }: { task: Task }) {
  const words = useWords()
  const { tasks } = useServices()
  return (
    <>
      {mayRetry(task) && (
        <IconButton
          icon="retry"
          size="small"
          label={words.tasks.retryOf(task.subject)}
          onPress={() => void tasks.retry(task.id)}
        />
      )}
      <IconButton
        icon="close"
        size="small"
        label={words.tasks.dismissOf(task.subject)}
        onPress={() => void tasks.dismiss(task.id)}
      />
    </>
  )
}

/** It has just ended well: said for a moment, then it fades. */
export function DoneTask({ task }: { task: Task }) {
  const words = useWords()
  return (
    <li className={styles.done}>
      <TaskHead task={task}>
        <Icon name="chosen" />
      </TaskHead>
      <div className={styles.fact}>{words.tasks.done(words.tasks.kind[task.kind] ?? task.kind)}</div>
    </li>
  )
}

/** What the task is about, and what can be done with it. */
function TaskHead({ task, children }: { task: Task; children: ReactNode }) {
  const { tasks } = useWords()
  return (
    <div className={styles.line}>
      <span className={styles.subject} title={task.subject}>
        {task.subject || tasks.kind[task.kind]}
      </span>
      {children}
    </div>
  )
}
