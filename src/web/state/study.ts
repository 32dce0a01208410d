import type { StudyAnswer } from '../../server/contracts/index.ts'
import type { Change, StudyProfile } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

/** The study that the program holds open; null until it has said so. */
export type StudyState = StudyAnswer | null

export const studyUnknown: StudyState = null

/** The study with what is still on its way to the program. */
export function shownStudy(kept: StudyState, waiting: readonly WaitingAct[]): StudyState {
  return waiting.reduce((study, { change }) => studyChanged(study, change), kept)
}

/** What an act says of the study itself. */
export function studyChanged(state: StudyState, change: Change): StudyState {
  const entry = change.findLast(({ kind, id }) => kind === 'studyProfile' && id === state?.id)
  if (!state || !entry?.after) return state
  const { name, numbers, corpus, readings } = entry.after as StudyProfile
  return { ...state, name, numbers, corpus, readings }
}
