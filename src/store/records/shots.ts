import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { BoundaryDecision, ChosenStill, Scene, Shot, ShotList } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

/** The shots of a part with all that a hand has said of them. */
export interface PartShots extends ShotList {
  shots: Shot[]
  decisions: BoundaryDecision[]
  scenes: Scene[]
  stills: ChosenStill[]
}

export class Shots {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async ofPart(partId: string): Promise<Shot[]> {
    return (await this.listOfPart(partId)).shots
  }

  /** The shots of a part in time order with the hand's decisions, scenes and chosen stills; within a transaction where one is given. */
  async listOfPart(partId: string, database: Kysely<Tables> = this.#database): Promise<PartShots> {
    return {
      shots: await readRecords(database, 'shot', { partId }),
      decisions: await readRecords(database, 'boundaryDecision', { partId }),
      scenes: await readRecords(database, 'scene', { partId }),
      stills: await readRecords(database, 'chosenStill', { partId }),
    }
  }

  /** The shot at a place of its part's list, counted from 0. */
  async nth(partId: string, index: number): Promise<Shot | null> {
    const row = await this.#database
      .selectFrom('shot')
      .selectAll()
      .where('partId', '=', partId)
      .orderBy('startMs')
      .limit(1)
      .offset(index)
      .executeTakeFirst()
    return row ? fromRow('shot', row) : null
  }

  async find(shotId: string, database: Kysely<Tables> = this.#database): Promise<Shot | null> {
    return (await readRecords(database, 'shot', { id: shotId }))[0] ?? null
  }

  /** The longest shot of each part that has a file, the earliest where several are as long. */
  async longestByPart(): Promise<Map<string, Shot>> {
    const rows = await this.#database
      .with('filmed', db => db.selectFrom('file').select('partId').distinct())
      .selectFrom('filmed')
      .innerJoin('shot', join =>
        join.on('shot.id', '=', eb =>
          eb
            .selectFrom('shot as candidate')
            .select('candidate.id')
            .whereRef('candidate.partId', '=', 'filmed.partId')
            .orderBy(sql`candidate.end_ms - candidate.start_ms`, 'desc')
            .orderBy('candidate.startMs')
            .limit(1),
        ),
      )
      .selectAll('shot')
      .execute()
    return new Map(rows.map(row => [row.partId, fromRow('shot', row)]))
  }

  /** How many shots each part has. */
  async countsByPart(): Promise<Map<string, number>> {
    const rows = await this.#database
      .selectFrom('shot')
      .select(eb => ['partId', eb.fn.countAll<number>().as('count')])
      .groupBy('partId')
      .execute()
    return new Map(rows.map(row => [row.partId, Number(row.count)]))
  }
}
