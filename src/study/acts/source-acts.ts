import type { NewExcerpt } from '../sources/edit-excerpts.ts'
import { removeExcerpt, setExcerpt } from '../sources/edit-excerpts.ts'
import type { KnownSources, NewSource, SourceSaid } from '../sources/edit-sources.ts'
import { addSources, mergeSources, removeSource, setSource } from '../sources/edit-sources.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownShelf extends KnownSources {
  codeIds: readonly string[]
}

export type SourceAct =
  | { kind: 'add-sources'; sources: NewSource[] }
  /** `upon`: what the source said when that was begun. */
  | { kind: 'set-source'; sourceId: string; to: SourceSaid; upon: SourceSaid }
  | { kind: 'remove-source'; sourceId: string }
  | { kind: 'merge-sources'; keepId: string; otherIds: string[] }
  | { kind: 'set-excerpt'; excerpt: NewExcerpt; upon?: NewExcerpt }
  | { kind: 'remove-excerpt'; excerptId: string }

/** Sources are of the whole study, and taken back by themselves. */
export const sourceActs: ActFamily<SourceAct, KnownShelf> = {
  area: 'sources',
  ground: 'study',
  place: {
    'add-sources': (known, { sources }) => addSources(known, sources),
    'set-source': (known, act) => setSource(known, act),
    'remove-source': (known, { sourceId }) => removeSource(known, sourceId),
    'merge-sources': (known, act) => mergeSources(known, act),
    'set-excerpt': (known, { excerpt, upon }) => setExcerpt(known, excerpt, upon),
    'remove-excerpt': (known, { excerptId }) => removeExcerpt(known, excerptId),
  },
}
