import type { ForeignForm } from '../../exchange/index.ts'
import type { ForeignNote, Left } from '../../study/index.ts'

/** What came, or would come, of one file of another program. Every annotation of it is counted once. */
export interface ForeignReport {
  form: ForeignForm
  /** Titles of the films that it annotates; none where it holds no annotation. */
  films: string[]
  /** Whether its film was here already, and was joined. */
  isJoined: boolean
  shots: number
  /** Annotations that became marks, however many marks each. */
  annotations: number
  measurements: number
  marks: number
  codes: number
  coders: number
  /** All annotations of the file, by their type or tier. */
  byType: Record<string, number>
  left: Left[]
  notes: ForeignNote[]
}
