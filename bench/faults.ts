// Whether anything acknowledged is lost, made twice or called saved when it is not, while marks are put by key in two
// windows and one thing after another goes wrong. `--rounds N` (300), `--seed N`, `--postgres` for records in a server of
// its own. Needs Chromium; the full disk is among the faults where this user may mount a small one.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../test/databases/postgres-server.ts'
import { runFaultRounds } from '../test/faults/fault-rounds.ts'
import { repeatable } from '../test/faults/repeatable.ts'
import { mountSmallDisk } from '../test/faults/small-disk.ts'
import { printFigure } from './parts/measure.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '11' },
    postgres: { type: 'boolean', default: false },
  },
})
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-faults-'))
const server = values.postgres ? await startPostgres() : null
if (values.postgres && !server) throw new Error('there is no PostgreSQL to start')
const disk = mountSmallDisk(path.join(folder, 'disk'), '96m')
try {
  const rounds = Number(values.rounds)
  const report = await runFaultRounds({
    folder,
    disk,
    rounds,
    ...(server && { database: { ...server, address: await server.freshDatabase() } }),
    random: repeatable(Number(values.seed)),
    onRound: (round, fault) => process.stderr.write(`${round + 1} of ${rounds}: ${fault}\n`),
  })
  printFigure({ name: 'faults', database: server ? 'PostgreSQL' : 'SQLite', ...report })
  if (report.complaints.length > 0) process.exitCode = 1
} finally {
  disk?.remove()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
