import { bounds } from '../bounds.ts'
import type { Change, ChangeEntry } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameCount, frameToMs, msToFrame } from '../time/frame-clock.ts'
import type { Mark } from './mark.ts'
import type { RegionKey, RegionPlace } from './region.ts'
import { keyAt, placeOf, regionsOf, wholePicture } from './region.ts'

export type RegionRefusal =
  | { kind: 'region-outside-picture' }
  | { kind: 'region-without-size' }
  | { kind: 'region-outside-mark' }
  | { kind: 'no-such-region' }
  | { kind: 'too-many-region-keys'; most: number }

/** Where a region is to stand at a frame. `upon`: where it was seen there, if it was seen at all. */
export interface RegionSet {
  regionId: string
  newKeyId: string
  atMs: number
  place: RegionPlace
  upon?: RegionPlace
}

/** Draws a region of a mark, or says where one stands at one more frame, or otherwise at one of its keys. */
export function setRegion(
  { mark, keys }: { mark: Mark; keys: readonly RegionKey[] },
  { regionId, newKeyId, atMs, place, upon }: RegionSet,
): Result<Change, RegionRefusal | EditedMeanwhile> {
  const complaint = complaintAboutPlace(place)
  if (complaint) return refused(complaint)
  if (atMs < mark.startMs || atMs >= mark.endMs) return refused({ kind: 'region-outside-mark' })
  const own = keys.filter(({ markId }) => markId === mark.id)
  const region = regionsOf(own).find(({ id }) => id === regionId)
  if (!region && upon) return refused({ kind: 'no-such-region' })
  const standing = region && keyAt(region, atMs)
  const to = placeOf(place)
  if (!standing) {
    if (own.length >= bounds.regionKeysOfMark)
      return refused({ kind: 'too-many-region-keys', most: bounds.regionKeysOfMark })
    const { id: markId, partId } = mark
    return accepted([made('regionKey', { id: newKeyId, regionId, markId, partId, atMs, ...to })])
  }
  if (isSame(placeOf(standing), to)) return accepted([])
  if (upon && !isSame(placeOf(standing), placeOf(upon)))
    return refused({ kind: 'changed-meanwhile', record: 'regionKey', id: standing.id })
  return accepted([changed('regionKey', standing, { ...standing, ...to })])
}

/** Takes keys away; of those that are gone already, in another window, nothing is said. Without a key there is no region. */
export function removeKeys(
  keys: readonly RegionKey[],
  which: (key: RegionKey) => boolean,
): Result<Change, never> {
  return accepted(goingKeys(keys, which))
}

/** A change that takes marks off takes their regions along. */
export function withRegionsGone(change: Change, keys: readonly RegionKey[]): Change {
  const gone = new Set(change.flatMap(({ kind, id, after }) => (kind === 'mark' && !after ? [id] : [])))
  return [...goingKeys(keys, ({ markId }) => gone.has(markId)), ...change]
}

/**
 * The regions of a mark on a mark that was made of it, as many frames further on as that lies; what would lie outside the
 * film is left out. Without a clock a frame is a millisecond.
 */
export function copiedRegions(
  keys: readonly RegionKey[],
  { of, to, clock, makeId }: { of: Mark; to: Mark; clock: FrameClock | null; makeId: () => string },
): ChangeEntry[] {
  return regionsOf(keys.filter(({ markId }) => markId === of.id)).flatMap(region => {
    const regionId = makeId()
    return region.keys.flatMap(key => {
      const atMs = movedAlong(key.atMs, { from: of.startMs, to: to.startMs, clock })
      const place = { markId: to.id, partId: to.partId, atMs: atMs ?? 0 }
      return atMs === null ? [] : [made('regionKey', { ...key, ...place, id: makeId(), regionId })]
    })
  })
}

function movedAlong(
  atMs: number,
  { from, to, clock }: { from: number; to: number; clock: FrameClock | null },
): number | null {
  if (!clock) return atMs + to - from >= 0 ? atMs + to - from : null
  const frame = msToFrame(clock, atMs) + msToFrame(clock, to) - msToFrame(clock, from)
  return frame >= 0 && frame < frameCount(clock) ? frameToMs(clock, frame) : null
}

function complaintAboutPlace({ x, y, width, height }: RegionPlace): RegionRefusal | null {
  if (width <= 0 || height <= 0) return { kind: 'region-without-size' }
  const isInside = x >= 0 && y >= 0 && x + width <= wholePicture && y + height <= wholePicture
  return isInside ? null : { kind: 'region-outside-picture' }
}

function goingKeys(keys: readonly RegionKey[], which: (key: RegionKey) => boolean): ChangeEntry[] {
  return keys.filter(which).map(key => removed('regionKey', key))
}
