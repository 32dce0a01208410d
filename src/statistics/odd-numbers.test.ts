// SPDX-License-Identifier: MIT
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Computed, Network } from './index.ts'
import * as statistics from './index.ts'

/** What may be asked with, all lists of one length. */
interface Odd {
  first: number[]
  second: number[]
  third: number[]
  /** Which of the films stand in the second period. */
  sides: boolean[]
  names: string[]
  /** One number of the same kind. */
  one: number
}

type Range = readonly [least: number, most: number]

interface Law {
  ask: (odd: Odd) => unknown
  /** By the key that a number stands under, '' for a bare one: where it lies. Others are finite. */
  ranges?: Record<string, Range>
  /** Keys under which an endless number is an answer, as the page on the method says. */
  endless?: readonly string[]
}

const [share, correlation, least0]: [Range, Range, Range] = [
  [0, 1],
  [-1, 1],
  [0, Number.MAX_VALUE],
]
/** Keys that say the same wherever they stand. */
const known: Record<string, Range> = {
  p: share,
  pIfShotsWereIndependent: share,
  pIfTransitionsWereIndependent: share,
  smallestP: share,
  smallestCorrectedP: share,
  minTwoSidedP: share,
  minOneSidedP: share,
  extremeCount: least0,
  standardError: least0,
  chiSquare: least0,
  g2: least0,
}
const asRange = (range: Range) => ({ '': range })
const few = { draws: 9, exactUpTo: 200 }
const table = (list: readonly number[], columns: number) =>
  Array.from({ length: Math.floor(list.length / columns) }, (_, row) =>
    list.slice(row * columns, (row + 1) * columns),
  )
const columnsOf = ({ first, second, third }: Odd) => [first, second, third]
const filmsOf = (odd: Odd) => odd.first.map((_, film) => columnsOf(odd).map(column => column[film]!))
const split = (odd: Odd, side: boolean) => odd.first.filter((_, film) => odd.sides[film] === side)
const pairOf = ({ first: [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] }: Odd) => ({
  both,
  onlyFirst,
  onlySecond,
  neither,
})
const unit = (present: number, lookedThrough: number) => ({ present, lookedThrough })
const distancesOf = ({ first }: Odd) => first.map(left => first.map(right => Math.abs(left - right)))
const networkOf = ({ first, second }: Odd): Network => ({
  nodeCount: 4,
  edges: first.map((weight, edge) => ({
    first: edge % 4,
    second: (edge * 3 + 1) % 4,
    weight: edge % 2 ? weight : second[edge]!,
  })),
})
const codersOf = ({ first, second, third }: Odd) =>
  [first, second].map(starts => ({
    lookedThrough: [{ startMs: 0, endMs: 100 }],
    marks: starts.map((startMs, mark) => ({ startMs, endMs: startMs + 5, value: third[mark]! })),
  }))
const prepared = <Ready, Answer>(ready: Computed<Ready>, go: (ready: Ready) => Answer) =>
  statistics.isNotComputable(ready) ? ready : go(ready as Ready)
const whole = (plan: { steps: number }) => ({ from: 0, to: plan.steps })
const counts = (list: readonly number[]) => list.map(value => Math.round(Math.abs(value)))
const familyOf = (odd: Odd) => ({ valuesBySymbol: columnsOf(odd), isSecond: odd.sides, ...few })
const systemOf = (odd: Odd) => ({ distances: distancesOf(odd), isSecond: odd.sides, ...few })
const mixOf = (odd: Odd) => ({ countsByFilm: filmsOf(odd), isSecond: odd.sides, ...few })
const planOf = ({ one }: Odd) => statistics.planPermutation(Math.abs(one) % 6, 3, few)

