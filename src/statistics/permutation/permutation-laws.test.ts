// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockResolution } from './block-resolution.ts'
import { countAssignments } from './count-assignments.ts'
import type { FilmPermutation } from './film-permutation-test.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { noticeableChange } from './noticeable-change.ts'
import { permutationP, planPermutation } from './permutation-plan.ts'
import { rankValues } from './rank-values.ts'
import type { MaxTFamily } from './step-down-max-t.ts'
import { stepDownMaxT } from './step-down-max-t.ts'
import { welchStatistic } from './welch-statistic.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })

/** Films by symbols with many ties, in groups of any size from two. */
const corpora = fc
  .record({
    first: fc.integer({ min: 2, max: 5 }),
    second: fc.integer({ min: 2, max: 5 }),
    symbols: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ first, second, symbols }) =>
    fc.record({
      isSecond: fc.constant(Array.from({ length: first + second }, (_, film) => film >= first)),
      shots: fc.array(fc.integer({ min: 20, max: 30 }), {
        minLength: first + second,
        maxLength: first + second,
      }),
      present: fc.array(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: first + second, maxLength: first + second }),
        { minLength: symbols, maxLength: symbols },
      ),
    }),
  )

interface Corpus {
  isSecond: boolean[]
  shots: number[]
  present: number[][]
}

function ask({ isSecond, shots, present }: Corpus, times = 1): MaxTFamily {
  const valuesBySymbol = present.map(counts =>
    counts.map((count, film) => Math.asin(Math.sqrt((count * times) / (shots[film]! * times)))),
  )
  return stepDownMaxT({ valuesBySymbol, isSecond }) as MaxTFamily
}

const countsOf = (family: MaxTFamily) =>
  family.symbols.map(({ raw, stepDown, singleStep }) => [
    raw.extremeCount,
    stepDown.extremeCount,
    singleStep.extremeCount,
  ])

/** The plain way: every assignment afresh, by two passes. */
function recount({ isSecond, shots, present }: Corpus): number[] {
  const films = isSecond.length
  const size = isSecond.filter(Boolean).length
  const rows = present.map(counts => counts.map((count, film) => Math.asin(Math.sqrt(count / shots[film]!))))
  const tOf = (values: number[], inSecond: (film: number) => boolean) =>
    Math.abs(
      welchStatistic(
        values.filter((_, film) => !inSecond(film)),
        values.filter((_, film) => inSecond(film)),
      ) as number,
    )
  return rows.map(values => {
    const observed = tOf(values, film => isSecond[film]!)
    let extreme = 0
    for (let set = 0; set < 2 ** films; set++) {
      const members = Array.from({ length: films }, (_, film) => (set >> film) & 1)
      if (members.reduce((sum, member) => sum + member, 0) !== size) continue
      if (tOf(values, film => members[film] === 1) >= observed - 1e-9) extreme++
    }
    return extreme
  })
}

