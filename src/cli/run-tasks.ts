import type { Media } from '../media/index.ts'
import type { StudyStore, TaskRecord } from '../store/index.ts'
import { StudyFolder, TaskRunner } from '../tasks/index.ts'
import { effects } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { specimens } from './specimens.ts'

/**
 * Runs the tasks that `order` gives, and what follows from them, in a study that this command has opened. What nobody
 * waits for, such as measuring, is left in the study until the program is next open.
 */
export async function runTasks<Ordered>(
  study: { store: StudyStore; folder: string; media: Media },
  order: (runner: TaskRunner) => Promise<Ordered>,
  onMoved: (task: TaskRecord) => void = () => {},
): Promise<Ordered> {
  const { store, media } = study
  let wake = () => {}
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
    {
      taskMoved: task => {
        onMoved(task)
        wake()
      },
    },
  )
  const ordered = await order(runner)
  for (;;) {
    const moved = new Promise<void>(resolve => {
      wake = resolve
    })
    if (!(await store.tasks.hurriedLeft())) break
    await moved
  }
  await runner.stop()
  return ordered
}
