import { describe, expect, test } from 'vitest'
import type { Computed, SeededStream } from '../src/statistics/index.ts'
import {
  changePointScan,
  excessDivergence,
  filmBootstrap,
  hellingerDistances,
  isNotComputable,
  permanova,
  seededStream,
  stepDownMaxT,
  welchInterval,
} from '../src/statistics/index.ts'
import { drawFilm } from './golden/beta-binomial.ts'

const shots = 400

function known<Value>(value: Computed<Value>): Value {
  if (isNotComputable(value)) throw new Error(`a simulated corpus was refused: ${value.because}`)
  return value
}

/** Films by symbols, each symbol with its own share in each film and nothing changed between periods. */
function drawTable(
  stream: SeededStream,
  films: number,
  prevalences: readonly number[],
  rho: number,
): number[][] {
  return Array.from({ length: films }, () =>
    prevalences.map(prevalence => drawFilm(stream, { prevalence, rho, shots })),
  )
}

function percent(runs: number, holds: (run: number) => boolean): number {
  let held = 0
  for (let run = 0; run < runs; run++) if (holds(run)) held++
  return (100 * held) / runs
}

const prevalences = [0.02, 0.05, 0.05, 0.08, 0.1, 0.15]
const sixAndSix = Array.from({ length: 12 }, (_, film) => film >= 6)

describe('where nothing changed', () => {
  test('a change point is called in about one corpus in twenty, though all years were looked at', () => {
    const years = Array.from({ length: 12 }, (_, film) => 1950 + film)
    const called = percent(400, run => {
      const stream = seededStream(11, run)
      const values = years.map(() =>
        Math.asin(Math.sqrt(drawFilm(stream, { prevalence: 0.05, rho: 0.1, shots }) / shots)),
      )
      return known(changePointScan({ years, values })).test.p <= 0.05
    })
    expect(called).toBeGreaterThan(2.2)
    expect(called).toBeLessThan(8.5)
  })

  test('the system is called changed in about one corpus in twenty, by divergence and by PERMANOVA', () => {
    let divergent = 0
    const apart = percent(300, run => {
      const countsByFilm = drawTable(seededStream(12, run), 12, prevalences, 0.1).map(row =>
        row.map(count => count + 1),
      )
      const distances = known(hellingerDistances(countsByFilm))
      if (known(excessDivergence({ countsByFilm, isSecond: sixAndSix })).p <= 0.05) divergent++
      return known(permanova({ distances, isSecond: sixAndSix })).p <= 0.05
    })
    for (const called of [apart, divergent / 3]) {
      expect(called).toBeGreaterThan(1.5)
      expect(called).toBeLessThan(9)
    }
  })

  test('of a whole codebook something is called in about one corpus in twenty, by max-T', () => {
    const many = Array.from({ length: 30 }, (_, symbol) => 0.02 + 0.004 * symbol)
    const called = percent(300, run => {
      const table = drawTable(seededStream(13, run), 12, many, 0.05)
      const valuesBySymbol = many.map((_, symbol) =>
        table.map(row => Math.asin(Math.sqrt(row[symbol]! / shots))),
      )
      return known(stepDownMaxT({ valuesBySymbol, isSecond: sixAndSix })).symbols.some(
        symbol => symbol.stepDown.p <= 0.05,
      )
    })
    expect(called).toBeGreaterThan(1.5)
    expect(called).toBeLessThan(9)
  })
})

describe('intervals over six against six films', () => {
  test('cover the true difference by Welch and by the expanded percentile, not by the plain one', () => {
    const covered = { welch: 0, expanded: 0, plain: 0 }
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const stream = seededStream(14, run)
      const draw = (prevalence: number) =>
        Array.from({ length: 6 }, () => drawFilm(stream, { prevalence, rho: 0.05, shots }) / shots)
      const [first, second] = [draw(0.05), draw(0.1)]
      const mean = (films: Int32Array, values: readonly number[]) =>
        films.reduce((sum, film) => sum + values[film]!, 0) / films.length
      const found = known(
        filmBootstrap({
          filmCounts: [6, 6],
          statistic: ([a, b]) => mean(b!, second) - mean(a!, first),
          draws: 999,
          seed: run,
        }),
      )
      const holds = ({ lower, upper }: { lower: number; upper: number }) => lower <= 0.05 && 0.05 <= upper
      if (holds(known(welchInterval(first, second)))) covered.welch++
      if (holds(found.expanded)) covered.expanded++
      if (holds(found.plainPercentile)) covered.plain++
    }
    expect(covered.welch / runs).toBeGreaterThan(0.92)
    expect(covered.expanded / runs).toBeGreaterThan(0.92)
    expect(covered.plain / runs).toBeLessThan(0.93)
    expect(covered.plain).toBeLessThan(covered.expanded)
  })
})
