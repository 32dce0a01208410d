import type { PieceStanding } from '../../essay/index.ts'
import { standingOf, standingOfClaim } from '../../essay/index.ts'
import type { StandingsAnswer } from '../../server/contracts/index.ts'
import type { Evidence, Pin, PrintedNumber, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { lookAt } from './look-at.ts'
import type { LookingStudy } from './sights/looks.ts'
import { readWordsOfClaims } from './words-of-claims.ts'

/**
 * How everything stands now on which the claims and numbers of one essay rest, or of all where none is named. Reckoned
 * from the study as it is: nothing of it is kept.
 */
export async function standingsOf(
  study: LookingStudy,
  essayId: string | null,
): Promise<Result<StandingsAnswer, Refusal>> {
  const { essays } = study.store
  const wanted = (await essays.all()).filter(({ id }) => essayId === null || id === essayId)
  if (essayId !== null && wanted.length === 0) return refused({ kind: 'no-such-essay' })
  const { claims, evidence, numbers } = await essays.claims(essayId)
  const sight = await lookAt(
    study,
    [...evidence, ...numbers].map(({ target }) => target),
  )
  const words = new Map<string, Awaited<ReturnType<typeof readWordsOfClaims>>>()
  for (const { id } of wanted) words.set(id, await readWordsOfClaims(study.store, id))
  const pieces = new Map(
    [...evidence, ...numbers].map(piece => [piece.id, pieceNow(piece, sight(piece.target))] as const),
  )
  const ofClaim = new Map<string, PieceStanding[]>()
  for (const { id, claimId } of evidence)
    ofClaim.set(claimId, [...(ofClaim.get(claimId) ?? []), pieces.get(id)!])
  return accepted({
    claims: claims.map(({ id, essayId: of, name, checked }) => {
      const inTexts = words.get(of)!(name)
      return {
        ...{ claimId: id, essayId: of, words: inTexts },
        ...standingOfClaim(ofClaim.get(id) ?? [], { checked, words: inTexts }),
      }
    }),
    pieces: [...pieces].map(([id, piece]) => ({ id, ...piece })),
  } as StandingsAnswer)
}

/** `now`: what would be printed, where that is not what was. */
function pieceNow(
  { pin, asOf }: Evidence | PrintedNumber,
  now: Pin | null,
): PieceStanding & { now: Pin['seen'] | null } {
  const piece = standingOf(pin, now, asOf)
  return { ...piece, now: piece.standing === 'stale' && now ? now.seen : null }
}
