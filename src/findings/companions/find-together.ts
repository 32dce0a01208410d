import { coversHalf } from '../../study/index.ts'
import { equalSlicesMs } from '../equal-slices.ts'
import type { FilmRecords, Unit } from '../film-records.ts'
import type { CodeAppearance } from '../find-appearances.ts'
import { findAppearances } from '../find-appearances.ts'
import { listUnits } from '../mark-presence.ts'
import { readingsByCode, readUnits } from '../read-coders.ts'
import type { CompanionUnit } from './counts/companion-counts.ts'
import { momentsOf } from './counts/count-companions.ts'

/**
 * The frames behind a count of two codes together in one film: in shots, the shots that have both; from shot to shot,
 * those with the first that are followed by one with the second; else every stretch of either that lies in a scene or
 * moment that has both. The same reading that is counted, so that a number and what it leads to cannot part.
 */
export function findTogether(
  records: FilmRecords,
  { first, second, unit }: { first: string; second: string; unit: CompanionUnit },
): CodeAppearance[] {
  const units = unitsOf(records, unit)
  const list = listUnits(units)
  const readings = readingsByCode(records)
  const presentOf = (codeId: string) => readUnits(list, readings.get(codeId) ?? []).present
  const [firstIn, secondIn] = [presentOf(first), presentOf(second)]
  const ofFirst = findAppearances(records, first).filter(isCounted)
  if (unit === 'shots' || unit === 'next-shot') {
    const step = unit === 'shots' ? 0 : 1
    const places = new Set(
      list.units.flatMap(({ id }, place) => (firstIn[place] && secondIn[place + step] ? [id] : [])),
    )
    return ofFirst.filter(({ shotId }) => shotId !== null && places.has(shotId))
  }
  const having = list.units.filter((_, place) => firstIn[place] && secondIn[place])
  const seen = new Set<string>()
  return [...ofFirst, ...findAppearances(records, second).filter(isCounted)]
    .filter(found => having.some(one => coversHalf(found, one)))
    .filter(({ shotId, startMs, endMs }) => {
      const key = shotId ?? `${startMs} ${endMs}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((left, right) => left.startMs - right.startMs)
}

function unitsOf(records: FilmRecords, unit: CompanionUnit): readonly Unit[] {
  if (unit === 'scenes') return records.scenes ?? []
  return unit === 'moments' ? momentsOf(records.durationMs, equalSlicesMs) : records.shots
}

function isCounted({ counted }: CodeAppearance): boolean {
  return counted === 'shot' || counted === 'time-only'
}
