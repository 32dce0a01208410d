// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectGolden, readGolden } from '../../../test/golden/read-golden.ts'
import { seededStream } from '../seeded-stream.ts'
import type { CommunityChange } from './community-change.ts'
import { communityChange } from './community-change.ts'
import { comparePartitions } from './compare-partitions.ts'
import type { Consensus } from './consensus-communities.ts'
import { consensusCommunities } from './consensus-communities.ts'
import type { Edge, Network } from './edges.ts'
import type { Communities } from './leiden-communities.ts'
import { leidenCommunities } from './leiden-communities.ts'
import { modularity } from './modularity.ts'
import type { NetworkContrast } from './network-contrast.ts'
import { networkContrast } from './network-contrast.ts'
import { portraitDivergence } from './portrait-divergence.ts'

const because = (reason: string) => ({ kind: 'not-computable', because: reason })
const golden = readGolden('modularity')

function networkOf(edges: [number, number][], nodeCount: number, weights?: number[]): Network {
  return {
    nodeCount,
    edges: edges.map(([u, v], edge) => ({ first: u - 1, second: v - 1, weight: weights?.[edge] ?? 1 })),
  }
}

const karate = networkOf(golden.input.karate.edges, 34)
const weighted = networkOf(golden.input.weighted.edges, 9, golden.input.weighted.weights)

