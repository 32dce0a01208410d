import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { risingIdentifiers } from '../../src/study/index.ts'
import { repositoryRoot } from '../../test/effects.ts'

const rowsPerStatement = 200

/** How quickly SQLite alone writes so many marks into their table with its indices, in one transaction. */
export async function writePlainly(
  count: number,
): Promise<{ marksPerSecond: number; processorSecondsPerMark: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-plain-'))
  const database = new DatabaseSync(path.join(folder, 'plain.sqlite'))
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off')
    for (const statement of markStatements()) database.exec(statement)
    const makeId = risingIdentifiers(Date.now, randomBytes)
    const ids = (length: number) => Array.from({ length }, makeId)
    const [codes, passes, [film, part, coder]] = [ids(100), ids(50), ids(3)]
    const row = '(?, ?, ?, ?, ?, ?, ?, null, ?, null)'
    const insert = database.prepare(
      `insert into mark (id, film_id, part_id, code_id, coder_id, start_ms, end_ms, attached_to, pass_id, said)
       values ${Array.from({ length: rowsPerStatement }, () => row).join(', ')}`,
    )
    const before = process.cpuUsage()
    const startedMs = performance.now()
    database.exec('begin immediate')
    for (let from = 0; from < count; from += rowsPerStatement) {
      const bound: (string | number)[] = []
      for (let at = from; at < from + rowsPerStatement; at++)
        bound.push(
          ...[makeId(), film!, part!, codes[at % 100]!, coder!, at, at + 4000, passes[at % passes.length]!],
        )
      insert.run(...bound)
    }
    database.exec('commit')
    const seconds = (performance.now() - startedMs) / 1000
    const { user, system } = process.cpuUsage(before)
    return { marksPerSecond: count / seconds, processorSecondsPerMark: (user + system) / 1e6 / count }
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The table of marks and its indices, as every study has them. */
function markStatements(): string[] {
  const schema = readFileSync(path.join(repositoryRoot, 'db', 'schema.sql'), 'utf8')
  return schema
    .split(/;\n/)
    .map(statement => statement.trim())
    .filter(statement => /^create (table mark \(|index mark_\w+ on mark \()/i.test(statement))
}
