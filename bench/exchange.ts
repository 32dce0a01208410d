// Coding from other programs, and asking of it: npm run bench -- exchange [--marks 1000000] [--lines 1000000] [--without-queries].
// Takes in the AdA packages, a drawn package with so many annotations and drawn JSON Lines with so many marks (10000000 are
// some minutes and 15 GB of disk), each in a process of its own; then asks queries and searches of a drawn study. One JSON, in
// which everything stands beside what the database alone does in the same run.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { sharedFolder } from '../test/real-data.ts'
import { writePlainly } from './exchange/write-plainly.ts'
import { printFigure, rounded } from './parts/measure.ts'
import { askOfMany } from './queries/ask-of-many.ts'
import { fullSize } from './queries/draw-study.ts'

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '1000000' },
    lines: { type: 'string', default: '1000000' },
    'without-queries': { type: 'boolean', default: false },
  },
})

interface TakenIn {
  marks: number
  processorSeconds: number
  marksPerSecond: number
}

async function takenIn(what: string, count: string): Promise<TakenIn> {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'exchange', 'take-in.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, what, count])
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as TakenIn
}

const plain = await writePlainly(200_000)
const besidePlain = (one: TakenIn) => ({
  ...one,
  timesPlain: rounded(plain.marksPerSecond / one.marksPerSecond),
  timesPlainOfProcessor: rounded(one.processorSeconds / one.marks / plain.processorSecondsPerMark),
})
printFigure({
  name: 'exchange',
  plainRows: { marksPerSecond: Math.round(plain.marksPerSecond) },
  ada: sharedFolder ? besidePlain(await takenIn('ada', '')) : null,
  package: Number(values.marks) > 0 ? besidePlain(await takenIn('package', values.marks)) : null,
  lines: Number(values.lines) > 0 ? besidePlain(await takenIn('lines', values.lines)) : null,
  asked: values['without-queries'] ? null : await askOfMany(fullSize),
})
