// How long the second start takes until the page is answered, against an empty Node process in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { median, printFigure, rounded } from './parts/measure.ts'
import { startServer, timeCommand } from './parts/program.ts'

const rounds = 7
const study = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
const starts: number[] = []
const ends: number[] = []
const bare: number[] = []
try {
  await (await startServer(study)).end()
  for (let round = 0; round < rounds; round++) {
    bare.push(await timeCommand(process.execPath, ['-e', '0']))
    const server = await startServer(study)
    starts.push(server.readyMs)
    ends.push(await server.end())
  }
} finally {
  rmSync(study, { recursive: true, force: true })
}
printFigure({
  name: 'start',
  rounds,
  secondStartMs: rounded(median(starts)),
  slowestStartMs: rounded(Math.max(...starts)),
  endMs: rounded(median(ends)),
  bareNodeMs: rounded(median(bare)),
  ratioToBareNode: rounded(median(starts) / median(bare), 2),
})
