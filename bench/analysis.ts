// How long questions take in studies of two sizes, and what a mark costs in each: the first answer after an import,
// the default report cold and warm, a mark until its new answer, the system with its map of 1,000 bootstraps, memory.
// npm run bench -- analysis [--films 500] [--shots 1000] [--codes 100] [--half 250: films of the smaller study]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { askedStudy } from './analysis/asked-study.ts'
import type { Size } from './analysis/made-study.ts'
import { makeStudy } from './analysis/made-study.ts'
import { median, printFigure, quantile, rounded } from './parts/measure.ts'
import { startServer } from './parts/program.ts'

const rounds = 9
const args = process.argv.slice(2)
const numberAfter = (flag: string, otherwise: number) => {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}
const whole: Size = {
  films: numberAfter('--films', 500),
  shots: numberAfter('--shots', 1000),
  codes: numberAfter('--codes', 100),
}
const half = numberAfter('--half', Math.round(whole.films / 2))

const smaller = await measure({ ...whole, films: half })
const larger = await measure(whole)
printFigure({
  name: 'analysis-ratio',
  films: [half, whole.films],
  markToCounts: rounded(larger.markToCountsMs / smaller.markToCountsMs, 2),
  markToOneSymbol: rounded(larger.markToOneSymbolMs / smaller.markToOneSymbolMs, 2),
})

async function measure(size: Size) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
  try {
    const { study, marks, importMs, studyMb } = await makeStudy(folder, size)
    const server = await startServer(study)
    try {
      const { call, timed, marking } = askedStudy(server.entrance)
      const processor = [server.processorMs()]
      const first = await timed('course', {})
      processor.push(server.processorMs())
      const cold = await timed('prevalence', {})
      processor.push(server.processorMs())
      const warm = await timed('prevalence', {})
      const { codes } = await call<{ codes: { id: string }[] }>('/api/codebook')
      const system = await timed('system', {})
      const mark = await marking(codes[0]!.id, 2 * rounds)
      const one = { focalCodeIds: [codes[0]!.id] }
      await timed('prevalence', one)
      const [acts, counts, symbols]: number[][] = [[], [], []]
      for (let round = 0; round < rounds; round++) {
        const startedMs = performance.now()
        await mark()
        acts!.push(performance.now() - startedMs)
        // A question that tests nothing: the film is counted anew, and next to nothing is reckoned.
        await call('/api/questions/contradiction?as=page', {})
        counts!.push(performance.now() - startedMs)
      }
      const beforeSymbols = server.processorMs()
      for (let round = 0; round < rounds; round++) {
        const startedMs = performance.now()
        await mark()
        await call('/api/questions/prevalence?as=page', one)
        symbols!.push(performance.now() - startedMs)
      }
      const figure = {
        ...{ ...size, marks, rounds, importMs: rounded(importMs), studyMb: rounded(studyMb) },
        firstAnswerMs: rounded(first.ms),
        firstProcessorMs: processor[1]! - processor[0]!,
        firstLongestWaitMs: rounded(first.longestWaitMs),
        reportColdMs: rounded(cold.ms),
        reportColdProcessorMs: processor[2]! - processor[1]!,
        reportColdLongestWaitMs: rounded(cold.longestWaitMs),
        reportWarmMs: rounded(warm.ms),
        systemMs: rounded(system.ms),
        systemLongestWaitMs: rounded(system.longestWaitMs),
        markMs: rounded(median(acts!)),
        markToCountsMs: rounded(median(counts!)),
        markToOneSymbolMs: rounded(median(symbols!)),
        markToOneSymbolProcessorMs: rounded((server.processorMs() - beforeSymbols) / rounds),
        markToOneSymbolP95Ms: rounded(quantile(symbols!, 0.95)),
        residentMb: server.residentMb(),
      }
      printFigure({ name: 'analysis', ...figure })
      return figure
    } finally {
      await server.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
