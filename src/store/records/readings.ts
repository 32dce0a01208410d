import type { Kysely } from 'kysely'
import type {
  Mediation,
  MediationSpan,
  Memo,
  MemoFrame,
  Plate,
  PlateItem,
  RealityReading,
} from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

export interface ReadingRecords {
  mediations: Mediation[]
  spans: MediationSpan[]
  realities: RealityReading[]
}

/** What coders read in films, each their own; within a transaction where one is given. */
export class Readings {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** Of one film, or of all. */
  async of(
    by: { coderId: string; filmId?: string },
    database: Kysely<Tables> = this.#database,
  ): Promise<ReadingRecords> {
    const spans = database
      .selectFrom('mediationSpan')
      .innerJoin('mediation', 'mediation.id', 'mediationSpan.mediationId')
      .selectAll('mediationSpan')
      .where('mediation.coderId', '=', by.coderId)
      .orderBy('mediationSpan.startMs')
      .orderBy('mediationSpan.id')
    const own = by.filmId === undefined ? spans : spans.where('mediation.filmId', '=', by.filmId)
    return {
      mediations: await readRecords(database, 'mediation', { ...by }),
      spans: (await own.execute()).map(row => fromRow('mediationSpan', row)),
      realities: await readRecords(database, 'realityReading', { ...by }),
    }
  }

  /** Who read anything, by id. */
  async readers(database: Kysely<Tables> = this.#database): Promise<string[]> {
    const lists = await Promise.all(
      (['mediation', 'realityReading'] as const).map(table =>
        database.selectFrom(table).select('coderId').distinct().execute(),
      ),
    )
    return [...new Set(lists.flat().map(({ coderId }) => coderId))].sort()
  }

  async plates(
    coderId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{ plates: Plate[]; items: PlateItem[] }> {
    const plates = await readRecords(database, 'plate', { coderId })
    const plateId = plates.map(({ id }) => id)
    return { plates, items: await readRecords(database, 'plateItem', { plateId }) }
  }

  async notebook(
    coderId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{ memos: Memo[]; frames: MemoFrame[] }> {
    const frames = database
      .selectFrom('memoFrame')
      .innerJoin('memo', 'memo.id', 'memoFrame.memoId')
      .selectAll('memoFrame')
      .where('memo.coderId', '=', coderId)
      .orderBy('memoFrame.partId')
      .orderBy('memoFrame.atMs')
      .orderBy('memoFrame.id')
    return {
      memos: await readRecords(database, 'memo', { coderId }),
      frames: (await frames.execute()).map(row => fromRow('memoFrame', row)),
    }
  }
}
