import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { AnsweredFinding, KeptFinding } from './kept-finding.ts'

export interface KnownFindings {
  coderId: string
  /** The one that an act names, where it is there. */
  kept: KeptFinding | null
  /** What the question of an act is answered now; null where the act puts none. */
  answered: AnsweredFinding | null
  now: () => string
}

export type FindingRefusal = { kind: 'no-such-finding' }

/** Keeps a finding; one that is kept already is not kept again. */
export function keepFinding(
  known: KnownFindings,
  id: string,
  question: string,
): Result<Change, FindingRefusal> {
  const { kept, answered, coderId, now } = known
  if (kept) return accepted([])
  if (!answered) return refused({ kind: 'no-such-finding' })
  return accepted([made('keptFinding', { ...answered, id, coderId, question, keptAt: now() })])
}

/** Puts what the question is answered now in the place of what was kept. */
export function renewFinding({ kept, answered, now }: KnownFindings): Result<Change, FindingRefusal> {
  if (!kept || !answered) return refused({ kind: 'no-such-finding' })
  return accepted([changed('keptFinding', kept, { ...kept, ...answered, keptAt: now() })])
}

export function removeFinding({ kept }: KnownFindings): Result<Change, FindingRefusal> {
  return kept ? accepted([removed('keptFinding', kept)]) : refused({ kind: 'no-such-finding' })
}
