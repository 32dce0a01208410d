import type { Media } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { Result } from '../study/index.ts'
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
  /** Opens the study of the specimen films and says where it is; null in that study itself. */
  specimenStudy: ((from: string) => Promise<Result<string, { kind: string }>>) | null
  /** In the specimen study: the address of the study that it was opened from. */
  specimenOf: string | null
  /** Folders whose films the picker may show; disks come and go. */
  roots: () => readonly string[]
  /** Lets pages and commands in, and commands add files from anywhere; known to the person who started the program. */
  key: string
  program: string
  webFolder: string
  noteFault: (where: string, cause: unknown) => void
  now: () => string
  makeId: () => string
}
