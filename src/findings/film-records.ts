import type { MarkSaid, Span } from '../study/index.ts'

/** A unit of a film: a shot or a slice. */
export interface Unit extends Span {
  id: string
}

/** One coder's mark, as counting sees it. */
export interface CountedMark extends Span {
  codeId: string
  coderId: string
  /** The shot that it was attached to, if it was. */
  attachedTo?: string | null
  /** What is said of it, if anything is. */
  said?: MarkSaid | null
}

/** What one coder looked for, and where. Elsewhere the codes are missing, not absent. */
export interface LookedThrough {
  coderId: string
  codeIds: readonly string[]
  spans: readonly Span[]
  /** Whose coding this coder had seen meanwhile; without it nobody's. */
  seenCoderIds?: readonly string[]
}

/** Which codes are spaces, and which are subjects: who. */
export interface CarrierKinds {
  spaces: readonly string[]
  subjects: readonly string[]
}

/** Everything of one film that its counts are made of. */
export interface FilmRecords {
  durationMs: number
  shots: readonly Unit[]
  /** As the scholar made them; none where there are none. */
  scenes?: readonly Unit[]
  marks: readonly CountedMark[]
  lookedThrough: readonly LookedThrough[]
  /** Without them nobody is counted as carrying a space. */
  kinds?: CarrierKinds
}

/**
 * Whose reading is counted where several coders looked.
 *
 * `majority`: of the coders who looked through a unit (or a moment) for a code, more than half must have it;
 * one of two is not a majority. `single`: one coder alone.
 */
export type CoderRule = { kind: 'majority' } | { kind: 'single'; coderId: string }
