import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { type CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { SqliteConnection } from './sqlite-connection.ts'

/** One connection that writes, one statement or transaction after the other, and one that reads meanwhile. */
export interface SqliteConnections {
  writing: SqliteConnection
  reading: SqliteConnection
}

/** Kysely on one SQLite file: what only reads never waits for a transaction, and sees what was committed. */
export function sqliteDialect(connections: SqliteConnections): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteThreadDriver(connections),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class SqliteThreadDriver implements Driver {
  readonly #connections: SqliteConnections
  readonly #turns = new Turns()

  constructor(connections: SqliteConnections) {
    this.#connections = connections
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new TurnTakingConnection(this.#connections, this.#turns)
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as TurnTakingConnection).begin()
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as TurnTakingConnection).commit()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as TurnTakingConnection).rollback()
  }

  async destroy(): Promise<void> {
    await this.#connections.reading.close()
    await this.#connections.writing.close()
  }
}

/** Lets one at a time; each is given what ends its turn. */
class Turns {
  #last: Promise<void> = Promise.resolve()

  async take(): Promise<() => void> {
    const before = this.#last
    let end = () => {}
    this.#last = new Promise(resolve => {
      end = resolve
    })
    await before
    return end
  }
}

class TurnTakingConnection implements DatabaseConnection {
  readonly #connections: SqliteConnections
  readonly #turns: Turns
  #endTurn: (() => void) | null = null

  constructor(connections: SqliteConnections, turns: Turns) {
    this.#connections = connections
    this.#turns = turns
  }

  /** Whatever becomes of a transaction, its turn ends with it: the next one must not wait for ever. */
  async begin(): Promise<void> {
    const endTurn = await this.#turns.take()
    try {
      await this.#connections.writing.ask('begin immediate')
      this.#endTurn = endTurn
    } catch (cause) {
      // A transaction that could not even be rolled back may still stand in the way of this one.
      await this.#connections.writing.ask('rollback').catch(() => {})
      endTurn()
      throw cause
    }
  }

  /** A commit that fails keeps its turn for the rollback that Kysely asks for next. */
  async commit(): Promise<void> {
    await this.#connections.writing.ask('commit')
    this.#giveBackTurn()
  }

  /** SQLite has rolled back by itself where the disk was full; then there is nothing to roll back. */
  async rollback(): Promise<void> {
    try {
      await this.#connections.writing.ask('rollback')
    } catch (cause) {
      if (!/no transaction is active/i.test(String(cause))) throw cause
    } finally {
      this.#giveBackTurn()
    }
  }

  #giveBackTurn(): void {
    this.#endTurn?.()
    this.#endTurn = null
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#endTurn) return this.#ask(this.#connections.writing, query)
    if (/^\s*select\b/i.test(query.sql)) return this.#ask(this.#connections.reading, query)
    const endTurn = await this.#turns.take()
    try {
      return await this.#ask(this.#connections.writing, query)
    } finally {
      endTurn()
    }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for a generator; this driver answers whole results.
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('The SQLite driver does not stream; ask in pages.')
  }

  async #ask<Row>(connection: SqliteConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await connection.ask(query.sql, query.parameters)
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) }
  }
}
