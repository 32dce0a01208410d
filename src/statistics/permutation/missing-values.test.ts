// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excessDivergence } from '../company/excess-divergence.ts'
import { networkContrast } from '../network/network-contrast.ts'
import { isNotComputable } from '../not-computable.ts'
import { hellingerDistances } from '../system/film-distances.ts'
import { permanova } from '../system/permanova.ts'
import { dealFilms } from './deal-films.ts'
import type { DirectorBlockInput } from './director-block-permutation.ts'
import { directorBlockPermutation } from './director-block-permutation.ts'
import { filmPermutationTest } from './film-permutation-test.ts'
import type { MaxTFamily, MaxTInput } from './max-t-family.ts'
import { stepDownMaxT } from './step-down-max-t.ts'

type Value = number | null

interface Corpus {
  isSecond: boolean[]
  valuesBySymbol: Value[][]
  blocks: string[]
}

/** Films that were looked through for some codes and not for others, in many patterns, with ties. */
const corpora: fc.Arbitrary<Corpus> = fc
  .record({
    first: fc.integer({ min: 3, max: 6 }),
    second: fc.integer({ min: 3, max: 6 }),
    symbols: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ first, second, symbols }) => {
    const films = first + second
    const list = <Item>(item: fc.Arbitrary<Item>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length })
    const value = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3, nil: null })
    return fc.record({
      isSecond: fc.constant(Array.from({ length: films }, (_, film) => film >= first)),
      valuesBySymbol: list(list(value, films), symbols),
      blocks: list(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), films),
    })
  })

const procedures: [string, (corpus: Corpus) => ReturnType<typeof stepDownMaxT>][] = [
  ['max-T', ({ isSecond, valuesBySymbol }) => stepDownMaxT({ isSecond, valuesBySymbol })],
  [
    'max-T of mean differences',
    ({ isSecond, valuesBySymbol }) =>
      stepDownMaxT({ isSecond, valuesBySymbol, statistic: 'mean-difference' }),
  ],
  ['max-T, drawn', corpus => stepDownMaxT({ ...corpus, exactUpTo: 5, draws: 99, seed: 3 })],
  ['director blocks', directorBlockPermutation],
  [
    'director blocks, drawn',
    corpus => directorBlockPermutation({ ...corpus, exactUpTo: 2, draws: 99, seed: 3 }),
  ],
]
const exact = procedures.filter(([name]) => !name.includes('drawn'))

function found(family: ReturnType<typeof stepDownMaxT>): MaxTFamily {
  if (isNotComputable(family)) throw new Error(family.because)
  return family
}

/** The numbers of a family, without places of films. */
const numbersOf = (family: MaxTFamily) =>
  family.symbols.map(({ statistic, raw, stepDown, singleStep, smallestP, smallestCorrectedP }) => ({
    statistic: Number(statistic.toPrecision(9)) || 0,
    raw,
    stepDown,
    singleStep,
    smallestP,
    smallestCorrectedP,
  }))

const pick = <Item>(list: readonly Item[], order: readonly number[]) => order.map(place => list[place]!)

function shuffled(count: number, keys: Iterator<number>): number[] {
  const order = Array.from({ length: count }, (_, place) => ({ place, key: keys.next().value as number }))
  return order.sort((left, right) => left.key - right.key).map(({ place }) => place)
}

