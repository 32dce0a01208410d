// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNotComputable } from '../not-computable.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { CodersMeeting } from './presence-agreement.ts'
import { presenceAgreement } from './presence-agreement.ts'
import { timeWeightedAlpha } from './time-weighted-alpha.ts'

const value = fc.constantFrom(0, 1, null)
const unitsOfCoders = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 30 }))
  .chain(([coders, units]) =>
    fc.array(fc.array(value, { minLength: units, maxLength: units }), {
      minLength: coders,
      maxLength: coders,
    }),
  )

function meetingsOf(coders: readonly (readonly (number | null)[])[], measure = 1): CodersMeeting[] {
  return coders[0]!.map((_, unit) => {
    const said = coders.map(values => values[unit]).filter(one => one !== null)
    return { lookers: said.length, having: said.filter(one => one === 1).length, measure }
  })
}

function same(found: unknown, wanted: unknown): void {
  if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 9)
  else expect(found).toEqual(wanted)
}

describe('presence agreement', () => {
  test("is Krippendorff's alpha of the units, whoever looked at which", () => {
    fc.assert(
      fc.property(unitsOfCoders, coders => {
        const wanted = krippendorffAlpha(coders)
        const found = presenceAgreement(meetingsOf(coders), 'counted')
        if (isNotComputable(wanted) || isNotComputable(found)) return
        same(found.alpha, wanted.alpha)
        same(found.percentAgreement, wanted.percentAgreement)
        expect(found.pairable).toBe(wanted.pairableUnits)
        const present = wanted.categories.find(({ value: one }) => one === 1)
        if (present) same(found.positiveAgreement, present.specificAgreement)
      }),
    )
  })

  test('is the time-weighted alpha of the timeline, where the measure is time', () => {
    fc.assert(
      fc.property(unitsOfCoders, coders => {
        const wanted = timeWeightedAlpha(
          coders.map(values => ({
            lookedThrough: stretches(values, one => one !== null),
            marks: stretches(values, one => one === 1).map(span => ({ ...span, value: 1 })),
          })),
        )
        const found = presenceAgreement(meetingsOf(coders, 40), 'continuous')
        if (isNotComputable(wanted) || isNotComputable(found)) return
        same(found.alpha, wanted.alpha)
        same(found.percentAgreement, wanted.percentAgreement)
        expect(found.pairable).toBe(wanted.pairableMs)
      }),
    )
  })

  test('adds: films put together are one film of their meetings', () => {
    fc.assert(
      fc.property(unitsOfCoders, coders => {
        const meetings = meetingsOf(coders)
        const sums = new Map<string, CodersMeeting>()
        for (const one of meetings) {
          const key = `${one.lookers} ${one.having}`
          sums.set(key, { ...one, measure: (sums.get(key)?.measure ?? 0) + one.measure })
        }
        const [each, added] = [meetings, [...sums.values()]].map(list => presenceAgreement(list, 'counted'))
        if (isNotComputable(each!) || isNotComputable(added!)) return
        same(added!.alpha, each!.alpha)
      }),
    )
  })

  test('is undefined where less than one unit was seen by two, since nothing is counted of it', () => {
    const found = presenceAgreement([{ lookers: 3, having: 2, measure: 0.25 }], 'counted')
    expect(found).toMatchObject({ alpha: { because: 'coders-never-overlap' } })
  })

  test('is not 1 where nobody ever has it, but undefined', () => {
    expect(presenceAgreement([{ lookers: 2, having: 0, measure: 50 }], 'counted')).toMatchObject({
      alpha: { because: 'chance-leaves-no-room' },
      positiveAgreement: { because: 'absent-everywhere' },
      percentAgreement: 1,
    })
    expect(presenceAgreement([{ lookers: 1, having: 1, measure: 50 }], 'counted')).toMatchObject({
      alpha: { because: 'coders-never-overlap' },
      pairable: 0,
    })
    expect(presenceAgreement([{ lookers: 1, having: 2, measure: 1 }], 'counted')).toMatchObject({
      because: 'outside-range',
    })
  })
})

function stretches(
  values: readonly (number | null)[],
  is: (value: number | null) => boolean,
): { startMs: number; endMs: number }[] {
  return values.flatMap((one, unit) => (is(one) ? [{ startMs: unit * 40, endMs: unit * 40 + 40 }] : []))
}
