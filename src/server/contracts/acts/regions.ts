import { Type } from 'typebox'
import { Milliseconds } from '../bounded.ts'
import { Id, RegionPlace } from '../records.ts'

/** Acts on where in the picture a mark is. */
export const RegionActs = [
  /** `upon`: where the region was seen at that frame; without it the region is a new one. */
  Type.Object({
    kind: Type.Literal('set-region'),
    filmId: Id,
    partId: Id,
    markId: Id,
    regionId: Id,
    newKeyId: Id,
    atMs: Milliseconds,
    place: RegionPlace,
    upon: Type.Optional(RegionPlace),
  }),
  Type.Object({ kind: Type.Literal('remove-region'), filmId: Id, markId: Id, regionId: Id }),
  /** With the last key the region goes. */
  Type.Object({ kind: Type.Literal('remove-region-key'), filmId: Id, markId: Id, keyId: Id }),
] as const
