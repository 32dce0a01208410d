import type { KnownEditions } from '../essays/keep-edition.ts'
import { keepEdition } from '../essays/keep-edition.ts'
import type { ActFamily } from './act-family.ts'

/** Keeps what is published of an essay now; the program looks at what that is, whatever a page shows. */
export type EditionAct = { kind: 'keep-edition'; editionId: string; essayId: string }

export const editionActs: ActFamily<EditionAct, KnownEditions> = {
  area: 'essay',
  ground: 'study',
  place: { 'keep-edition': keepEdition },
}
