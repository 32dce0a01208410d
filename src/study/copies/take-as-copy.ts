import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { MediaFile, Part } from '../films/film.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import { removeFilm } from '../films/remove-film.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Likeness } from './likeness.ts'
import type { NewCopy } from './place-on-copy.ts'
import type { PartInTime } from './realign-part.ts'
import { realignPart } from './realign-part.ts'

export type CopyRefusal =
  | { kind: 'no-such-likeness' }
  | { kind: 'no-such-file' }
  | { kind: 'copy-has-parts' }
  | { kind: 'copy-has-coding' }
  | { kind: 'copies-not-aligned' }

/** Makes the film that a file came in as one copy of another film; its own film goes, since it is the same. */
export function takeAsCopy(act: {
  likeness: Likeness
  file: MediaFile
  part: Part
  inUseId: string
  cameAs: FilmBelongings
}): Result<Change, CopyRefusal> {
  const { likeness, file, part, cameAs } = act
  const { pass, mark, mediation, realityReading, link, plateItem, memoFrame } = cameAs
  const coded = [pass, mark, mediation, realityReading, link, plateItem, memoFrame]
  if (coded.some(records => records?.length)) return refused({ kind: 'copy-has-coding' })
  const stays = (fileId: string) => fileId === file.id
  return accepted([
    changed('likeness', likeness, { ...likeness, state: 'taken' }),
    changed('file', file, { ...file, partId: part.id }),
    ...(part.fileInUseId === act.inUseId
      ? []
      : [changed('part', part, { ...part, fileInUseId: act.inUseId })]),
    ...removeFilm({
      ...cameAs,
      file: cameAs.file?.filter(({ id }) => !stays(id)) ?? [],
      likeness: cameAs.likeness?.filter(other => !stays(other.fileId) && !stays(other.otherFileId)) ?? [],
    }),
  ])
}

/** Puts another copy of a part in use: its time becomes the part's time, and all that lies in time goes along. */
export function putCopyInUse(
  part: Part,
  inTime: PartInTime,
  copy: NewCopy,
): Result<{ change: Change; placed: number; outside: number }, CopyRefusal> {
  if (!copy.warpFrom(copy.fromFileId)) return refused({ kind: 'copies-not-aligned' })
  const { change, placed, outside } = realignPart(inTime, copy)
  const renewed: Part = { ...part, fileInUseId: copy.toFileId, durationMs: copy.clock.endMs }
  return accepted({ change: [changed('part', part, renewed), ...change], placed, outside })
}
