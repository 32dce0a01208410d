import type { Mark } from '../../../study/index.ts'
import type { Edge } from '../../state/chosen.ts'
import type { MarkDraft } from './mark-draft.ts'

/** What a hand can do with the mark that is chosen; the desk says how. */
export interface MarkHand {
  draft: MarkDraft
  chosen: () => Mark | null
  /** Takes an edge, or the whole, in hand: the picture shows where it lies. */
  take: (edge: Edge) => void
  /** Brings what is in hand to a frame; kept only when it is let go of. */
  bring: (edge: Edge, frame: number) => void
  keep: () => void
  drop: () => void
}
