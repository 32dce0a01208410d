import type { EvidenceTarget, GatheredFinding, GatheredRecord } from '../../../study/index.ts'
import type { NamedTarget } from '../use-target-names.ts'

/** What a claim can be put upon; a finding that was gathered has to be kept first. */
export type ToStandOn =
  /** `said`: what it is called, where nobody could say so from the target alone. */
  | { what: 'target'; target: EvidenceTarget; said?: NamedTarget }
  | { what: 'gathered-finding'; finding: GatheredFinding }

/** A record that was gathered; of a query all that it finds. */
export function targetOfRecord({
  what,
  recordId: id,
}: Pick<GatheredRecord, 'what' | 'recordId'>): EvidenceTarget {
  return what === 'query' ? { what, id, path: null } : { what, id }
}
