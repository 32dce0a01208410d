import type { CodingRefusal } from '../coding/code-film.ts'
import type { RegionSet } from '../coding/edit-regions.ts'
import { removeKeys, setRegion } from '../coding/edit-regions.ts'
import type { Mark } from '../coding/mark.ts'
import type { RegionKey } from '../coding/region.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped } from './act-family.ts'

/** The mark that an act names, wherever it is known, with its regions; of its part the time. */
export interface KnownRegions extends KnownTime {
  coderId: string
  marks: readonly Mark[]
  regionKeys: readonly RegionKey[]
}

type OfMark<Kind extends string, Values> = { kind: Kind; filmId: string; markId: string } & Values

export type RegionAct =
  /** Says where in the picture a region of a mark stands at a frame; without `upon` the region is a new one. */
  | OfMark<'set-region', { partId: string } & RegionSet>
  | OfMark<'remove-region', { regionId: string }>
  /** Takes one key away; with the last one the region. */
  | OfMark<'remove-region-key', { keyId: string }>

/** Taken back where marks of the film are: both are made at one desk, in turn. */
export const regionActs: ActFamily<RegionAct, KnownRegions> = {
  area: 'coding',
  ground: 'film',
  place: {
    'set-region': (known, act) => {
      const mark = ownMark(known, act)
      if (!mark.ok) return mark
      if (mark.value.partId !== act.partId) return refused({ kind: 'no-such-mark', markId: act.markId })
      const keys = known.regionKeys
      return setRegion({ mark: mark.value, keys }, { ...act, atMs: snapped(known, act.atMs) })
    },
    'remove-region': (known, act) => ofOwn(known, act, ({ regionId }) => regionId === act.regionId),
    'remove-region-key': (known, act) => ofOwn(known, act, ({ id }) => id === act.keyId),
  },
}

/** A region that went with its mark, in another window, is gone: so it was to be. */
function ofOwn(known: KnownRegions, act: RegionAct, which: (key: RegionKey) => boolean) {
  if (!known.marks.some(({ id }) => id === act.markId)) return accepted([])
  const mark = ownMark(known, act)
  return mark.ok ? removeKeys(known.regionKeys, key => key.markId === act.markId && which(key)) : mark
}

function ownMark(
  { marks, coderId }: KnownRegions,
  { markId, filmId }: { markId: string; filmId: string },
): Result<Mark, CodingRefusal> {
  const mark = marks.find(({ id }) => id === markId)
  if (mark?.filmId !== filmId) return refused({ kind: 'no-such-mark', markId })
  return mark.coderId === coderId ? accepted(mark) : refused({ kind: 'mark-of-another-coder' })
}
