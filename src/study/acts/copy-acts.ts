import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { Likeness } from '../copies/likeness.ts'
import type { NewCopy } from '../copies/place-on-copy.ts'
import type { PartInTime } from '../copies/realign-part.ts'
import { putCopyInUse, takeAsCopy } from '../copies/take-as-copy.ts'
import type { MediaFile, Part } from '../films/film.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily } from './act-family.ts'

/** A file that is to be put in use on a part, and all that lies in the part's time. */
export interface KnownCopy {
  part: Part
  inTime: PartInTime
  copy: NewCopy
}

export interface KnownCopies {
  likeness: Likeness | null
  /** The file that is a copy, the part that it is one of, and the film that it came as. */
  taken: { file: MediaFile; part: Part; inUseId: string; cameAs: FilmBelongings; parts: number } | null
  /** What going on with the file takes; `already` where it is in use. */
  use: KnownCopy | 'already' | null
}

export type CopyAct =
  /** The film is another copy of one that is there; `use`: go on with this copy, all annotations go along. */
  | { kind: 'take-as-copy'; likenessId: string; use: boolean }
  | { kind: 'decline-likeness'; likenessId: string }
  /** Puts another copy of the part in use. */
  | { kind: 'use-file'; fileId: string }

export interface CopyPlan {
  change: Change
  /** Marks that keep a place, and those for which the copy has none. */
  placed: number
  outside: number
}

export const copyActs: ActFamily<CopyAct, KnownCopies> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'take-as-copy': (known, act) => changeOf(planCopyAct(known, act)),
    'decline-likeness': (known, act) => changeOf(planCopyAct(known, act)),
    'use-file': (known, act) => changeOf(planCopyAct(known, act)),
  },
}

/** What the act would do; the preview shows it before anything is done. */
export function planCopyAct(known: KnownCopies, act: CopyAct): Result<CopyPlan, StudyRefusal> {
  const { likeness } = known
  switch (act.kind) {
    case 'use-file':
      return planUse(known)
    case 'decline-likeness':
      if (likeness?.state !== 'proposed') return refused({ kind: 'no-such-likeness' })
      return accepted({
        ...nothing,
        change: [changed('likeness', likeness, { ...likeness, state: 'declined' })],
      })
    case 'take-as-copy':
      return planTake(known, act)
  }
}

const nothing: CopyPlan = { change: [], placed: 0, outside: 0 }

function planTake(known: KnownCopies, { use }: { use: boolean }): Result<CopyPlan, StudyRefusal> {
  const { likeness, taken } = known
  if (likeness?.state !== 'proposed' || !taken) return refused({ kind: 'no-such-likeness' })
  if (taken.parts > 1) return refused({ kind: 'copy-has-parts' })
  const done = takeAsCopy({ likeness, ...taken })
  if (!done.ok) return done
  if (!use) return accepted({ ...nothing, change: done.value })
  const used = planUse(known)
  return used.ok ? accepted({ ...used.value, change: [...done.value, ...used.value.change] }) : used
}

function planUse({ use }: KnownCopies): Result<CopyPlan, StudyRefusal> {
  if (use === null) return refused({ kind: 'no-such-file' })
  return use === 'already' ? accepted(nothing) : putCopyInUse(use.part, use.inTime, use.copy)
}

function changeOf(plan: Result<CopyPlan, StudyRefusal>): Result<Change, StudyRefusal> {
  return plan.ok ? accepted(plan.value.change) : plan
}
