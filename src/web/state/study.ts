import type { StudyAnswer } from '../../server/contracts/index.ts'

/** The study that the program holds open; null until it has said so. */
export type StudyState = StudyAnswer | null

export const studyUnknown: StudyState = null
