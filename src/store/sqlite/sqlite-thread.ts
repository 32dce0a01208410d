import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseSync } from '@photostructure/sqlite'

/** One statement for the thread that holds the database, and its answer. */
export interface ThreadQuestion {
  id: number
  sql: string
  /** The values, or a JSON list of them. */
  parameters: readonly unknown[] | string
}
export type ThreadAnswer =
  | { id: number; rows: Record<string, unknown>[]; changes: number }
  | { id: number; error: { message: string; code?: string } }

export interface ThreadSetting {
  file: string
  readOnly: boolean
}

const { file, readOnly } = workerData as ThreadSetting
// Kept by the module: a connection that nothing references is collected, and its locks with it.
const database = new DatabaseSync(file, { readOnly })
database.exec('pragma busy_timeout = 5000')
database.exec('pragma foreign_keys = on')
// What a foreign study's own triggers and views call is not run as this program's.
database.exec('pragma trusted_schema = off')
if (!readOnly) {
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
}

const openedAs = identityOf(file)

/** Which file stands at a path: a disk that was taken away, or a folder that was moved, gives another or none. */
function identityOf(place: string): string | null {
  try {
    const { dev, ino } = statSync(place, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}

/** A connection goes on writing to a file that nobody can find any more; nothing written there is kept. */
function refuseIfTornAway(sql: string): void {
  if (readOnly || /^\s*(rollback|commit)/i.test(sql) || identityOf(file) === openedAs) return
  throw Object.assign(new Error('the file of the study is no longer where it was'), { code: 'STUDY_MOVED' })
}

type Statement = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>
type Parameter = Parameters<Statement['all']>[number]
const statements = new Map<string, Statement>()

function statementFor(sql: string): Statement {
  const known = statements.get(sql)
  if (known) return known
  if (statements.size >= 200) statements.delete(statements.keys().next().value!)
  const statement = database.prepare(sql)
  statements.set(sql, statement)
  return statement
}

function answer({ id, sql, parameters }: ThreadQuestion): ThreadAnswer {
  const values: readonly unknown[] = typeof parameters === 'string' ? JSON.parse(parameters) : parameters
  const bound = values.map(value => (typeof value === 'boolean' ? Number(value) : value)) as Parameter[]
  refuseIfTornAway(sql)
  const statement = statementFor(sql)
  if (/^\s*(select|with|pragma|explain)\b|\breturning\b/i.test(sql))
    return { id, rows: statement.all(...bound) as Record<string, unknown>[], changes: 0 }
  return { id, rows: [], changes: Number(statement.run(...bound).changes) }
}

parentPort!.on('message', (question: ThreadQuestion | 'close') => {
  if (question === 'close') {
    statements.clear()
    database.close()
    parentPort!.postMessage('closed')
    parentPort!.close()
    return
  }
  try {
    parentPort!.postMessage(answer(question))
  } catch (cause) {
    const { message, code, sqliteCodeName } = cause as Error & { code?: string; sqliteCodeName?: string }
    const name = sqliteCodeName ?? code
    parentPort!.postMessage({ id: question.id, error: name ? { message, code: name } : { message } })
  }
})
parentPort!.postMessage('open')
