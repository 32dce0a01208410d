import { equalSlices } from '../../../findings/index.ts'
import type { FrameClock, PassUnit, Scene, Shot } from '../../../study/index.ts'
import { snapToFrame } from '../../../study/index.ts'
import type { UnitPlace } from '../units.ts'
import { placeOf } from './sample-units.ts'

interface PartPlaces {
  partId: string
  endMs: number
  clock: FrameClock | null
  shots: readonly Shot[]
  scenes: readonly Scene[]
}

/** What a pass goes by in a part, in the order of time: its shots, its scenes, or slices whose edges lie on frames. */
export function passPlaces({ unit, sliceMs }: PassUnit, part: PartPlaces): readonly UnitPlace[] {
  const { shots, scenes, partId, endMs, clock } = part
  if (unit === 'shot') return shots
  if (unit === 'scene')
    return scenes.filter(({ level }) => level === 'scene').map(scene => placeOf(shots, scene, partId))
  const onFrame = (ms: number) => (clock ? snapToFrame(clock, ms) : ms)
  return equalSlices(endMs, sliceMs!)
    .map(slice => ({ startMs: onFrame(slice.startMs), endMs: onFrame(slice.endMs) }))
    .filter(slice => slice.endMs > slice.startMs)
    .map(slice => placeOf(shots, slice, partId))
}
