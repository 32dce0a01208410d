import type { UnitReading } from '../../mark-presence.ts'
import type { TogetherCounts } from './companion-counts.ts'

/** Counts units that have two codes, both looked for in them. Readings stand in the order of the codes. */
export function countTogether(readings: readonly UnitReading[]): TogetherCounts {
  return countIn(readings, { step: 0 })
}

/** Counts units with one code that are followed at once by a unit with the other. */
export function countFollowing(readings: readonly UnitReading[]): TogetherCounts {
  return countIn(readings, { step: 1 })
}

function countIn(readings: readonly UnitReading[], { step }: { step: 0 | 1 }): TogetherCounts {
  const { kindOfCode, kinds } = kindsOf(readings)
  const unitCount = Math.max(0, (readings[0]?.looked.length ?? 0) - step)
  const inBoth = (first: Uint8Array, second: Uint8Array) => {
    let units = 0
    for (let place = 0; place < unitCount; place++) units += first[place]! & second[place + step]!
    return units
  }
  return {
    kindOfCode,
    looked: kinds.map(first => kinds.map(second => inBoth(first, second))),
    present: readings.map(({ present }) => kinds.map(kind => inBoth(present, kind))),
    ...(step === 1 && {
      presentAfter: readings.map(({ present }) => kinds.map(kind => inBoth(kind, present))),
    }),
    both: countPairs(readings, unitCount, step),
  }
}

function countPairs(readings: readonly UnitReading[], unitCount: number, step: 0 | 1): number[][] {
  const codeCount = readings.length
  const together = new Int32Array(codeCount * codeCount)
  const codesIn = codesByUnit(readings)
  for (let place = 0; place < unitCount; place++) {
    const here = codesIn[place]!
    const others = codesIn[place + step]!
    for (let at = 0; at < here.length; at++) {
      const first = here[at]!
      // Codes rise in a unit: behind this one stand those behind it.
      for (let other = step === 0 ? at + 1 : 0; other < others.length; other++) {
        const second = others[other]!
        if (second !== first) together[first * codeCount + second]!++
      }
    }
  }
  return readings.map((_, first) => {
    const row: number[] = []
    for (let second = 0; second < codeCount; second++) {
      const units = together[first * codeCount + second]!
      if (units > 0) row.push(second, units)
    }
    return row
  })
}

/** Of each unit the places of the codes that are in it, rising. */
function codesByUnit(readings: readonly UnitReading[]): number[][] {
  const codesIn: number[][] = Array.from({ length: readings[0]?.present.length ?? 0 }, () => [])
  readings.forEach(({ present }, code) => {
    for (let place = 0; place < present.length; place++) if (present[place]) codesIn[place]!.push(code)
  })
  return codesIn
}

/** Codes with the same units looked through are of one kind; kinds in the order of their first code. */
function kindsOf(readings: readonly UnitReading[]): { kindOfCode: number[]; kinds: Uint8Array[] } {
  const kinds: Uint8Array[] = []
  const kindOfCode = readings.map(({ looked }) => {
    const known = kinds.findIndex(kind => isSame(kind, looked))
    return known >= 0 ? known : kinds.push(looked) - 1
  })
  return { kindOfCode, kinds }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false
  return true
}
