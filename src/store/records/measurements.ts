import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Change, ChangeEntry, MeasuredSeries } from '../../study/index.ts'
import { isOutdatedBy } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** What was measured of one shot, where it then lay. */
export interface MeasuredShot {
  shotId: string
  startMs: number
  endMs: number
  /** Numbers with the units of their procedure. */
  values: unknown
}

export interface PartMeasurements {
  partId: string
  fileId: string
  /** Another one whenever the measurements are made anew. */
  revision: string
  /** True when the shots have changed since. */
  stale: boolean
  procedure: { name: string; version: number }
  shots: MeasuredShot[]
  /** How each shot looks, all of the same length, one after the other. */
  looks: Uint8Array
}

export class Measurements {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async ofPart(partId: string): Promise<PartMeasurements | null> {
    const row = await this.#database
      .selectFrom('partMeasurements')
      .selectAll()
      .where('partId', '=', partId)
      .executeTakeFirst()
    return row ? fromRow(row) : null
  }

  /** The looks alone, which are a fifth of the row. */
  async looksOf(partId: string): Promise<Uint8Array | null> {
    const row = await this.#database
      .selectFrom('partMeasurements')
      .select('looks')
      .where('partId', '=', partId)
      .executeTakeFirst()
    return row ? Uint8Array.from(Buffer.from(row.looks, 'base64')) : null
  }

  /** What other programs measured along a part. */
  async seriesOfPart(partId: string): Promise<MeasuredSeries[]> {
    return readRecords(this.#database, 'measuredSeries', { partId })
  }

  /** Which parts have measurements, without reading them. */
  async revisions(): Promise<Pick<PartMeasurements, 'partId' | 'revision' | 'stale'>[]> {
    const rows = await this.#database
      .selectFrom('partMeasurements')
      .select(['partId', 'revision', 'stale'])
      .orderBy('partId')
      .execute()
    return rows.map(row => ({ ...row, stale: Number(row.stale) === 1 }))
  }

  async keep(measured: Omit<PartMeasurements, 'stale'>): Promise<void> {
    const row = {
      ...measured,
      stale: 0,
      procedure: JSON.stringify(measured.procedure),
      shots: JSON.stringify(measured.shots),
      looks: Buffer.from(measured.looks).toString('base64'),
    }
    await this.#database
      .insertInto('partMeasurements')
      .values(row)
      .onConflict(conflict => conflict.column('partId').doUpdateSet(row))
      .execute()
  }
}

function fromRow(row: Selectable<Tables['partMeasurements']>): PartMeasurements {
  return {
    ...row,
    stale: Number(row.stale) === 1,
    procedure: JSON.parse(row.procedure),
    shots: JSON.parse(row.shots),
    looks: Uint8Array.from(Buffer.from(row.looks, 'base64')),
  }
}

/** Marks the measurements of every part whose shots or frame times a change touches. */
export async function outdateMeasurements(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const partIds = new Set<string>()
  for (const entry of change) if (isOutdatedBy('measurements', entry)) partIds.add(partOf(entry))
  if (partIds.size === 0) return
  await transaction
    .updateTable('partMeasurements')
    .set({ stale: 1 })
    .where('partId', 'in', [...partIds])
    .execute()
}

function partOf({ kind, id, before, after }: ChangeEntry): string {
  return kind === 'part' ? id : ((after ?? before) as { partId: string }).partId
}
