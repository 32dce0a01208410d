import { equalSlices } from '../../equal-slices.ts'
import type { FilmRecords, Unit } from '../../film-records.ts'
import type { UnitReading } from '../../mark-presence.ts'
import { listUnits } from '../../mark-presence.ts'
import type { Reading } from '../../read-coders.ts'
import { readUnits } from '../../read-coders.ts'
import type { CompanionCounts } from './companion-counts.ts'
import { momentReachMs } from './companion-counts.ts'
import { countFollowing, countTogether } from './count-together.ts'

interface Counted {
  /** Every code that a coder looked for, codes in order. */
  readings: ReadonlyMap<string, readonly Reading[]>
  /** How its shots were read, where that is known already. */
  inShots: ReadonlyMap<string, UnitReading>
  sliceMs: number
}

/**
 * Counts what stands together in one film: in shots, in scenes, in moments, and from shot to shot. A unit counts for two
 * codes only where both were looked for in it; what is present in it is what its coders agree on, as everywhere.
 * See docs/methods/companions.md.
 */
export function countCompanions(
  records: Pick<FilmRecords, 'durationMs' | 'scenes'>,
  { readings, inShots, sliceMs }: Counted,
): CompanionCounts {
  const codes = [...readings.keys()]
  const readIn = (units: readonly Unit[]) => {
    const list = listUnits(units)
    return codes.map(codeId => readUnits(list, readings.get(codeId)!))
  }
  const shots = codes.map(codeId => inShots.get(codeId)!)
  return {
    codes,
    together: {
      shots: countTogether(shots),
      scenes: countTogether(readIn(records.scenes ?? [])),
      moments: countTogether(readIn(momentsOf(records.durationMs, sliceMs))),
      'next-shot': countFollowing(shots),
    },
  }
}

/** A window around the middle of each slice; at either end of the film only as far as there is one. */
export function momentsOf(durationMs: number, sliceMs: number): Unit[] {
  return equalSlices(durationMs, sliceMs).map(({ startMs, endMs }, index) => {
    const middleMs = Math.floor((startMs + endMs) / 2)
    return {
      id: `moment-${index}`,
      startMs: Math.max(0, middleMs - momentReachMs),
      endMs: Math.min(durationMs, middleMs + momentReachMs),
    }
  })
}
