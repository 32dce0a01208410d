import { useId, useMemo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { classNames } from '../../controls/class-names.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { tasksInRail } from '../../state/tasks.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './RailTasks.module.css'
import { DoneTask, FailedTask, HeldTask, TaskUnderWay } from './TaskRow.tsx'
import { useJustDone } from './use-just-done.ts'

const waitingShown = 2
const heldShown = 3

export function RailTasks() {
  const { tasks: words } = useWords()
  const tasks = useAppState(state => state.tasks)
  const { open, paused, held, failed, waiting } = useMemo(() => tasksInRail(tasks), [tasks])
  const moreWaiting = waiting.length - waitingShown
  const done = useJustDone(tasks)
  const headingId = useId()
  const isEmpty = [open, paused, held, failed, waiting, done].every(({ length }) => length === 0)
  return (
    <section className={classNames(styles.tasks, !isEmpty && styles.some)} aria-labelledby={headingId}>
      <h2 id={headingId} className={isEmpty ? 'unseen' : styles.heading}>
        {words.heading}
      </h2>
      <ul className={styles.list}>
        {[...open, ...paused, ...waiting.slice(0, waitingShown)].map(task => (
          <TaskUnderWay key={task.id} task={task} />
        ))}
        {moreWaiting > 0 && <li className={styles.fact}>{words.moreWaiting(moreWaiting)}</li>}
        {held.slice(0, heldShown).map(task => (
          <HeldTask key={task.id} task={task} />
        ))}
        {held.length > heldShown && (
          <li className={styles.fact}>{words.moreHeld(held.length - heldShown)}</li>
        )}
      </ul>
      <ul className={styles.list} aria-live="polite" aria-relevant="additions">
        {failed.map(task => (
          <FailedTask key={task.id} task={task} />
        ))}
        {done.map(task => (
          <DoneTask key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

/** The same behind a button, where the rail shows icons alone; none while there is nothing to tell. */
export function RailTasksFolded() {
  const { tasks: words } = useWords()
  const tasks = useAppState(state => state.tasks)
  const count = useMemo(() => Object.values(tasksInRail(tasks)).flat().length, [tasks])
  if (count === 0) return null
  return (
    <DialogTrigger>
      <IconButton icon="tasks" label={words.headingOf(count)} />
      <Popover placement="top start" className={styles.popover!}>
        <Dialog aria-label={words.heading} className={styles.dialog!}>
          <RailTasks />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
