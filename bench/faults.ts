// Whether anything acknowledged is lost, made twice or called saved when it is not, while marks are put by key in two
// windows and one thing after another goes wrong. `--rounds N` (300), `--seed N`. Needs Chromium; the full disk is among
// the faults where this user may mount a small one.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runFaultRounds } from '../test/faults/fault-rounds.ts'
import { repeatable } from '../test/faults/repeatable.ts'
import { mountSmallDisk } from '../test/faults/small-disk.ts'
import { printFigure } from './parts/measure.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '300' }, seed: { type: 'string', default: '11' } },
})
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-faults-'))
const disk = mountSmallDisk(path.join(folder, 'disk'), '96m')
try {
  const rounds = Number(values.rounds)
  const report = await runFaultRounds({
    folder,
    disk,
    rounds,
    random: repeatable(Number(values.seed)),
    onRound: (round, fault) => process.stderr.write(`${round + 1} of ${rounds}: ${fault}\n`),
  })
  printFigure({ name: 'faults', database: 'SQLite', ...report })
  if (report.complaints.length > 0) process.exitCode = 1
} finally {
  disk?.remove()
  rmSync(folder, { recursive: true, force: true })
}
