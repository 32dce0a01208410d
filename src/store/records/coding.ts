import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type {
  Aspect,
  ChoiceList,
  Code,
  CodebookStep,
  CodebookVersion,
  CodeExample,
  CodeGroup,
  Coder,
  CodeSet,
  Contradiction,
  LookedThrough,
  Mark,
  Pass,
  Periodisation,
  RegionKey,
  SeenCoding,
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

  async aspects(database: Kysely<Tables> = this.#database): Promise<Aspect[]> {
    return readRecords(database, 'aspect')
  }

  async codeGroups(database: Kysely<Tables> = this.#database): Promise<CodeGroup[]> {
    return readRecords(database, 'codeGroup')
  }

  async choiceLists(database: Kysely<Tables> = this.#database): Promise<ChoiceList[]> {
    return readRecords(database, 'choiceList')
  }

  async contradictions(database: Kysely<Tables> = this.#database): Promise<Contradiction[]> {
    return readRecords(database, 'contradiction')
  }

  async codebookVersions(database: Kysely<Tables> = this.#database): Promise<CodebookVersion[]> {
    return readRecords(database, 'codebookVersion')
  }

  async codebookSteps(database: Kysely<Tables> = this.#database): Promise<CodebookStep[]> {
    return readRecords(database, 'codebookStep')
  }

  async codeExamples(database: Kysely<Tables> = this.#database): Promise<CodeExample[]> {
    return readRecords(database, 'codeExample')
  }

  async coders(database: Kysely<Tables> = this.#database): Promise<Coder[]> {
    return readRecords(database, 'coder')
  }

  async passes(database: Kysely<Tables> = this.#database): Promise<Pass[]> {
    return readRecords(database, 'pass')
  }

  async passesOfFilm(filmId: string, database: Kysely<Tables> = this.#database): Promise<Pass[]> {
    return readRecords(database, 'pass', { filmId })
  }

  /** Who has seen whose coding of a film. */
  async seenOfFilm(filmId: string, database: Kysely<Tables> = this.#database): Promise<SeenCoding[]> {
    return readRecords(database, 'seenCoding', { filmId })
  }

  /** A coder's last passes of any film, or those of all coders where it is null; the newest first. */
  async newestPasses(coderId: string | null, most: number): Promise<Pass[]> {
    const passes = this.#database.selectFrom('pass').selectAll()
    const rows = await (coderId === null ? passes : passes.where('coderId', '=', coderId))
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

  /**
   * One coder's marks in a film. `lanes`: those of which nothing more is said, as JSON that the database itself has
   * written, see `CodingTableAnswer`; `more`: the others.
   */
  async marksAsTable(of: { filmId: string; coderId: string }): Promise<{ lanes: string; more: Mark[] }> {
    const row = sql<string>`'["' || id || '",' || start_ms || ',' || end_ms || ',' || coalesce('"' || attached_to || '"', 'null') || ']'`
    const lanes = await this.#database
      .selectFrom('mark')
      .select(['codeId', 'partId', 'passId', sql<string>`string_agg(${row}, ',')`.as('rows')])
      .where('filmId', '=', of.filmId)
      .where('coderId', '=', of.coderId)
      .where('said', 'is', null)
      .groupBy(['codeId', 'partId', 'passId'])
      .execute()
    const said = await this.#database
      .selectFrom('mark')
      .selectAll()
      .where('filmId', '=', of.filmId)
      .where('coderId', '=', of.coderId)
      .where('said', 'is not', null)
      .execute()
    const written = lanes.map(
      ({ rows, ...lane }) => `${JSON.stringify(lane).slice(0, -1)},"marks":[${rows}]}`,
    )
    return { lanes: `[${written.join(',')}]`, more: said.map(mark => fromRow('mark', mark)) }
  }

  /** Who has marked something in a film, and how much. */
  async codersOfFilm(filmId: string): Promise<{ coderId: string; marks: number }[]> {
    const rows = await this.#database
      .selectFrom('mark')
      .select(({ fn }) => ['coderId', fn.countAll<number>().as('marks')])
      .where('filmId', '=', filmId)
      .groupBy('coderId')
      .execute()
    return rows.map(({ coderId, marks }) => ({ coderId, marks: Number(marks) }))
  }

  /** The marks of codes, in all films and of all coders. */
  async marksOfCodes(codeIds: readonly string[], database: Kysely<Tables> = this.#database): Promise<Mark[]> {
    return readRecords(database, 'mark', { codeId: codeIds })
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
    const rows = await database
      .selectFrom('mark')
      .selectAll()
      .where('partId', '=', wanted.partId)
      .where('codeId', '=', wanted.codeId)
      .where('coderId', '=', wanted.coderId)
      .where('startMs', '<', wanted.endMs)
      .where('endMs', '>', wanted.startMs)
      .execute()
    return rows.map(row => fromRow('mark', row))
  }

  async mark(markId: string, database: Kysely<Tables> = this.#database): Promise<Mark | null> {
    return (await readRecords(database, 'mark', { id: markId }))[0] ?? null
  }

  /** The keys of the regions of some marks. */
  async regionKeys(
    marks: readonly Pick<Mark, 'id'>[],
    database: Kysely<Tables> = this.#database,
  ): Promise<RegionKey[]> {
    return readRecords(database, 'regionKey', { markId: marks.map(({ id }) => id) })
  }

  /** Those of one coder's marks in a film, or of all marks of codes. */
  async regionKeysOf(
    by: { filmId: string; coderId: string } | { codeIds: readonly string[] },
    database: Kysely<Tables> = this.#database,
  ): Promise<RegionKey[]> {
    if ('codeIds' in by && by.codeIds.length === 0) return []
    const keys = database
      .selectFrom('regionKey')
      .innerJoin('mark', 'mark.id', 'regionKey.markId')
      .selectAll('regionKey')
    const own =
      'filmId' in by
        ? keys.where('mark.filmId', '=', by.filmId).where('mark.coderId', '=', by.coderId)
        : keys.where('mark.codeId', 'in', [...by.codeIds])
    return own.orderBy('regionKey.atMs').orderBy('regionKey.id').execute()
  }

  async periodisations(database: Kysely<Tables> = this.#database): Promise<Periodisation[]> {
    return readRecords(database, 'periodisation')
  }
}
