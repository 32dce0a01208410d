import { Button } from '../../controls/Button.tsx'
import { Progress } from '../../controls/Progress.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './Picture.module.css'

/** Offers the copy that a browser can play, and says how far it is once it was asked for. */
export function OfferPlayableCopy({ fileId }: { fileId: string }) {
  const { player, tasks: taskWords } = useWords()
  const { tasks } = useServices()
  const task = useAppState(state =>
    state.tasks.find(({ kind, subjectId }) => kind === 'make-playable-copy' && subjectId === fileId),
  )
  if (task?.state === 'running' || task?.state === 'waiting' || task?.state === 'paused')
    return (
      <span className={styles.copying}>
        {task.state === 'running'
          ? taskWords.underWay(player.copyUnderWay, task.leftMs)
          : task.state === 'paused'
            ? taskWords.paused
            : taskWords.waiting}
        <Progress label={taskWords.progressOf(task.subject)} share={task.doneShare} />
      </span>
    )
  return <Button onPress={() => void tasks.makePlayableCopy(fileId)}>{player.makePlayableCopy}</Button>
}
