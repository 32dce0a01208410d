// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { Coincidences, MeasurementLevel } from './coincidences.ts'
import { alphaOfCoincidences, shareInAgreement } from './coincidences.ts'

export interface KrippendorffAlpha {
  alpha: Computed<number>
  units: number
  /** Of all pairs of coders in a unit, those that agree. */
  percentAgreement: Computed<number>
  /** Units with at least two values, and the values in them. */
  pairableUnits: number
  pairableValues: number
  /** Per distinct value, rising: its share of all pairable values, and agreement on it where either has it. */
  categories: { value: number; share: number; specificAgreement: number }[]
}

/**
 * Krippendorff's alpha: do coders agree on units more than chance would have them?
 *
 * Unit: the shot; an interval for it resamples films. In: per coder one value per unit, null where not looked
 * through, and the level of measurement. Units with one coder drop out. Out: alpha (1 full agreement, 0
 * chance), with the counts it rests on and the agreement on each value, since a rare code can have a low alpha
 * at 99 % agreement. Refuses fewer than two coders, unequal lengths, what is not a number; alpha is refused
 * where coders never meet and where only one value occurs. Source: Krippendorff 2011.
 * See docs/methods/krippendorff-alpha.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, krippendorffAlpha } from 'silverscreen-statistics'
 *
 * const found = krippendorffAlpha([
 *   [1, 0, 1, null, 0],
 *   [1, 0, 0, 1, 0],
 * ])
 * if (!isNotComputable(found)) console.log(found.alpha, found.pairableUnits)
 * // → 0.5333 4
 * ```
 */
export function krippendorffAlpha(
  coders: readonly (readonly (number | null)[])[],
  level: MeasurementLevel = 'nominal',
): Computed<KrippendorffAlpha> {
  if (coders.length < 2) return notComputable('fewer-than-two-coders')
  if (coders.some(values => values.length !== coders[0]!.length)) return notComputable('lengths-differ')
  if (coders[0]!.length === 0) return notComputable('no-values')
  const all = coders.flat().filter(value => value !== null)
  const refusal = all.length > 0 ? refuseUnlessNumbers(all) : null
  if (refusal) return refusal
  const units = coders[0]!.map((_, unit) =>
    coders.map(values => values[unit]!).filter((value): value is number => value !== null),
  )
  const pairable = units.filter(values => values.length >= 2)
  const coincidences = countCoincidences(pairable)
  const pairableValues = pairable.reduce((sum, values) => sum + values.length, 0)
  return {
    alpha: alphaOfCoincidences(coincidences, level, pairableValues - 1),
    units: units.length,
    pairableUnits: pairable.length,
    pairableValues,
    percentAgreement: shareInAgreement(countPairs(pairable)),
    categories: coincidences.values.map((value, place) => {
      const held = coincidences.together[place]!.reduce((sum, count) => sum + count, 0)
      const agreed = coincidences.together[place]![place]!
      return { value, share: held / pairableValues, specificAgreement: agreed / held }
    }),
  }
}

function countCoincidences(units: readonly (readonly number[])[]): Coincidences {
  const values = [...new Set(units.flat())].sort((left, right) => left - right)
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const together = values.map(() => values.map(() => 0))
  for (const unit of units)
    unit.forEach((left, coder) => {
      unit.forEach((right, other) => {
        if (coder !== other) together[placeOf.get(left)!]![placeOf.get(right)!]! += 1 / (unit.length - 1)
      })
    })
  return { values, together }
}

function countPairs(units: readonly (readonly number[])[]): { agreeing: number; all: number } {
  let [agreeing, all] = [0, 0]
  for (const unit of units)
    for (let coder = 0; coder < unit.length; coder++)
      for (let other = coder + 1; other < unit.length; other++) {
        all++
        if (unit[coder] === unit[other]) agreeing++
      }
  return { agreeing, all }
}