describe('the laws of the film permutation', () => {
  test('it counts what a plain recount of every assignment counts, with unequal groups and ties', () => {
    fc.assert(
      fc.property(corpora, corpus => {
        expect(ask(corpus).symbols.map(symbol => symbol.raw.extremeCount)).toEqual(recount(corpus))
      }),
      { numRuns: 60 },
    )
  })

  test('coding every shot ten times over changes no p at all', () => {
    fc.assert(
      fc.property(corpora, corpus => {
        expect(countsOf(ask(corpus, 10))).toEqual(countsOf(ask(corpus)))
      }),
    )
  })

  test('the order of films and the order of symbols change nothing', () => {
    fc.assert(
      fc.property(corpora, fc.infiniteStream(fc.nat()), (corpus, keys) => {
        const order = corpus.shots.map((_, film) => ({ film, key: keys.next().value as number }))
        order.sort((left, right) => left.key - right.key)
        const mixed = {
          isSecond: order.map(({ film }) => corpus.isSecond[film]!),
          shots: order.map(({ film }) => corpus.shots[film]!),
          present: [...corpus.present].reverse().map(counts => order.map(({ film }) => counts[film]!)),
        }
        expect(countsOf(ask(mixed)).reverse()).toEqual(countsOf(ask(corpus)))
      }),
    )
  })

  test('swapping the periods turns every sign and leaves every p', () => {
    fc.assert(
      fc.property(corpora, corpus => {
        const [found, swapped] = [ask(corpus), ask({ ...corpus, isSecond: corpus.isSecond.map(is => !is) })]
        expect(countsOf(swapped)).toEqual(countsOf(found))
        swapped.symbols.forEach((symbol, index) => {
          expect(symbol.statistic + found.symbols[index]!.statistic || 0).toBeCloseTo(0, 9)
        })
      }),
    )
  })

  test('no p is 0 or above 1, none falls by correction, and a copy of a symbol costs nothing', () => {
    fc.assert(
      fc.property(corpora, corpus => {
        const found = ask(corpus)
        for (const { raw, stepDown, singleStep } of found.symbols) {
          expect(raw.p).toBeGreaterThan(0)
          expect(stepDown.p).toBeGreaterThanOrEqual(raw.p)
          expect(singleStep.p).toBeGreaterThanOrEqual(stepDown.p)
          expect(singleStep.p).toBeLessThanOrEqual(1)
        }
        const twice = ask({ ...corpus, present: [...corpus.present, ...corpus.present] })
        expect(twice.symbols.slice(0, found.symbols.length).map(symbol => symbol.stepDown)).toEqual(
          found.symbols.map(symbol => symbol.stepDown),
        )
      }),
    )
  })

  test('drawing comes near counting, whatever the groups', () => {
    fc.assert(
      fc.property(corpora, fc.nat(1000), ({ isSecond, present }, seed) => {
        const values = present[0]!
        const exact = filmPermutationTest({ values, isSecond }) as FilmPermutation
        const drawn = filmPermutationTest({
          values,
          isSecond,
          exactUpTo: 1,
          draws: 999,
          seed,
        }) as FilmPermutation
        expect(Math.abs(drawn.p - exact.p)).toBeLessThan(0.09)
        expect(drawn.p).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the plan of a permutation', () => {
  test('walks halves of equal groups, all of unequal ones, and draws beyond three million', () => {
    expect(planPermutation(10, 10)).toEqual({
      kind: 'exact',
      assignments: 184_756,
      steps: 92_378,
      mirrored: true,
    })
    expect(planPermutation(5, 7)).toEqual({ kind: 'exact', assignments: 792, steps: 792, mirrored: false })
    expect(planPermutation(13, 13, { seed: 4 })).toEqual({
      kind: 'drawn',
      assignments: 10_400_600,
      steps: 9_999,
      seed: 4,
    })
    expect(planPermutation(12, 12).kind).toBe('exact')
    expect(permutationP(planPermutation(13, 13), 0)).toBe(1 / 10_000)
  })

  test('counts assignments, with directors as blocks too, or refuses with a reason', () => {
    expect(countAssignments(6, 6)).toBe(924)
    expect(countAssignments(0, 0)).toBe(1)
    expect(countAssignments(1.5, 2)).toEqual(because('not-a-number'))
    expect(countAssignments(-1, 2)).toEqual(because('outside-range'))
    const isSecond = [false, false, true, true]
    expect(blockResolution(isSecond, ['a', 'a', 'b', 'b'])).toEqual({ assignments: 2, minTwoSidedP: 1 })
    expect(blockResolution(isSecond, ['a', 'b', 'a', 'c'])).toEqual({ assignments: 4, minTwoSidedP: 2 / 4 })
    expect(blockResolution([false, false, true], ['a', 'b', 'c'])).toEqual({
      assignments: 3,
      minTwoSidedP: 1 / 3,
    })
    expect(blockResolution(isSecond, ['a', 'b', 'c', 'd'], { exactUpTo: 2 })).toEqual({
      assignments: 6,
      minTwoSidedP: 1 / 10_000,
    })
    expect(blockResolution([], [])).toEqual(because('no-values'))
    expect(blockResolution(isSecond, ['a'])).toEqual(because('lengths-differ'))
    expect(blockResolution([true, true], ['a', 'b'])).toEqual(because('no-possible-assignment-but-this'))
  })
})

describe('beside the permutation', () => {
  test('ranks share their mean where values tie', () => {
    expect(rankValues([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5])
    expect(rankValues([])).toEqual([])
  })

  test('leaving one out names films, directors or coders, and keeps reasons', () => {
    const values = [1, 2, 9]
    const mean = (stays: (index: number) => boolean) => {
      const left = values.filter((_, index) => stays(index))
      return left.reduce((sum, value) => sum + value, 0) / left.length - 3
    }
    const found = leaveOneOut(['a', 'a', 'b'], mean)
    expect(found).toMatchObject({
      without: [
        { left: 'a', result: 6 },
        { left: 'b', result: -1.5 },
      ],
      min: -1.5,
      max: 6,
      signFlips: true,
    })
    expect(leaveOneOut(['a'], mean)).toEqual(because('fewer-than-two-films'))
    expect(leaveOneOut([], mean)).toEqual(because('fewer-than-two-films'))
    const refusal = { kind: 'not-computable', because: 'no-variance' } as const
    expect(leaveOneOut(['a', 'b'], () => refusal)).toEqual(refusal)
    expect(leaveOneOut(['a', 'b'], stays => (stays(0) && stays(1) ? 1 : refusal))).toEqual(
      because('fewer-than-two-films-in-a-period'),
    )
  })

  test('the noticeable change shrinks with films and grows with their spread, and refuses with a reason', () => {
    const [first, second] = [
      [0.02, 0.05, 0.08, 0.03],
      [0.04, 0.06, 0.1, 0.05],
    ]
    const few = noticeableChange({ first, second })
    const many = noticeableChange({ first: [...first, ...first], second: [...second, ...second] })
    if ('kind' in few || 'kind' in many) throw new Error('a good corpus was refused')
    expect(many.shift).toBeLessThan(few.shift)
    expect(noticeableChange({ first: [], second })).toEqual(because('no-values'))
    expect(noticeableChange({ first: [0.1], second })).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(noticeableChange({ first: [0.1, 1.2], second })).toEqual(because('outside-range'))
    expect(noticeableChange({ first: [0.1, Number.NaN], second })).toEqual(because('not-a-number'))
    expect(noticeableChange({ first: [0.1, 0.1], second: [0.2, 0.2] })).toEqual(because('no-variance'))
    expect(noticeableChange({ first: [0.001, 0.002], second: [0.4, 0.01] })).toMatchObject({
      fall: because('resolution-too-coarse'),
    })
  })

  test('Welch t refuses with a reason', () => {
    expect(welchStatistic([], [1, 2])).toEqual(because('no-values'))
    expect(welchStatistic([1], [1, 2])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(welchStatistic([1, Number.NaN], [1, 2])).toEqual(because('not-a-number'))
    expect(welchStatistic([1, 1], [1, 1])).toBe(0)
    expect(welchStatistic([1, 1], [2, 2])).toBe(Infinity)
  })
})
