import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { ownHand } from '../../src/cli/own-settings.ts'
import { stampOf } from '../../src/store/hand.ts'

/** Asks a study's database from outside, as another process may while the program has it open. */
export function askDatabase<Row>(study: string, sql: string): Row[] {
  const file = path.join(study, 'study.sqlite')
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(sql).all() as Row[]
  } catch {
    // The tables are not made yet, or just being written.
    return []
  } finally {
    database.close()
  }
}

/** Changes a study's database while nobody has it open. */
export function changeDatabase(study: string, ...statements: string[]): void {
  const database = new DatabaseSync(path.join(study, 'study.sqlite'))
  for (const statement of statements) database.exec(statement)
  database.close()
}

export interface PlantedTask {
  id: string
  kind: string
  subjectId?: string
  payload: object
  state: string
  attempts: number
  createdAt?: string
}

/** Puts tasks into a study as if the program had been ended in the middle of them: ordered here, by this hand. */
export function plantTasks(study: string, tasks: readonly PlantedTask[]): void {
  const database = new DatabaseSync(path.join(study, 'study.sqlite'))
  const insert = database.prepare(
    'insert into task (id, kind, subject_id, payload, stamp, state, attempts, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const hand = ownHand()
  for (const { id, kind, subjectId = null, payload, state, attempts, createdAt = '2020-01-01' } of tasks) {
    const order = { id, kind, subjectId, payload: JSON.stringify(payload) }
    insert.run(id, kind, subjectId, order.payload, stampOf(hand, order), state, attempts, createdAt)
  }
  database.close()
}
