import { openMedia } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import { accepted } from '../study/index.ts'
import { hurriedKinds, StudyFolder, TaskRunner } from '../tasks/index.ts'
import { AwaitedTasks, keepDailyBackup, Questions, workbenchOf } from '../workbench/index.ts'
import { keepFault } from './fault-log.ts'
import { effects, program, stylesFolder } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { specimens } from './specimens.ts'
import type { WorkbenchAtHand } from './workbench-at-hand.ts'

/** The calls upon a study that a command has opened itself. */
export function ownWorkbench(store: StudyStore, root: string): WorkbenchAtHand {
  const folder = new StudyFolder(root, openedPlaces())
  const study = { store, folder, makeId: effects.makeId, now: effects.now, tell: () => {} }
  const tasks = new AwaitedTasks(study, async () => {
    const media = await openMedia()
    if (!media.ok) return media
    await keepDailyBackup(store, effects.now(), keepFault)
    const work = {
      ...study,
      media: media.value,
      specimens,
      measuring: 'by-itself',
      filmsChanged: () => {},
    } as const
    return accepted(new TaskRunner(work, { taskMoved: () => {} }, { kinds: hurriedKinds }))
  })
  const questions = new Questions()
  return {
    ...workbenchOf({ ...study, program, tasks, questions, openMedia, stylesFolder }),
    async close() {
      await tasks.close()
      await questions.close()
      await store.close()
    },
  }
}