describe('modularity and Leiden communities', () => {
  test('agree with igraph on given partitions', () => {
    const of = (network: Network, list: { membership: number[]; resolution?: number }[]) =>
      list.map(one => modularity(network, one.membership, one.resolution))
    expectGolden(
      of(karate, golden.input.karate.partitions),
      golden.expected.karate.modularity,
      golden.tolerance,
    )
    expectGolden(
      of(weighted, golden.input.weighted.partitions),
      golden.expected.weighted.modularity,
      golden.tolerance,
    )
  })

  test.each([
    ['the karate club', karate, golden.expected.karate.globalOptimum],
    ['nine weighted nodes', weighted, golden.expected.weighted.globalOptimum],
  ])('reach the known optimum of %s and never pass it', (_, network, optimum) => {
    const found = leidenCommunities(network) as Communities
    expect(found.modularity).toBeCloseTo(optimum, 12)
    expect(found.startsAtBest).toBeGreaterThan(10)
    for (let seed = 2; seed < 30; seed++) {
      const once = leidenCommunities(network, { starts: 1, seed }) as Communities
      expect(once.modularity).toBeLessThanOrEqual(optimum + 1e-12)
    }
    expect(leidenCommunities(network)).toEqual(found)
  })

  test('knows the second best of all 21,147 partitions of nine nodes', () => {
    const assign = (node: number, count: number, membership: number[], values: number[]): number[] => {
      if (node === 9) {
        values.push(modularity(weighted, membership) as number)
        return values
      }
      for (let community = 0; community <= count; community++) {
        membership[node] = community
        assign(node + 1, Math.max(count, community + 1), membership, values)
      }
      return values
    }
    const values = assign(0, 0, new Array(9).fill(0), []).sort((left, right) => right - left)
    expect(values).toHaveLength(golden.expected.weighted.partitionsEnumerated)
    expect(values[0]).toBeCloseTo(golden.expected.weighted.globalOptimum, 12)
    expect(values[1]).toBeCloseTo(golden.expected.weighted.secondBest, 12)
  })

  test('hold together inside, whatever the network', () => {
    const networks = fc.array(
      fc.record({ first: fc.nat(11), second: fc.nat(11), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(networks, fc.nat(1000), (edges, seed) => {
        const { membership } = leidenCommunities({ nodeCount: 12, edges }, { starts: 3, seed }) as Communities
        for (const community of new Set(membership)) {
          const nodes = membership.flatMap((own, node) => (own === community ? [node] : []))
          const reached = new Set([nodes[0]!])
          for (let grown = true; grown; ) {
            grown = false
            for (const { first, second } of edges)
              for (const [from, to] of [
                [first, second],
                [second, first],
              ] as const)
                if (reached.has(from) && nodes.includes(to) && !reached.has(to)) {
                  reached.add(to)
                  grown = true
                }
          }
          expect(reached.size).toBe(nodes.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('refuse with a reason', () => {
    for (const ask of [
      (network: Network) => modularity(network, []),
      (network: Network) => leidenCommunities(network),
      (network: Network) => portraitDivergence(network, karate),
    ]) {
      expect(ask({ nodeCount: 0, edges: [] })).toEqual(because('no-values'))
      expect(ask({ nodeCount: 2, edges: [] })).toEqual(because('no-edges'))
      expect(ask({ nodeCount: 2, edges: [{ first: 0, second: 2, weight: 1 }] })).toEqual(
        because('outside-range'),
      )
      expect(ask({ nodeCount: 2, edges: [{ first: 0, second: 1, weight: Number.NaN }] })).toEqual(
        because('not-a-number'),
      )
    }
    expect(modularity(karate, [0])).toEqual(because('lengths-differ'))
  })
})

describe('the comparison of partitions', () => {
  const partitions = readGolden('partition-comparison')
  const cases: { case: string; a: number[]; b: number[] }[] = partitions.input.cases

  test.each(cases)('agrees with igraph and scikit-learn: $case', one => {
    const found = comparePartitions(one.a, one.b)
    expectGolden(found, partitions.expected.cases[cases.indexOf(one)], partitions.tolerance)
    const named = comparePartitions(
      one.a.map(name => `group ${name}`),
      one.b,
    )
    expect(named).toEqual(found)
  })

  test('refuses with a reason', () => {
    expect(comparePartitions([], [])).toEqual(because('no-values'))
    expect(comparePartitions([1], [1, 2])).toEqual(because('lengths-differ'))
    expect(comparePartitions([1], [5])).toMatchObject({ variationOfInformation: 0, adjustedRand: 1 })
  })
})

describe('the portrait of a network', () => {
  const ring = (count: number, closed: boolean) =>
    networkOf(
      Array.from({ length: closed ? count : count - 1 }, (_, node): [number, number] => [
        node + 1,
        ((node + 1) % count) + 1,
      ]),
      count,
    )
  const star = networkOf(
    Array.from({ length: 7 }, (_, node): [number, number] => [1, node + 2]),
    8,
  )

  test('has the known divergences of path, cycle and star', () => {
    expect(portraitDivergence(ring(8, false), ring(8, true))).toBeCloseTo(0.2494996115311403, 12)
    expect(portraitDivergence(ring(8, true), star)).toBeCloseTo(0.875, 12)
    expect(portraitDivergence(star, star)).toBe(0)
  })
})

/** Films whose symbols stand in blocks; after `turn` the blocks are cut otherwise. */
function blockFilms(seed: number, turned: boolean): number[][] {
  const stream = seededStream(seed)
  return Array.from({ length: 12 }, (_, first) =>
    Array.from({ length: 12 }, (__, second) => {
      const same = turned ? first % 3 === second % 3 : first >> 2 === second >> 2
      return first === second ? 0 : stream.nextBelow(3) + (same ? 8 : 0)
    }),
  )
}

function sumFilms(films: readonly number[][][]) {
  return (chosen: Int32Array): Network => {
    const edges: Edge[] = []
    for (let first = 0; first < 12; first++)
      for (let second = 0; second < first; second++)
        edges.push({
          first,
          second,
          weight: Array.from(chosen).reduce((sum, film) => sum + films[film]![first]![second]!, 0),
        })
    return { nodeCount: 12, edges }
  }
}

describe('communities of films', () => {
  const films = Array.from({ length: 12 }, (_, film) => blockFilms(film + 1, film >= 6))
  const still = Array.from({ length: 12 }, (_, film) => blockFilms(film + 1, false))
  const isSecond = films.map((_, film) => film >= 6)

  test('agree over resampled films, and say how firmly', () => {
    const input = { filmCount: 12, networkOf: sumFilms(still), draws: 30, starts: 3 }
    const found = consensusCommunities(input) as Consensus
    expect(found.membership).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    expect(Math.min(...found.stability)).toBeGreaterThan(0.95)
    expect(consensusCommunities(input)).toEqual(found)
    expect(consensusCommunities({ ...input, filmCount: 1 })).toEqual(because('fewer-than-two-films'))
    expect(consensusCommunities({ ...input, filmCount: Number.NaN })).toEqual(because('not-a-number'))
    expect(consensusCommunities({ ...input, networkOf: () => ({ nodeCount: 3, edges: [] }) })).toEqual(
      because('no-edges'),
    )
  })

  test('change where they were changed, and not where they were not', () => {
    const ask = (list: number[][][]) =>
      communityChange({ isSecond, networkOf: sumFilms(list), draws: 30, starts: 3 }) as CommunityChange
    const changed = ask(films)
    expect(changed.excess).toBeGreaterThan(1)
    expect(changed.p).toBeCloseTo(1 / 31, 12)
    const unchanged = ask(still)
    expect(unchanged.comparison.variationOfInformation).toBeCloseTo(0, 12)
    expect(unchanged.p).toBe(1)
    expect(communityChange({ isSecond: isSecond.slice(3), networkOf: sumFilms(films) })).toEqual(
      because('fewer-than-four-films-in-a-period'),
    )
    expect(communityChange({ isSecond, networkOf: () => ({ nodeCount: 3, edges: [] }) })).toEqual(
      because('no-edges'),
    )
  })
})

describe('the network contrast', () => {
  const isSecond = [false, false, false, true, true, true]
  const weightsByEdge = [
    [0.1, 0.2, 0.3, 2.1, 2.4, 2.2],
    [1, 2, 1.5, 1.2, 1.9, 1.4],
    [0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
  ]

  test('counts every assignment of films, for the whole and edge by edge', () => {
    const found = networkContrast({ weightsByEdge, isSecond }) as NetworkContrast
    expect(found.plan.assignments).toBe(20)
    expect(found.edges[0]).toMatchObject({ raw: { extremeCount: 2 }, stepDown: { extremeCount: 2 } })
    expect(found.edges[0]!.difference).toBeCloseTo(2.0333333333333, 10)
    expect(found.edges[2]).toMatchObject({ raw: { p: 1 }, difference: 0 })
    expect(found.statistic).toBeCloseTo(2.0333333333333 + 0, 10)
    const turned = networkContrast({
      weightsByEdge,
      isSecond: isSecond.map(second => !second),
    }) as NetworkContrast
    expect(turned.extremeCount).toBe(found.extremeCount)
    expect(turned.edges[0]!.difference).toBeCloseTo(-found.edges[0]!.difference, 12)
  })

  test('counts what a plain recount of every assignment counts, with unequal groups and ties', () => {
    const films = [0, 1, 2, 3, 4, 5]
    const of = (members: number[]) =>
      weightsByEdge.reduce((sum, weights) => {
        const mean = (inside: boolean) => {
          const own = weights.filter((_, film) => members.includes(film) === inside)
          return own.reduce((total, weight) => total + weight, 0) / own.length
        }
        return sum + Math.abs(mean(true) - mean(false))
      }, 0)
    const pairs = films.flatMap(a => films.filter(b => b > a).map(b => [a, b]))
    const found = networkContrast({ weightsByEdge, isSecond: films.map(film => film > 3) }) as NetworkContrast
    expect(found.statistic).toBeCloseTo(of([4, 5]), 12)
    expect(found.extremeCount).toBe(pairs.filter(pair => of(pair) >= of([4, 5]) - 1e-9).length)
  })

  test('works for unequal groups, ties and draws', () => {
    const unequal = networkContrast({ weightsByEdge, isSecond: [false, false, true, true, true, true] })
    expect((unequal as NetworkContrast).plan.assignments).toBe(15)
    const drawn = networkContrast({ weightsByEdge, isSecond, exactUpTo: 1, draws: 99 }) as NetworkContrast
    expect(drawn.p).toBeGreaterThan(0)
  })

  test('refuses with a reason', () => {
    const ask = (weights: number[][], second = isSecond) =>
      networkContrast({ weightsByEdge: weights, isSecond: second })
    expect(ask([])).toEqual(because('no-edges'))
    expect(ask([[1]], [true])).toEqual(because('fewer-than-two-films-in-a-period'))
    expect(ask([[1, 2]])).toEqual(because('lengths-differ'))
    expect(ask([[1, 2, 3, 4, 5, Number.NaN]])).toEqual(because('not-a-number'))
  })
})
