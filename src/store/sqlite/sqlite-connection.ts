import { Worker } from 'node:worker_threads'
import { partAddress } from '../../disk/index.ts'
import type { ThreadAnswer, ThreadQuestion, ThreadSetting } from './sqlite-thread.ts'

/** A fault of the database, with the statement that met it. */
class StatementFault extends Error {
  readonly sql: string
  readonly code: string | undefined
  constructor(sql: string, reason: { message: string; code?: string }) {
    super(`${reason.message} (in: ${sql.slice(0, 400)})`)
    this.name = 'StatementFault'
    this.sql = sql
    this.code = reason.code
  }
}

/** One SQLite connection in a thread of its own, so that no statement stops the server from answering. */
export class SqliteConnection {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (answer: ThreadAnswer) => void>()
  #nextId = 1
  #endedBecause: string | null = null

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (message: ThreadAnswer | 'open' | 'closed') => {
      if (typeof message === 'string') return
      this.#waiting.get(message.id)?.(message)
      this.#waiting.delete(message.id)
    })
    worker.on('exit', () => this.#failAll('the database thread has ended'))
    worker.on('error', cause => this.#failAll(cause instanceof Error ? cause.message : String(cause)))
  }

  static async open(setting: ThreadSetting): Promise<SqliteConnection> {
    const worker = new Worker(partAddress(new URL('./sqlite-thread.ts', import.meta.url)), {
      workerData: setting,
    })
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('error', reject)
    })
    return new SqliteConnection(worker)
  }

  async ask(sql: string, parameters: readonly unknown[] = []) {
    if (this.#endedBecause) throw new StatementFault(sql, { message: this.#endedBecause })
    const id = this.#nextId++
    const answer = await new Promise<ThreadAnswer>(resolve => {
      this.#waiting.set(id, resolve)
      this.#worker.postMessage({ id, sql, parameters: carried(parameters) } satisfies ThreadQuestion)
    })
    if ('error' in answer) throw new StatementFault(sql, answer.error)
    return answer
  }

  async close(): Promise<void> {
    const ended = new Promise<void>(resolve => this.#worker.once('exit', () => resolve()))
    this.#worker.postMessage('close')
    await ended
  }

  #failAll(message: string): void {
    this.#endedBecause = message
    for (const [id, settle] of this.#waiting) settle({ id, error: { message } })
    this.#waiting.clear()
  }
}

const many = 200

/** As one text where they are many: it goes over in a quarter of the time of as many values. */
function carried(parameters: readonly unknown[]): readonly unknown[] | string {
  return parameters.length >= many && parameters.every(isPlain) ? JSON.stringify(parameters) : parameters
}

/** Whether JSON gives back the very same. */
function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}
