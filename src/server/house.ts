import type { Media } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { SpecimenMaker, StudyFolder, TaskRunner } from '../tasks/index.ts'
import type { LiveFeed } from './live-feed.ts'
import type { Questions } from './questions.ts'
import type { SimilarShots } from './similar-shots.ts'

/** Everything the routes work with, built once when the server starts. */
export interface House {
  store: StudyStore
  media: Media
  folder: StudyFolder
  tasks: TaskRunner
  specimens: SpecimenMaker
  feed: LiveFeed
  questions: Questions
  similarShots: SimilarShots
  /** Folders whose films the picker may show. */
  roots: readonly string[]
  /** Known only to who can read the study's folder: lets the command line add files from anywhere. */
  key: string
  program: string
  webFolder: string
  noteFault: (where: string, cause: unknown) => void
  now: () => string
  makeId: () => string
}
