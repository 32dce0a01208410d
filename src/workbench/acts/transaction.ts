import type { StudyStore } from '../../store/index.ts'

/** The transaction in which an act has its turn. */
export type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
