import type { Media } from '../media/index.ts'
import type { LiveEvent } from '../server/contracts/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { SpecimenMaker, StudyFolder, TaskRunner } from '../tasks/index.ts'
import type { Questions } from './questions/questions.ts'
import type { SimilarShots } from './questions/similar-shots.ts'

/** A study that has been opened, with everything that work on it needs. */
export interface OpenStudy {
  store: StudyStore
  media: Media
  folder: StudyFolder
  tasks: TaskRunner
  specimens: SpecimenMaker
  questions: Questions
  /** The version of the program, for whoever wants to know what computed something. */
  program: string
  similarShots: SimilarShots
  /** Says what is new, to whoever has the study before them: every open window, or nobody. */
  tell: (event: LiveEvent) => void
  now: () => string
  makeId: () => string
}
