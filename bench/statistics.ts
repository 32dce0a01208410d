import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CoderOnTimeline, Edge, Network } from '../src/statistics/index.ts'
import {
  consensusCommunities,
  correspondenceAnalysis,
  directorBlockPermutation,
  hellingerDistances,
  isNotComputable,
  permanova,
  seededStream,
  stepDownMaxT,
  symbolEllipses,
  timeWeightedAlpha,
} from '../src/statistics/index.ts'

interface Measured {
  name: string
  films: number
  symbols: number
  /** Assignments, draws, replicates or intervals. */
  arrangements: number
  run: () => unknown
}

/** The best of a few runs, by the clock and by the time of the processor, for which a busy machine counts for little. */
function measure({ name, films, symbols, arrangements, run }: Measured, runs = 3): void {
  let [best, bestCpu] = [Infinity, Infinity]
  for (let turn = 0; turn < runs; turn++) {
    const startedAt = performance.now()
    const cpuBefore = process.cpuUsage()
    const result = run()
    const cpu = process.cpuUsage(cpuBefore)
    best = Math.min(best, performance.now() - startedAt)
    bestCpu = Math.min(bestCpu, (cpu.user + cpu.system) / 1000)
    if (isNotComputable(result)) throw new Error(`${name}: ${result.because}`)
  }
  const perArrangementNs = Math.round((bestCpu * 1e6) / arrangements)
  const rounded = { ms: Number(best.toFixed(1)), cpuMs: Number(bestCpu.toFixed(1)) }
  console.log(JSON.stringify({ name, films, symbols, arrangements, ...rounded, perArrangementNs }))
}

/** Symbols by films: shares on the arcsine scale, between 0 and 0.3 or so. */
function shares(symbols: number, films: number, seed: number): number[][] {
  const stream = seededStream(seed)
  return Array.from({ length: symbols }, () =>
    Array.from({ length: films }, () => Math.asin(Math.sqrt(stream.nextShare() ** 2 * 0.2))),
  )
}

function counts(films: number, symbols: number, seed: number): number[][] {
  const stream = seededStream(seed)
  return Array.from({ length: films }, (_, film) =>
    Array.from({ length: symbols }, (__, symbol) =>
      Math.floor(stream.nextShare() ** 3 * 60 * (1 + ((film * symbol) % 7) / 3)),
    ).map((count, symbol) => count + (symbol === film % symbols ? 1 : 0)),
  )
}

const halves = (each: number) => Array.from({ length: 2 * each }, (_, film) => film >= each)

function measureMaxT(): void {
  for (const [each, arrangements, runs] of [
    [10, 184_756, 5],
    [11, 705_432, 3],
  ] as const) {
    const input = { valuesBySymbol: shares(100, 2 * each, 1), isSecond: halves(each) }
    const name = `exact max-T ${each} v ${each}`
    measure({ name, films: 2 * each, symbols: 100, arrangements, run: () => stepDownMaxT(input) }, runs)
  }
  const input = { valuesBySymbol: shares(100, 100, 2), isSecond: halves(50), draws: 9_999, seed: 1 }
  const name = 'Monte-Carlo max-T 50 v 50'
  measure({ name, films: 100, symbols: 100, arrangements: 9_999, run: () => stepDownMaxT(input) }, 5)
}

/** Twelve against twelve films, two of them by one director: nearly all ways of dealing directors are walked. */
function measureBlocks(): void {
  const valuesBySymbol = shares(40, 24, 5)
  const blocks = halves(12).map((_, film) => `director ${Math.max(1, film)}`)
  const input = { valuesBySymbol, isSecond: halves(12), blocks }
  const run = () => directorBlockPermutation(input)
  measure({ name: 'exact director blocks', films: 24, symbols: 40, arrangements: 1_352_078, run }, 2)
}

function measurePermanova(): void {
  for (const [films, arrangements] of [
    [12, 924],
    [50, 9_999],
  ] as const) {
    const table = counts(films, 100, 3)
    const isSecond = halves(films / 2)
    const name = films === 12 ? 'PERMANOVA 6 v 6 exact' : 'PERMANOVA 50 films drawn'
    const run = () => {
      const distances = hellingerDistances(table)
      return isNotComputable(distances) ? distances : permanova({ distances, isSecond, draws: 9_999 })
    }
    measure({ name, films, symbols: 100, arrangements, run }, 5)
  }
}

function measureMaps(): void {
  const table = counts(200, 100, 4)
  const one = () => correspondenceAnalysis({ table })
  measure({ name: 'one CA', films: 200, symbols: 100, arrangements: 1, run: one }, 40)
  const name = 'CA with film-bootstrap ellipses'
  const run = () => symbolEllipses(table, { draws: 1000 })
  measure({ name, films: 200, symbols: 100, arrangements: 1000, run })
}

function measureCommunities(): void {
  const [films, symbols] = [24, 100]
  const tables = Array.from({ length: films }, (_, film) => pairTable(symbols, film + 1))
  const networkOf = (chosen: Int32Array): Network => {
    const edges: Edge[] = []
    for (let first = 1; first < symbols; first++)
      for (let second = 0; second < first; second++) {
        let weight = 0
        for (const film of chosen) weight += tables[film]![first * symbols + second]!
        if (weight > films) edges.push({ first, second, weight })
      }
    return { nodeCount: symbols, edges }
  }
  const run = () => consensusCommunities({ filmCount: films, networkOf, draws: 200 })
  measure({ name: 'Leiden consensus', films, symbols, arrangements: 200, run }, 1)
}

function pairTable(symbols: number, seed: number): Float64Array {
  const stream = seededStream(seed)
  return Float64Array.from({ length: symbols * symbols }, (_, cell) => {
    const same = Math.floor(Math.floor(cell / symbols) / 12) === Math.floor((cell % symbols) / 12)
    return stream.nextBelow(same ? 8 : 3)
  })
}

function measureAlpha(): void {
  const intervals = 50_000
  const coders = [1, 2].map((seed): CoderOnTimeline => {
    const stream = seededStream(seed)
    let atMs = 0
    const marks = Array.from({ length: intervals }, () => {
      const startMs = atMs + 1 + stream.nextBelow(4000)
      atMs = startMs + 1 + stream.nextBelow(4000)
      return { startMs, endMs: atMs, value: 1 }
    })
    return { lookedThrough: [{ startMs: 0, endMs: atMs }], marks }
  })
  const run = () => timeWeightedAlpha(coders)
  measure({ name: 'time-weighted alpha', films: 1, symbols: 1, arrangements: 2 * intervals, run }, 5)
}

/** `--tables FOLDER` writes the tables measured here as CSV, so that another program can be timed on the same. */
function writeTables(folder: string): void {
  const tables = {
    'max-t-20-films': shares(100, 20, 1),
    'max-t-22-films': shares(100, 22, 1),
    'max-t-100-films': shares(100, 100, 2),
    'permanova-50-films': counts(50, 100, 3),
    'ca-200-films': counts(200, 100, 4),
  }
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(path.join(folder, `${name}.csv`), rows.map(row => row.join(',')).join('\n'))
}

const tablesAt = process.argv.indexOf('--tables')
if (tablesAt > 0) writeTables(process.argv[tablesAt + 1]!)
measureMaxT()
measureBlocks()
measurePermanova()
measureMaps()
measureCommunities()
measureAlpha()
