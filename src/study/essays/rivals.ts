import type { Claim } from './claim.ts'

/**
 * The claims that are rivals of each other, each group once and in the order in which they are given; a claim without a
 * rival is in none. Who is the rival of a rival stands with both.
 */
export function rivalGroups<One extends Pick<Claim, 'id' | 'rivalId'>>(claims: readonly One[]): One[][] {
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const headOf = new Map(claims.map(({ id }) => [id, id]))
  const head = (id: string): string => (headOf.get(id) === id ? id : head(headOf.get(id)!))
  for (const { id, rivalId } of claims)
    if (rivalId !== null && byId.has(rivalId)) headOf.set(head(id), head(rivalId))
  const groups = new Map<string, One[]>()
  for (const claim of claims) {
    const of = head(claim.id)
    groups.set(of, [...(groups.get(of) ?? []), claim])
  }
  return [...groups.values()].filter(group => group.length > 1)
}
