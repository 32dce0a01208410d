import type { Media } from '../media/index.ts'
import type { StudyStore, TaskRecord } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import type { Refusal, TaskNote } from '../words/index.ts'
import type { SpecimenMaker } from './specimen.ts'
import type { StudyFolder } from './study-folder.ts'

/** What a task works with: everything outside itself. */
export interface TaskEffects {
  store: StudyStore
  media: Media
  folder: StudyFolder
  specimens: SpecimenMaker
  /** Whether a film is measured after its shots are found, or only when somebody asks. */
  measuring: 'by-itself' | 'on-request'
  now: () => string
  makeId: () => string
  /** Says that these films have something new to show. */
  filmsChanged: (filmIds: string[]) => void
}

/** What is to be done, about which file or film, and all that it takes to do it. */
export type TaskOrder = Pick<TaskRecord, 'kind' | 'subjectId' | 'payload'>

/** True where nothing more comes of a task by itself. */
export function isOver({ state }: Pick<TaskRecord, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

/** One task under way: how it says where it is, and how it learns that it should stop. */
export interface TaskRun {
  task: TaskRecord
  signal: AbortSignal
  report: (stage: string, doneShare: number | null) => void
}

export type TaskWork = (effects: TaskEffects, run: TaskRun) => Promise<Result<TaskNote | null, Refusal>>