/** Every function of the library. A new one has no place here, and the test below says so. */
const laws: Record<string, Law> = {
  adjustedResiduals: { ask: odd => statistics.adjustedResiduals(table(odd.first, 3).slice(0, 3)) },
  arcsineRoot: {
    ask: ({ first: [a, b] }) => statistics.arcsineRoot(a!, b!),
    ranges: asRange([0, Math.PI / 2]),
  },
  benjaminiHochberg: { ask: ({ first }) => statistics.benjaminiHochberg(first), ranges: asRange(share) },
  benjaminiYekutieli: { ask: ({ first }) => statistics.benjaminiYekutieli(first), ranges: asRange(share) },
  blockOrders: {
    ask: ({ names }) => {
      const { blocks, orders, isFree } = statistics.blockOrders(names)
      return { films: blocks.flat(), orders: Number(orders > 9n ? 9n : orders), isFree }
    },
    ranges: { orders: [1, 9] },
  },
  blockResolution: { ask: ({ sides, names }) => statistics.blockResolution(sides, names) },
  bonferroni: { ask: ({ first }) => statistics.bonferroni(first), ranges: asRange(share) },
  bootstrapTInterval: {
    ask: odd => statistics.bootstrapTInterval(split(odd, false), split(odd, true), { draws: 9 }),
  },
  boundarySimilarity: {
    ask: ({ first, second, one }) => [
      statistics.boundarySimilarity(first, second),
      statistics.boundarySimilarity(counts(first), counts(first), one),
    ],
    ranges: { similarity: share },
  },
  brayCurtisDistances: { ask: odd => statistics.brayCurtisDistances(filmsOf(odd)), ranges: asRange(share) },
  changePointScan: {
    ask: ({ first, second }) => [
      statistics.changePointScan({ years: first, values: second, draws: 9, minimumFilms: 2 }),
      statistics.changePointScan({ years: first.map((_, film) => film), values: second, draws: 9 }),
    ],
    ranges: { statistic: least0 },
  },
  changeYearInterval: {
    ask: ({ first, second }) => [
      statistics.changeYearInterval({ years: first, values: second, draws: 9, minimumFilms: 2 }),
      statistics.changeYearInterval({ years: first.map((_, film) => film), values: second, draws: 9 }),
    ],
  },
  chiSquareQuantile: {
    ask: ({ first: [a, b] }) => [statistics.chiSquareQuantile(a!, b!), statistics.chiSquareQuantile(0.3, b!)],
    ranges: asRange(least0),
  },
  chiSquareTails: {
    ask: ({ first: [a, b] }) => [statistics.chiSquareTails(a!, b!), statistics.chiSquareTails(a!, 3)],
    ranges: { lower: share, upper: share },
  },
  cohenH: { ask: ({ first: [a, b] }) => statistics.cohenH(a!, b!), ranges: asRange([-Math.PI, Math.PI]) },
  cohenKappa: {
    ask: ({ first, second }) => statistics.cohenKappa(first, second, [...new Set([...first, ...second])]),
    ranges: { kappa: correlation, share, observedAgreement: share, expectedAgreement: share },
  },
  columnEllipses: {
    ask: odd =>
      statistics.columnEllipses(
        odd.first.map((_, film) => [columnsOf(odd).map(column => column[film]!), [1, 2, 3]]),
        { draws: 9 },
      ),
  },
  communityChange: {
    ask: odd =>
      statistics.communityChange({
        isSecond: odd.sides,
        networkOf: () => networkOf(odd),
        draws: 3,
        starts: 2,
      }),
  },
  companyChange: {
    ask: odd =>
      statistics.companyChange({
        occurrences: odd.third,
        companionCounts: odd.first.map((value, film) => [value, odd.second[film]!, 1]),
        isSecond: odd.sides,
        ...few,
      }),
    ranges: { divergence: share, nullMean: share, shareFirst: share, shareSecond: share },
  },
  comparePartitions: {
    ask: ({ first, second }) => statistics.comparePartitions(first, second),
    ranges: { variationOfInformation: least0, rand: share, normalizedMutualInformation: [0, 1 + 1e-9] },
  },
  consensusCommunities: {
    ask: odd =>
      statistics.consensusCommunities({
        filmCount: Math.round(odd.one % 5),
        networkOf: () => networkOf(odd),
        draws: 3,
        starts: 2,
      }),
    ranges: { stability: share, together: share },
  },
  contextSmoothedPpmi: {
    ask: odd => [
      statistics.contextSmoothedPpmi(filmsOf(odd).slice(0, 3)),
      statistics.contextSmoothedPpmi(
        [
          [0, 2, 1],
          [2, 0, 3],
          [1, 3, 0],
        ],
        odd.one,
      ),
    ],
    ranges: asRange(least0),
  },
  correspondenceAnalysis: {
    ask: odd =>
      statistics.correspondenceAnalysis({ table: filmsOf(odd), supplementaryRows: [odd.first.slice(0, 3)] }),
    ranges: { singularValues: share, explained: share, totalInertia: least0, squaredCosines: [0, 1 + 1e-6] },
  },
  cosineDistance: {
    ask: ({ first, second }) => statistics.cosineDistance(first, second),
    ranges: asRange([0, 2]),
  },
  countAssignments: {
    ask: ({ first: [a, b] }) => [
      statistics.countAssignments(a!, b!),
      statistics.countAssignments(Math.round(a!), 4),
    ],
    ranges: asRange(least0),
  },
  countTransitions: {
    ask: ({ first, second }) => statistics.countTransitions(first, second),
    ranges: asRange(least0),
  },
  cutSteps: {
    ask: odd => statistics.cutSteps(planOf({ ...odd, one: 4 }), 3),
    ranges: { from: least0, to: least0 },
  },
  deltaP: { ask: odd => statistics.deltaP(pairOf(odd)), ranges: asRange(correlation) },
  deviationOfProportions: {
    ask: ({ first, second }) => statistics.deviationOfProportions(first, second),
    ranges: { dp: share, dpNorm: [0, 1 + 1e-9] },
  },
  directorBlockPermutation: {
    ask: odd => statistics.directorBlockPermutation({ ...familyOf(odd), blocks: odd.names }),
    endless: ['statistic'],
  },
  directorMeanPermutation: {
    ask: odd =>
      statistics.directorMeanPermutation({
        values: odd.first,
        isSecond: odd.sides,
        blocks: odd.names.map((name, film) => `${name} ${odd.sides[film]}`),
        ...few,
      }),
    endless: ['statistic'],
  },
  episodesPerHour: {
    ask: ({ sides, one }) => statistics.episodesPerHour(sides, one),
    ranges: { episodes: least0, perHour: least0 },
  },
  excessDivergence: {
    ask: odd => statistics.excessDivergence(mixOf(odd)),
    ranges: { divergence: share, nullMean: share, first: share, second: share },
  },
  expandedProbabilities: {
    ask: ({ one }) => [
      statistics.expandedProbabilities(one),
      statistics.expandedProbabilities(Math.round(one)),
      statistics.expandedProbabilities(5, one),
    ],
    ranges: { lower: share, upper: share },
  },
  filmBootstrap: {
    ask: ({ first, one }) => [
      statistics.filmBootstrap({
        filmCounts: [first.length],
        statistic: ([films]) => statistics.filmMean([...films!].map(film => first[film]!)),
        draws: 9,
        enumerateUpTo: 50,
      }),
      statistics.filmBootstrap({ filmCounts: [3], statistic: () => one, draws: 9 }),
    ],
    ranges: { deviation: least0 },
  },
  filmMean: { ask: ({ first }) => statistics.filmMean(first) },
  filmMeanAssociation: { ask: odd => statistics.filmMeanAssociation([pairOf(odd), pairOf(odd)]) },
  filmPermutationTest: {
    ask: ({ first, sides }) =>
      (['welch', 'mean-difference'] as const).map(statistic =>
        statistics.filmPermutationTest({ values: first, isSecond: sides, statistic, ...few }),
      ),
    endless: ['statistic'],
  },
  filmRange: { ask: ({ first }) => statistics.filmRange(first), ranges: { films: least0, of: least0 } },
  filmVariance: { ask: ({ first }) => statistics.filmVariance(first), ranges: asRange(least0) },
  finishDivergence: {
    ask: odd =>
      prepared(statistics.prepareDivergence(mixOf(odd)), ready =>
        statistics.finishDivergence(ready, [statistics.walkDivergence(ready, whole(ready.plan))]),
      ),
  },
  finishMaxT: {
    ask: odd =>
      prepared(statistics.prepareMaxT(familyOf(odd)), ready =>
        statistics.finishMaxT(ready, [statistics.walkMaxT(ready, whole(ready.plan))]),
      ),
    endless: ['statistic'],
  },
  finishPermanova: {
    ask: odd =>
      prepared(statistics.preparePermanova(systemOf(odd)), ready =>
        statistics.finishPermanova(ready, [statistics.walkPermanova(ready, whole(ready.plan))]),
      ),
    ranges: { rSquared: share },
    endless: ['pseudoF'],
  },
  fisherFQuantile: {
    ask: ({ first: [a, b, c] }) => [
      statistics.fisherFQuantile(a!, { numerator: b!, denominator: c! }),
      statistics.fisherFQuantile(0.3, { numerator: b!, denominator: 4 }),
      statistics.fisherFQuantile(0.9, { numerator: 2, denominator: c! }),
    ],
    ranges: asRange(least0),
  },
  fisherFTails: {
    ask: ({ first: [a, b, c] }) => [
      statistics.fisherFTails(a!, { numerator: b!, denominator: c! }),
      statistics.fisherFTails(a!, { numerator: 3, denominator: 4 }),
    ],
    ranges: { lower: share, upper: share },
  },
  fleissKappa: {
    ask: odd => statistics.fleissKappa(filmsOf(odd)),
    ranges: { kappa: [-Infinity, 1 + 1e-9], categoryShare: share },
  },
  haldaneLogOdds: {
    ask: odd => statistics.haldaneLogOdds(pairOf(odd)),
    ranges: { errorIfShotsWereIndependent: least0 },
  },
  hellingerDistances: {
    ask: odd => statistics.hellingerDistances(filmsOf(odd)),
    ranges: asRange([0, Math.SQRT2 + 1e-9]),
  },
  hillNumber: {
    ask: ({ first, one }) => [0, 1, 2, 0.999999, one].map(order => statistics.hillNumber(first, order)),
    ranges: asRange([1 - 1e-9, 100]),
  },
  holm: { ask: ({ first }) => statistics.holm(first), ranges: asRange(share) },
  isNotComputable: { ask: ({ one }) => Number(statistics.isNotComputable(one)), ranges: asRange([0, 0]) },
  jaccard: { ask: odd => statistics.jaccard(pairOf(odd)), ranges: asRange(share) },
  jensenShannonDivergence: {
    ask: ({ first, second }) => statistics.jensenShannonDivergence(first, second),
    ranges: asRange(share),
  },
  juillandD: {
    ask: ({ first, second }) => statistics.juillandD(first, second),
    ranges: asRange([-1e-9, 1]),
  },
  kendallTrend: {
    ask: ({ first, second }) => [
      statistics.kendallTrend(first, second, { draws: 9 }),
      statistics.kendallTrend(
        first.map((_, film) => film),
        second,
        { draws: 9 },
      ),
    ],
    ranges: { coefficient: correlation },
  },
  keynessOfFourCells: {
    ask: ({ first: [a, b, c, d] }) => statistics.keynessOfFourCells(unit(a!, b!), unit(c!, d!)),
  },
  keynessOfTwoCells: {
    ask: ({ first: [a, b, c, d] }) => statistics.keynessOfTwoCells(unit(a!, b!), unit(c!, d!)),
  },
  krippendorffAlpha: {
    ask: odd =>
      (['nominal', 'ordinal', 'interval', 'ratio'] as const).map(level =>
        statistics.krippendorffAlpha(columnsOf(odd), level),
      ),
    ranges: {
      alpha: [-Number.MAX_VALUE, 1],
      percentAgreement: share,
      share,
      specificAgreement: [0, 1 + 1e-9],
    },
  },
  kullbackLeiblerDispersion: {
    ask: ({ first, second }) => statistics.kullbackLeiblerDispersion(first, second),
    ranges: asRange(least0),
  },
  leaveOneOut: {
    ask: ({ first, names }) =>
      statistics.leaveOneOut(names, stays => statistics.filmMean(first.filter((_, film) => stays(film)))),
  },
  leidenCommunities: {
    ask: odd => statistics.leidenCommunities(networkOf(odd), { starts: 3 }),
    ranges: { modularity: [-1, 1] },
  },
  localNeighbourhoodChange: {
    ask: ({ first, second }) => statistics.localNeighbourhoodChange(first, second),
    ranges: asRange([0, 2]),
  },
  localRegression: {
    ask: ({ first, second }) => [
      statistics.localRegression(first, second, { years: first }),
      statistics.localRegression(
        first.map((_, film) => film),
        second,
        { years: [1], span: 0.5 },
      ),
    ],
  },
  log2RatioOfFilmMeans: {
    ask: ({ first, second }) => {
      const films = first.map((value, film) => unit(value, second[film]!))
      return statistics.log2RatioOfFilmMeans(films, [...films].reverse())
    },
  },
  log2RatioPooled: {
    ask: ({ first: [a, b, c, d] }) => statistics.log2RatioPooled(unit(a!, b!), unit(c!, d!)),
  },
  logOddsDirichlet: {
    ask: ({ first, second, third }) => statistics.logOddsDirichlet(first, second, third),
    ranges: { variance: least0 },
  },
  modularity: {
    ask: odd => statistics.modularity(networkOf(odd), [0, 1, 0, 1], odd.one),
  },
  multipleCorrespondenceAnalysis: {
    ask: ({ first, second, third }) =>
      statistics.multipleCorrespondenceAnalysis({
        data: first.map((value, mark) => [value, second[mark]!, third[mark]!]),
        categories: [first, second, third].map(list => [...new Set(list)]),
      }),
    ranges: { adjustedInertias: least0, categoryMass: share },
  },
  neighbourTurnover: {
    ask: ({ first, second, one }) => [
      statistics.neighbourTurnover(first, second),
      statistics.neighbourTurnover([3, 1, 2], [1, 2, 3], one),
    ],
    ranges: asRange(share),
  },
  networkContrast: {
    ask: odd => statistics.networkContrast({ weightsByEdge: columnsOf(odd), isSecond: odd.sides, ...few }),
    ranges: { difference: [-Number.MAX_VALUE, Number.MAX_VALUE] },
    endless: ['statistic'],
  },
  normalQuantile: { ask: ({ one }) => statistics.normalQuantile(one), ranges: asRange([-40, 40]) },
  normalTails: { ask: ({ one }) => statistics.normalTails(one), ranges: { lower: share, upper: share } },
  normalizedMutualInformation: {
    ask: odd => statistics.normalizedMutualInformation(pairOf(odd)),
    ranges: asRange(correlation),
  },
  notComputable: { ask: () => statistics.notComputable('no-values') },
  noticeableChange: {
    ask: odd => [
      statistics.noticeableChange({ first: split(odd, false), second: split(odd, true) }),
      statistics.noticeableChange({ first: [0.1, 0.2], second: [0.2, 0.4], power: odd.one, alpha: odd.one }),
    ],
    ranges: { share, baseShare: share, ratio: least0 },
  },
  oneSidedPermutation: {
    ask: odd =>
      (['more', 'less'] as const).flatMap(direction => [
        statistics.oneSidedPermutation({ values: odd.first, isSecond: odd.sides, direction, draws: 9 }),
        statistics.oneSidedPermutation({
          ...{ values: odd.first, isSecond: odd.sides, direction, draws: 9 },
          blocks: odd.names,
        }),
      ]),
    ranges: { p: share, smallestP: share },
    endless: ['statistic'],
  },
  permanova: {
    ask: odd => [
      statistics.permanova(systemOf(odd)),
      statistics.permanova({ distances: filmsOf(odd), isSecond: odd.sides }),
      statistics.permanova({ ...systemOf(odd), blocks: odd.names }),
    ],
    ranges: { rSquared: share, withinSumOfSquares: least0 },
    endless: ['pseudoF'],
  },
  permutationP: {
    ask: odd => statistics.permutationP(planOf({ ...odd, one: 3 }), Math.min(20, Math.abs(odd.one) || 0)),
    ranges: asRange(share),
  },
  permutationWithoutEach: {
    ask: odd =>
      statistics.permutationWithoutEach({
        valuesBySymbol: columnsOf(odd),
        isSecond: odd.sides,
        draws: 9,
      }),
    ranges: { draws: [0, 9] },
  },
  phiCoefficient: { ask: odd => statistics.phiCoefficient(pairOf(odd)), ranges: asRange(correlation) },
  planPermutation: {
    ask: odd => statistics.planPermutation(counts(odd.first)[0]! % 9, 4),
    ranges: { assignments: least0, steps: least0 },
  },
  pointwiseMutualInformation: {
    ask: odd => statistics.pointwiseMutualInformation(pairOf(odd)),
    endless: [''],
  },
  polePosition: {
    ask: odd => {
      const [first = 0, second = 0, both = 0, neither = 0] = odd.first
      return statistics.polePosition({ first, second, both, neither })
    },
    ranges: { position: correlation, polarisation: share },
  },
  polePositionChange: {
    ask: odd =>
      statistics.polePositionChange(
        filmsOf(odd).map(([first, second, both]) => ({
          first: first!,
          second: second!,
          both: both!,
          neither: 1,
        })),
        odd.sides,
      ),
    ranges: { meanFirst: correlation, meanSecond: correlation },
  },
  pooledShare: { ask: ({ first, second }) => statistics.pooledShare(first, second), ranges: asRange(share) },
  portraitDivergence: {
    ask: odd =>
      statistics.portraitDivergence(networkOf(odd), {
        nodeCount: 3,
        edges: [{ first: 0, second: 1, weight: 1 }],
      }),
    ranges: asRange(share),
  },
  positiveMutualInformation: {
    ask: odd => statistics.positiveMutualInformation(pairOf(odd)),
    ranges: asRange(least0),
  },
  prepareDivergence: { ask: odd => statistics.prepareDivergence(mixOf(odd)) },
  prepareMaxT: {
    ask: odd => prepared(statistics.prepareMaxT(familyOf(odd)), ({ plan }) => plan),
    ranges: { assignments: least0 },
  },
  preparePermanova: { ask: odd => statistics.preparePermanova(systemOf(odd)) },
  presenceAgreement: {
    ask: ({ first, second, third }) =>
      (['counted', 'continuous'] as const).map(freedom =>
        statistics.presenceAgreement(
          first.map((lookers, place) => ({ lookers, having: second[place]!, measure: third[place]! })),
          freedom,
        ),
      ),
    ranges: {
      alpha: [-Number.MAX_VALUE, 1],
      percentAgreement: [0, 1 + 1e-9],
      positiveAgreement: [0, 1 + 1e-9],
      share: [0, 1 + 1e-9],
      pairable: least0,
    },
  },
  procrustesStatistic: {
    ask: odd => statistics.procrustesStatistic(table(odd.first, 2), table(odd.second, 2)),
    ranges: asRange(share),
  },
  quantileType7: {
    ask: ({ first, one }) => [statistics.quantileType7(first, 0.3), statistics.quantileType7([1, 2], one)],
  },
  quasiIndependence: {
    ask: odd => statistics.quasiIndependence(filmsOf(odd).slice(0, 3)),
    ranges: { expected: least0 },
  },
  rankValues: { ask: ({ first }) => statistics.rankValues(first), ranges: asRange([1, 20]) },
  rarefiedRichness: {
    ask: ({ first, one }) => [
      statistics.rarefiedRichness(first, one, 2),
      statistics.rarefiedRichness(counts(first), 12, 3),
      statistics.rarefiedRichness([2, 3], Math.round(one), 2),
    ],
    ranges: asRange(least0),
  },
  resampleRange: {
    ask: ({ one }) =>
      statistics.resampleRange(
        { filmCounts: [3], statistic: () => one },
        { from: 0, to: 2, enumerated: true },
      ),
  },
  minimumAttainableP: {
    ask: ({ first: [a, b], one }) => [
      statistics.minimumAttainableP({ first: a!, second: b! }),
      statistics.minimumAttainableP({ first: Math.round(a!), second: 3 }, one),
    ],
    ranges: { maxSymbolsUnderBonferroni: least0 },
  },
  screenTime: {
    ask: ({ first, second }) =>
      statistics.screenTime(first.map((startMs, mark) => ({ startMs, endMs: second[mark]! }))),
    ranges: asRange(least0),
  },
  seededStream: {
    ask: ({ first: [a, b, c] }) => statistics.seededStream(a!, b, c).nextShare(),
    ranges: asRange(share),
  },
  segmentationAgreement: {
    ask: ({ first, second }) => [
      statistics.segmentationAgreement([first, second]),
      statistics.segmentationAgreement([counts(first), counts(first), counts(second)]),
    ],
    ranges: { similarity: share, meanPairwise: share, pooledAgreement: share, expectedAgreement: share },
  },
  shareOfArcsineRoot: { ask: ({ one }) => statistics.shareOfArcsineRoot(one), ranges: asRange(share) },
  shareOfFilm: { ask: ({ first: [a, b] }) => statistics.shareOfFilm(a!, b!), ranges: asRange(share) },
  signFlipFamily: {
    ask: odd => statistics.signFlipFamily({ differencesBySymbol: columnsOf(odd), ...few, exactUpTo: 500 }),
    ranges: { correctedP: share, correctedCount: least0 },
  },
  signFlipTest: { ask: ({ first }) => statistics.signFlipTest(first, { ...few, exactUpTo: 500 }) },
  spearmanTrend: {
    ask: ({ first, second }) => [
      statistics.spearmanTrend(first, second, { draws: 9 }),
      statistics.spearmanTrend(
        first.map((_, film) => film),
        second,
        { draws: 9 },
      ),
    ],
    ranges: { coefficient: correlation },
  },
  spreadDifference: {
    ask: odd =>
      (['centroid', 'spatial-median'] as const).map(middle =>
        statistics.spreadDifference(distancesOf(odd), odd.sides, middle),
      ),
    ranges: { f: least0, meanFirst: least0, meanSecond: least0 },
  },
  standardisedDifference: {
    ask: odd =>
      statistics.standardisedDifference(
        odd.first,
        odd.sides,
        odd.names.map(name => (name < 'd' ? 'x' : 'y')),
      ),
  },
  stepDownMaxT: {
    ask: odd =>
      (['welch', 'mean-difference'] as const).map(statistic =>
        statistics.stepDownMaxT({ ...familyOf(odd), statistic }),
      ),
    endless: ['statistic'],
  },
  studentTQuantile: {
    ask: ({ first: [a, b] }) => [
      statistics.studentTQuantile(a!, b!),
      statistics.studentTQuantile(0.3, b!),
      statistics.studentTQuantile(a!, 3),
    ],
  },
  studentTTails: {
    ask: ({ first: [a, b] }) => [statistics.studentTTails(a!, b!), statistics.studentTTails(a!, 3)],
    ranges: { lower: share, upper: share },
  },
  symbolEllipses: {
    ask: odd => statistics.symbolEllipses(filmsOf(odd), { draws: 9, confidence: odd.one }),
    ranges: { halfAxes: least0 },
  },
  timeWeightedAlpha: {
    ask: odd => [
      statistics.timeWeightedAlpha(codersOf(odd)),
      statistics.timeWeightedAlpha(
        codersOf({ ...odd, first: odd.second.map((_, mark) => 9 * mark) }),
        'ratio',
      ),
      statistics.timeWeightedAlpha(
        codersOf({ ...odd, first: [1], second: [30], third: [1] }),
        'nominal',
        odd.one,
      ),
    ],
    ranges: { alpha: [-Number.MAX_VALUE, 1], percentAgreement: share, pairableMs: least0 },
  },
  transitionContrast: {
    ask: odd =>
      statistics.transitionContrast({
        tablesByFilm: filmsOf(odd).map(row => [row, row]),
        isSecond: odd.sides,
        from: 0,
        to: 1,
        ...few,
      }),
    endless: ['statistic'],
  },
  walkDivergence: {
    ask: odd =>
      prepared(statistics.prepareDivergence(mixOf(odd)), ready =>
        statistics.walkDivergence(ready, whole(ready.plan)),
      ),
  },
  walkMaxT: {
    ask: odd =>
      prepared(statistics.prepareMaxT(familyOf(odd)), ready => statistics.walkMaxT(ready, whole(ready.plan))),
    ranges: { raw: least0, stepDown: least0, reach: least0 },
  },
  walkPermanova: {
    ask: odd =>
      prepared(statistics.preparePermanova(systemOf(odd)), ready =>
        statistics.walkPermanova(ready, whole(ready.plan)),
      ),
    ranges: asRange(least0),
  },
  welchInterval: {
    ask: odd => [
      statistics.welchInterval(split(odd, false), split(odd, true)),
      statistics.welchInterval([1, 2], [3, 5], odd.one),
    ],
    ranges: { df: least0 },
  },
  welchStatistic: {
    ask: odd => statistics.welchStatistic(split(odd, false), split(odd, true)),
    endless: [''],
  },
  yuleQ: { ask: odd => statistics.yuleQ(pairOf(odd)), ranges: asRange(correlation) },
}