describe('films that were not looked through for everything', () => {
  test.each(procedures)('no corrected p is below the raw one, none below what can be shown: %s', (_, ask) => {
    fc.assert(
      fc.property(corpora, corpus => {
        const family = ask(corpus)
        if (isNotComputable(family)) return
        for (const symbol of family.symbols) {
          expect(symbol.raw.p).toBeGreaterThanOrEqual(symbol.smallestP)
          expect(symbol.stepDown.p).toBeGreaterThanOrEqual(symbol.raw.p)
          expect(symbol.stepDown.p).toBeGreaterThanOrEqual(symbol.smallestCorrectedP - 1e-12)
          expect(symbol.singleStep.p).toBeGreaterThanOrEqual(symbol.stepDown.p)
          expect(symbol.singleStep.p).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  test.each(procedures)('a film that nobody looked through changes no number: %s', (_, ask) => {
    fc.assert(
      fc.property(corpora, fc.nat(20), fc.boolean(), (corpus, at, second) => {
        const place = at % (corpus.isSecond.length + 1)
        const put = <Item>(list: readonly Item[], item: Item) => [
          ...list.slice(0, place),
          item,
          ...list.slice(place),
        ]
        const family = ask(corpus)
        const withBlank = ask({
          isSecond: put(corpus.isSecond, second),
          valuesBySymbol: corpus.valuesBySymbol.map(values => put(values, null)),
          blocks: put(corpus.blocks, 'a'),
        })
        if (isNotComputable(family)) expect(withBlank).toEqual(family)
        else {
          expect(numbersOf(found(withBlank))).toEqual(numbersOf(family))
          expect(found(withBlank).filmsLeftOut).toContain(place)
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each(exact)('the order of films and of columns changes nothing: %s', (_, ask) => {
    fc.assert(
      fc.property(corpora, fc.infiniteStream(fc.nat()), (corpus, keys) => {
        const films = shuffled(corpus.isSecond.length, keys)
        const symbols = shuffled(corpus.valuesBySymbol.length, keys)
        const family = ask(corpus)
        const mixed = ask({
          isSecond: pick(corpus.isSecond, films),
          valuesBySymbol: pick(corpus.valuesBySymbol, symbols).map(values => pick(values, films)),
          blocks: pick(corpus.blocks, films).map(block => `director ${block}`),
        })
        if (isNotComputable(family)) expect(isNotComputable(mixed)).toBe(true)
        else expect(numbersOf(found(mixed))).toEqual(pick(numbersOf(family), symbols))
      }),
      { numRuns: 100 },
    )
  })

  test('the raw p of a column is that of its own films, whatever else stands in the family', () => {
    fc.assert(
      fc.property(corpora, ({ isSecond, valuesBySymbol }) => {
        const family = stepDownMaxT({ isSecond, valuesBySymbol })
        if (isNotComputable(family)) return
        family.symbols.forEach((symbol, place) => {
          const alone = filmPermutationTest({ isSecond, values: valuesBySymbol[place]! })
          expect(alone).toMatchObject({ ...symbol.raw, plan: symbol.plan, smallestP: symbol.smallestP })
        })
      }),
      { numRuns: 100 },
    )
  })

  test('labels go round among films of one pattern only', () => {
    const isSecond = [false, false, false, true, true, true]
    const lookedThrough = [
      [true, true],
      [true, true],
      [true, false],
      [true, true],
      [true, false],
      [false, true],
    ]
    const { assignments, deals, standing } = dealFilms(isSecond, { lookedThrough })
    expect(assignments).toBe(3 * 2)
    expect(deals.map(({ parts }) => parts.flat())).toEqual([
      [0, 1, 3],
      [2, 4],
    ])
    expect(standing).toEqual([{ parts: [[5]], chosen: 1 }])
  })

  test('agrees with a plain recount of every way that the rule allows', () => {
    fc.assert(
      fc.property(corpora, ({ isSecond, valuesBySymbol }) => {
        const family = stepDownMaxT({ isSecond, valuesBySymbol, statistic: 'mean-difference' })
        if (isNotComputable(family) || family.basis !== 'same-pattern') return
        const { assignments, extreme } = recount({ isSecond, valuesBySymbol })
        expect(family.plan.assignments).toBe(assignments)
        family.symbols.forEach(({ raw, singleStep }, symbol) => {
          expect(singleStep.p).toBeCloseTo(Math.max(raw.p, extreme[symbol]! / assignments), 10)
        })
      }),
      { numRuns: 100 },
    )
  })
})

/** Single-step counts the plain way: all halves of the films that keep the number of each pattern. */
function recount({ isSecond, valuesBySymbol }: Omit<MaxTInput, 'statistic'>) {
  const films = isSecond.flatMap((_, film) =>
    valuesBySymbol.some(values => values[film] !== null) ? [film] : [],
  )
  const patternOf = (film: number) => valuesBySymbol.map(values => values[film] !== null).join()
  const patterns = [...new Set(films.map(patternOf))]
  const sizesOf = (inSecond: (film: number) => boolean) =>
    patterns.map(pattern => films.filter(film => patternOf(film) === pattern && inSecond(film)).length).join()
  const scales = valuesBySymbol.map(values => {
    const known = values.filter(value => value !== null)
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0)) || 1
  })
  const sizes = (inSecond: (film: number) => boolean) =>
    valuesBySymbol.map((values, symbol) => {
      const mean = (side: boolean) => {
        const list = films.filter(film => values[film] !== null && inSecond(film) === side)
        return list.reduce((sum, film) => sum + values[film]!, 0) / list.length
      }
      return Math.abs(mean(true) - mean(false)) / scales[symbol]!
    })
  const observed = sizes(film => isSecond[film]!)
  const wanted = sizesOf(film => isSecond[film]!)
  const extreme = observed.map(() => 0)
  let assignments = 0
  for (let set = 0; set < 2 ** films.length; set++) {
    const inSecond = (film: number) => ((set >> films.indexOf(film)) & 1) === 1
    if (sizesOf(inSecond) !== wanted) continue
    assignments++
    const largest = Math.max(...sizes(inSecond))
    observed.forEach((size, symbol) => {
      if (largest >= size - 1e-9) extreme[symbol]!++
    })
  }
  return { assignments, extreme }
}

describe('what a family rests on', () => {
  test('two films not looked through leave one chance in fifteen, corrected or not', () => {
    const family = found(
      stepDownMaxT({
        isSecond: [false, false, false, false, true, true, true, true],
        valuesBySymbol: [[null, null, 0.1, 0.11, 0.3, 0.31, 0.33, 0.34]],
      }),
    )
    expect(family).toMatchObject({ basis: 'every-film', filmsLeftOut: [0, 1] })
    expect(family.symbols[0]).toMatchObject({
      raw: { extremeCount: 1, p: 1 / 15 },
      stepDown: { extremeCount: 1, p: 1 / 15 },
      smallestP: 1 / 15,
      smallestCorrectedP: 1 / 15,
    })
  })

  const isSecond = Array.from({ length: 12 }, (_, film) => film >= 6)
  const rising = isSecond.map((second, film) => (second ? 10 : 0) + film)
  const without = (values: number[], ...films: number[]) =>
    values.map((value, film) => (films.includes(film) ? null : value))

  test('films of one pattern change places where that leaves ways enough', () => {
    const family = found(stepDownMaxT({ isSecond, valuesBySymbol: [rising, without(rising, 0)] }))
    expect(family.basis).toBe('same-pattern')
    expect(family.plan.assignments).toBe(462)
    expect(family.symbols[0]).toMatchObject({ raw: { p: 2 / 924 }, stepDown: { p: 1 / 462 } })
  })

  test("Holm over each column's own p stands in where it does not", () => {
    const halves = [without(rising, 0, 1, 2, 6, 7, 8), without(rising, 3, 4), without(rising, 6, 7)]
    const family = found(stepDownMaxT({ isSecond, valuesBySymbol: halves }))
    expect(family.basis).toBe('holm')
    expect(family.symbols.map(symbol => symbol.raw.p)).toEqual([2 / 20, 1 / 210, 1 / 210])
    expect(family.symbols.map(symbol => symbol.stepDown.p)).toEqual([2 / 20, (1 / 210) * 3, (1 / 210) * 3])
    expect(family.symbols.map(symbol => symbol.singleStep.p)).toEqual([3 * 0.1, (1 / 210) * 3, (1 / 210) * 3])
    expect(family.symbols[1]!.smallestCorrectedP).toBe((1 / 210) * 3)
    const network = networkContrast({ isSecond, weightsByEdge: halves })
    expect(network).toMatchObject({ basis: 'holm', p: (1 / 210) * 3, smallestP: (1 / 210) * 3 })
  })

  test('directors change places with directors that were looked through for the same codes', () => {
    const blocks = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'f', 'g', 'h', 'i', 'j']
    const input: DirectorBlockInput = {
      isSecond,
      blocks,
      valuesBySymbol: [rising, without(rising, 0), without(rising, 2)],
    }
    const family = found(directorBlockPermutation(input))
    expect(family.basis).toBe('same-pattern')
    expect(family.plan.assignments).toBe(126)
    expect(family.symbols.map(symbol => symbol.plan.assignments)).toEqual([252, 252, 126])
  })
})

describe('other procedures over several columns', () => {
  const isSecond = Array.from({ length: 8 }, (_, film) => film >= 4)
  const counts = isSecond.map((second, film) => [4 + film, second ? 12 : 3, 5 + (film % 3)])
  const numbers = <Result extends object>(result: Result) =>
    Object.fromEntries(
      Object.entries(result).filter(([key]) => !['filmsLeftOut', 'thingsLeftOut'].includes(key)),
    )

  test('a network contrast is not changed by a film that nobody looked through', () => {
    const weightsByEdge = [0, 1, 2].map(edge => counts.map(row => row[edge]!))
    const input = { weightsByEdge, isSecond }
    const blank = { weightsByEdge: weightsByEdge.map(row => [null, ...row]), isSecond: [true, ...isSecond] }
    const [whole, more] = [networkContrast(input), networkContrast(blank)]
    if (isNotComputable(whole) || isNotComputable(more)) throw new Error('a good network was refused')
    expect(numbers(more)).toEqual(numbers(whole))
    expect(more.filmsLeftOut).toEqual([0])
  })

  test('a network contrast deals films of one pattern', () => {
    const weightsByEdge = [0, 1, 2].map(edge => counts.map(row => row[edge]!))
    const some = weightsByEdge.map((row, edge) =>
      row.map((weight, film) => (edge === 0 && film === 7 ? null : weight)),
    )
    const strata = networkContrast({ weightsByEdge: some, isSecond })
    expect(strata).toMatchObject({ basis: 'same-pattern', plan: { assignments: 35 } })
  })

  test('a divergence leaves out blank films, and things not looked for in all', () => {
    const blank = [...counts.map(row => [...row, 7] as Value[]), [null, null, null, null]]
    const sides = [...isSecond, false]
    const some = blank.map((row, film) => (film === 2 ? [...row.slice(0, 3), null] : row))
    const whole = excessDivergence({ countsByFilm: counts, isSecond })
    const found = excessDivergence({ countsByFilm: some, isSecond: sides })
    if (isNotComputable(whole) || isNotComputable(found)) throw new Error('a good table was refused')
    expect(numbers(found)).toEqual(numbers(whole))
    expect(found).toMatchObject({ filmsLeftOut: [8], thingsLeftOut: [3] })
  })

  test('a divergence and a network contrast can move directors whole', () => {
    const blocks = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']
    const weightsByEdge = [0, 1, 2].map(edge => counts.map(row => row[edge]!))
    for (const found of [
      excessDivergence({ countsByFilm: counts, isSecond, blocks }),
      networkContrast({ weightsByEdge, isSecond, blocks }),
    ])
      expect(found).toMatchObject({ plan: { assignments: 6 }, smallestP: 2 / 6, p: 2 / 6 })
    expect(
      excessDivergence({ countsByFilm: counts, isSecond, blocks: isSecond.map(() => 'a').with(4, 'b') }),
    ).not.toHaveProperty('because')
  })

  test('PERMANOVA compares films by what both were looked through for, and deals films of one pattern', () => {
    const rows = counts.map((row, film): Value[] =>
      film === 0 || film === 4 ? [row[0]!, row[1]!, null] : row,
    )
    const distances = hellingerDistances(rows)
    if (isNotComputable(distances)) throw new Error(distances.because)
    const lookedThrough = rows.map(row => row.map(value => value !== null))
    const found = permanova({ distances, isSecond, lookedThrough })
    expect(found).toMatchObject({ plan: { assignments: 20 * 2 }, smallestP: 2 / 40 })
    expect(permanova({ distances, isSecond })).toMatchObject({ plan: { assignments: 70 } })
    expect(permanova({ distances, isSecond, lookedThrough: lookedThrough.slice(1) })).toMatchObject({
      because: 'lengths-differ',
    })
    expect(
      permanova({ distances, isSecond, lookedThrough: lookedThrough.map(row => row.map(() => false)) }),
    ).toMatchObject({ because: 'not-looked-through' })
    expect(
      hellingerDistances([
        [1, null],
        [null, 1],
      ]),
    ).toMatchObject({ because: 'not-looked-through' })
  })
})
