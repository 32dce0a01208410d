import type { Kysely } from 'kysely'
import type {
  Code,
  Coder,
  CodeSet,
  Contradiction,
  LookedThrough,
  Mark,
  Pass,
  Periodisation,
} from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

/** Codes, contradictions, coders, passes, marks and periodisations; each question within a transaction where one is given. */
export class Coding {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async codes(database: Kysely<Tables> = this.#database): Promise<Code[]> {
    return readRecords(database, 'code')
  }

  async codeSets(database: Kysely<Tables> = this.#database): Promise<CodeSet[]> {
    return readRecords(database, 'codeSet')
  }

  async contradictions(database: Kysely<Tables> = this.#database): Promise<Contradiction[]> {
    return readRecords(database, 'contradiction')
  }

  async coders(): Promise<Coder[]> {
    return readRecords(this.#database, 'coder')
  }

  async passesOfFilm(filmId: string, database: Kysely<Tables> = this.#database): Promise<Pass[]> {
    return readRecords(database, 'pass', { filmId })
  }

  /** A coder's last passes of any film, the newest first. */
  async newestPasses(coderId: string, most: number): Promise<Pass[]> {
    const rows = await this.#database
      .selectFrom('pass')
      .selectAll()
      .where('coderId', '=', coderId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    return rows.map(row => fromRow('pass', row))
  }

  async pass(passId: string, database: Kysely<Tables> = this.#database): Promise<Pass | null> {
    return (await readRecords(database, 'pass', { id: passId }))[0] ?? null
  }

  async lookedThrough(passId: string, database: Kysely<Tables> = this.#database): Promise<LookedThrough[]> {
    return readRecords(database, 'lookedThrough', { passId })
  }

  async lookedThroughOfFilm(filmId: string): Promise<LookedThrough[]> {
    return this.#database
      .selectFrom('lookedThrough')
      .innerJoin('pass', 'pass.id', 'lookedThrough.passId')
      .selectAll('lookedThrough')
      .where('pass.filmId', '=', filmId)
      .orderBy('startMs')
      .execute()
  }

  async marksOfFilm(filmId: string): Promise<Mark[]> {
    return readRecords(this.#database, 'mark', { filmId })
  }

  /** How much hangs on a code, of all coders. */
  async holdingsOfCode(codeId: string): Promise<{ marks: number; films: number }> {
    const { marks, films } = await this.#database
      .selectFrom('mark')
      .select(({ fn }) => [
        fn.countAll<number>().as('marks'),
        fn.count<number>('filmId').distinct().as('films'),
      ])
      .where('codeId', '=', codeId)
      .executeTakeFirstOrThrow()
    return { marks: Number(marks), films: Number(films) }
  }

  /** One coder's marks of one code that touch a stretch of a part. */
  async marksTouching(
    wanted: { partId: string; codeId: string; coderId: string; startMs: number; endMs: number },
    database: Kysely<Tables> = this.#database,
  ): Promise<Mark[]> {
    return database
      .selectFrom('mark')
      .selectAll()
      .where('partId', '=', wanted.partId)
      .where('codeId', '=', wanted.codeId)
      .where('coderId', '=', wanted.coderId)
      .where('startMs', '<', wanted.endMs)
      .where('endMs', '>', wanted.startMs)
      .execute()
  }

  async mark(markId: string, database: Kysely<Tables> = this.#database): Promise<Mark | null> {
    return (await readRecords(database, 'mark', { id: markId }))[0] ?? null
  }

  async periodisations(database: Kysely<Tables> = this.#database): Promise<Periodisation[]> {
    return readRecords(database, 'periodisation')
  }
}