/** Kinds of numbers, of which whole lists are made. */
const kinds: Record<string, readonly unknown[]> = {
  ordinary: [0, 1, 2, 3, 5, 8, 0.25, 0.5, 7, 12, 100],
  shares: [0, 0.05, 0.1, 0.25, 0.5, 0.75, 1],
  huge: [1e308, 1.7e308, 9e307],
  'huge and ordinary': [1e308, 1, 0, 3, 1e99, 2e50],
  tiny: [5e-324, 1e-323, 2e-310],
  'tiny and ordinary': [5e-324, 0, 1, 2, 1e-300, 0.5],
  'tied but for rounding': [0.1 + 0.2, 0.3, 0.30000000000000004, 0.3 - 5.6e-17, 0.1 * 3],
  'tied and not': [0.1 + 0.2, 0.3, 0.7, 0.1 * 7, 0.5],
  same: [4],
  nothing: [0],
  'below zero': [-1, -0.5, 0, 1, 2],
  'far apart': [-1e308, 1e308, 5e-324, -5e-324],
  'no numbers': [Number.NaN, Infinity, -Infinity, 1, 'seven', undefined, {}],
}

const askedWith: fc.Arbitrary<Odd> = fc
  .record({
    kinds: fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(...Object.keys(kinds)))),
    alike: fc.boolean(),
    length: fc.constantFrom(0, 1, 2, 3, 4, 6, 8, 12),
  })
  .chain(({ kinds: chosen, alike, length }) => {
    const listOf = (at: number) =>
      fc.array(fc.constantFrom(...(kinds[chosen[alike ? 0 : at]!] as number[])), {
        minLength: length,
        maxLength: length,
      })
    return fc.record({
      first: listOf(0),
      second: listOf(1),
      third: listOf(2),
      sides: fc.constant(Array.from({ length }, (_, film) => film % 2 === 1)),
      names: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
        minLength: length,
        maxLength: length,
      }),
      one: fc.constantFrom(...(kinds[chosen[alike ? 0 : 3]!] as number[])),
    })
  })

