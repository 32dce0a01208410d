import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseSync } from '@photostructure/sqlite'

/** One statement for the thread that holds the database, and its answer. */
export interface ThreadQuestion {
  id: number
  sql: string
  parameters: readonly unknown[]
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
if (!readOnly) {
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
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
  const bound = parameters.map(value => (typeof value === 'boolean' ? Number(value) : value)) as Parameter[]
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
    const { message, code } = cause as Error & { code?: string }
    parentPort!.postMessage({ id: question.id, error: code ? { message, code } : { message } })
  }
})
parentPort!.postMessage('open')
