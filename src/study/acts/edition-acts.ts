import type { KnownEditions } from '../essays/keep-edition.ts'
import { keepEdition } from '../essays/keep-edition.ts'
import type { ActFamily } from './act-family.ts'

/**
 * Keeps what is published of an essay now; the program looks at what that is, whatever a page shows. It has an area of its
 * own: what was published is out, and no undo of what is written takes it back.
 */
export type EditionAct = { kind: 'keep-edition'; editionId: string; essayId: string }

export const editionActs: ActFamily<EditionAct, KnownEditions> = {
  area: 'editions',
  ground: 'study',
  place: { 'keep-edition': keepEdition },
}
