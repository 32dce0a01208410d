import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { StillGround, StillGroundKind } from './still-ground.ts'

/** The grounds of the film that an act names. */
export interface KnownGrounds {
  isFilmThere: boolean
  grounds: readonly StillGround[]
}

/** Says the ground of a film, says another, or takes it back where it is null. */
export function setStillGround(
  { isFilmThere, grounds }: KnownGrounds,
  {
    newId,
    filmId,
    ground,
    note,
  }: { newId: string; filmId: string; ground: StillGroundKind | null; note: string },
): Result<Change, { kind: 'no-such-film'; filmId: string }> {
  if (!isFilmThere) return refused({ kind: 'no-such-film', filmId })
  const standing = grounds.find(one => one.filmId === filmId)
  if (ground === null) return accepted(standing ? [removed('stillGround', standing)] : [])
  const after: StillGround = { id: standing?.id ?? newId, filmId, ground, note: note.trim() }
  if (!standing) return accepted([made('stillGround', after)])
  return accepted(isSame(standing, after) ? [] : [changed('stillGround', standing, after)])
}
