import type { Pass } from './pass.ts'

/** That a coder has been shown what another has marked in a film, since when. It is a fact, and nothing takes it back. */
export interface SeenCoding {
  id: string
  filmId: string
  /** Who has seen it. */
  coderId: string
  /** Whose marks were seen. */
  seenCoderId: string
  seenAt: string
}

/**
 * What its coder had seen of the coding of others while a pass was not finished. A pass that was finished before, and was
 * not taken up again, is as blind as it was.
 */
export function seenInPass(
  pass: Pick<Pass, 'filmId' | 'coderId' | 'finishedAt'>,
  seen: readonly SeenCoding[],
): SeenCoding[] {
  const { filmId, coderId, finishedAt } = pass
  return seen.filter(
    one =>
      one.filmId === filmId && one.coderId === coderId && (finishedAt === null || one.seenAt < finishedAt),
  )
}
