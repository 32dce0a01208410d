import type { Change } from '../change.ts'
import { made } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Edition, EditionPrint } from './edition.ts'

/** The editions of the essay that an act names, and what would be printed of it now. */
export interface KnownEditions {
  isEssayThere: boolean
  editions: readonly Edition[]
  printed: EditionPrint
  digest: string
  now: () => string
}

/** Keeps what is printed as the next edition; where that is what the last one printed, it is that one still. */
export function keepEdition(
  { isEssayThere, editions, printed, digest, now }: KnownEditions,
  { editionId, essayId }: { editionId: string; essayId: string },
): Result<Change, { kind: 'no-such-essay' }> {
  if (!isEssayThere) return refused({ kind: 'no-such-essay' })
  const last = lastEdition(editions)
  if (last?.digest === digest) return accepted([])
  const number = (last?.number ?? 0) + 1
  return accepted([
    made('edition', { id: editionId, essayId, number, day: now().slice(0, 10), digest, printed }),
  ])
}

export function lastEdition(editions: readonly Edition[]): Edition | null {
  return editions.toSorted((a, b) => a.number - b.number).at(-1) ?? null
}
