import type { Media } from '../media/index.ts'
import type { StudyStore, TaskRecord } from '../store/index.ts'
import { hurriedKinds, StudyFolder, TaskRunner } from '../tasks/index.ts'
import { keepDailyBackup } from '../workbench/index.ts'
import { keepFault } from './fault-log.ts'
import { effects } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { specimens } from './specimens.ts'

interface OrderedTask {
  kind: string
  subjectId: string | null
  payload: { path: string }
}

/**
 * Runs these tasks, and what follows from them, in a study that this command has opened; gives them as they ended. What
 * a crash left in the middle is taken up first, and one that was to do just the same is not ordered again. It ends when
 * nothing is left that it can do: what nobody waits for, such as measuring, waits in the study until it is next served.
 */
export async function runTasks(
  study: { store: StudyStore; folder: string; media: Media },
  orders: readonly OrderedTask[],
  onMoved: (task: TaskRecord) => void = () => {},
): Promise<(TaskRecord | null)[]> {
  const { store, media } = study
  const runner = new TaskRunner(
    {
      ...effects,
      store,
      media,
      folder: new StudyFolder(study.folder, openedPlaces()),
      specimens,
      measuring: 'by-itself',
      filmsChanged: () => {},
    },
    { taskMoved: onMoved },
    { kinds: hurriedKinds },
  )
  await keepDailyBackup(store, effects.now(), keepFault)
  await runner.takeUpAgain()
  const left = await store.tasks.waiting(hurriedKinds)
  const standing = orders.map(order => left.find(task => doesTheSame(task, order)))
  const added = await store.tasks.addAll(orders.filter((_, index) => !standing[index]))
  runner.wake()
  await runner.untilIdle()
  await runner.stop()
  const ids = standing.map(task => task?.id ?? added.shift()!.id)
  return Promise.all(ids.map(id => store.tasks.find(id)))
}

function doesTheSame(task: TaskRecord, { kind, payload }: OrderedTask): boolean {
  const known = task.payload as Partial<OrderedTask['payload']>
  return task.kind === kind && known.path === payload.path
}
