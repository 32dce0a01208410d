import type { Kysely } from 'kysely'
import type {
  Claim,
  Edition,
  Essay,
  EssayBlock,
  Evidence,
  PrintedNumber,
  RecordKind,
  RecordKinds,
} from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** SQLite takes 32,766 values in one statement. */
const mostAtOnce = 20_000

/** What claims stand on, of one essay or of all. */
export interface ClaimRecords {
  claims: Claim[]
  evidence: Evidence[]
  numbers: PrintedNumber[]
}

/** Essays, their texts and their claims; within a transaction where one is given. */
export class Essays {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async all(database: Kysely<Tables> = this.#database): Promise<Essay[]> {
    return readRecords(database, 'essay')
  }

  async find(id: string, database: Kysely<Tables> = this.#database): Promise<Essay | null> {
    return (await readRecords(database, 'essay', { id }))[0] ?? null
  }

  /** By its id, or by a title. */
  async called(essay: string): Promise<Essay | null> {
    const named = ({ id, titles }: Essay) => id === essay || Object.values(titles).includes(essay.trim())
    const found = (await this.all()).filter(named)
    return found.find(({ id }) => id === essay) ?? found[0] ?? null
  }

  /** The editions of an essay, from the first. */
  async editions(essayId: string, database: Kysely<Tables> = this.#database): Promise<Edition[]> {
    return readRecords(database, 'edition', { essayId })
  }

  /** The text of an essay, language by language, in its order. */
  async blocks(essayId: string, database: Kysely<Tables> = this.#database): Promise<EssayBlock[]> {
    return readRecords(database, 'essayBlock', { essayId })
  }

  async blocksById(ids: readonly string[], database: Kysely<Tables> = this.#database): Promise<EssayBlock[]> {
    return readRecords(database, 'essayBlock', { id: ids })
  }

  /** Records of any kind on which something stands, by their ids; what is not there is not in it. */
  async named<Kind extends RecordKind>(
    kind: Kind,
    ids: readonly string[],
    database: Kysely<Tables> = this.#database,
  ): Promise<Map<string, RecordKinds[Kind]>> {
    const wanted = [...new Set(ids)]
    const found = new Map<string, RecordKinds[Kind]>()
    for (let from = 0; from < wanted.length; from += mostAtOnce) {
      const id = wanted.slice(from, from + mostAtOnce)
      for (const record of await readRecords<Kind>(database, kind, { id } as object))
        found.set(record.id, record)
    }
    return found
  }

  /** Records that belong to others, as the spans of mediations do, in the order of their kind. */
  async belonging<Kind extends RecordKind>(
    kind: Kind,
    to: { readonly [Field in keyof RecordKinds[Kind]]?: readonly RecordKinds[Kind][Field][] },
    database: Kysely<Tables> = this.#database,
  ): Promise<RecordKinds[Kind][]> {
    return readRecords<Kind>(database, kind, to as object)
  }

  /** How many claims each essay has that has any. */
  async claimCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database
      .selectFrom('claim')
      .select(({ fn }) => ['essayId', fn.countAll().as('count')])
      .groupBy('essayId')
      .execute()
    return new Map(rows.map(({ essayId, count }) => [essayId, Number(count)]))
  }

  /** Of one essay; of all that are there where none is named. */
  async claims(essayId: string | null, database: Kysely<Tables> = this.#database): Promise<ClaimRecords> {
    const of = { essayId: essayId ?? (await this.all(database)).map(({ id }) => id) }
    const claims = await readRecords(database, 'claim', of)
    return {
      claims,
      evidence: await readRecords(database, 'evidence', { claimId: claims.map(({ id }) => id) }),
      numbers: await readRecords(database, 'printedNumber', of),
    }
  }
}
