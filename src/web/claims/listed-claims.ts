import type { EssayAnswer, StandingsAnswer } from '../../server/contracts/index.ts'
import type { Claim, Essay, Evidence } from '../../study/index.ts'
import { evidenceOf, standings as ranks } from '../../study/index.ts'

export interface ListedClaim {
  claim: Claim
  essay: Essay
  /** What it stands on, in its order, each with how it stands. */
  evidence: readonly { piece: Evidence; stands: StandingsAnswer['pieces'][number] | undefined }[]
  stands: StandingsAnswer['claims'][number]
}

/** Whether a claim has to be looked at. */
export function isListed(
  { standing }: Pick<StandingsAnswer['claims'][number], 'standing'>,
  { withTouched }: { withTouched: boolean },
): boolean {
  return standing !== 'fresh' && (withTouched || standing !== 'touched')
}

/** The claims that have to be looked at: the worst first, in the order of their essays. */
export function listClaims(
  { claims, pieces }: StandingsAnswer,
  essays: ReadonlyMap<string, EssayAnswer>,
  { withTouched }: { withTouched: boolean },
): ListedClaim[] {
  const standsById = new Map(pieces.map(piece => [piece.id, piece]))
  return claims
    .filter(stands => isListed(stands, { withTouched }))
    .flatMap(stands => {
      const read = essays.get(stands.essayId)
      const claim = read?.claims.find(({ id }) => id === stands.claimId)
      if (!read || !claim) return []
      const evidence = evidenceOf(read.evidence as Evidence[], claim.id).map(piece => ({
        ...{ piece, stands: standsById.get(piece.id) },
      }))
      return [{ claim, essay: read.essay, evidence, stands }]
    })
    .sort(
      (a, b) =>
        ranks.indexOf(b.stands.standing) - ranks.indexOf(a.stands.standing) ||
        a.essay.position - b.essay.position,
    )
}