/** Every number of a result with the key it stands under, lists being read through. */
function* numbersIn(value: unknown, key = ''): Generator<{ key: string; value: number | null | undefined }> {
  if (typeof value === 'number' || value === null || value === undefined) yield { key, value }
  else if (Array.isArray(value) || ArrayBuffer.isView(value))
    for (const inner of value as Iterable<unknown>) yield* numbersIn(inner, key)
  else if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* numbersIn(inner, name)
}

const isIn = (value: number, [least, most]: Range) => value >= least && value <= most

describe('every function of the library', () => {
  const functions = Object.entries(statistics).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  )

  test('stands under the law of odd numbers', () => {
    expect(Object.keys(laws).sort()).toEqual(functions.sort())
  })

  test.each(Object.entries(laws))('%s gives numbers in their range, or says why not', (_, law) => {
    fc.assert(
      fc.property(askedWith, odd => {
        for (const { key, value } of numbersIn(law.ask(odd))) {
          if (typeof value !== 'number') throw new Error(`${key || 'the result'} is ${value}`)
          if (Math.abs(value) === Infinity && law.endless?.includes(key)) continue
          if (!Number.isFinite(value)) throw new Error(`${key || 'the result'} is ${value}`)
          const range = law.ranges?.[key] ?? known[key]
          if (range && !isIn(value, range))
            throw new Error(`${key || 'the result'} is ${value}, not in ${range}`)
        }
      }),
      { numRuns: 300 },
    )
  })
})
