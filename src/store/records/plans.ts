import type { Kysely } from 'kysely'
import type { Change, CodingPlan, Pass, PlannedSpan } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** Plans of coding and what was drawn for them; each question within a transaction where one is given. */
export class Plans {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async all(database: Kysely<Tables> = this.#database): Promise<CodingPlan[]> {
    return readRecords(database, 'codingPlan')
  }

  /** What was drawn; for one plan where it is named. */
  async spans(codingPlanId?: string, database: Kysely<Tables> = this.#database): Promise<PlannedSpan[]> {
    return readRecords(database, 'plannedSpan', codingPlanId === undefined ? {} : { codingPlanId })
  }

  async passesOf(codingPlanId: string, database: Kysely<Tables> = this.#database): Promise<Pass[]> {
    return readRecords(database, 'pass', { codingPlanId })
  }

  /** When a coder has accepted what, the last of it first. */
  async acceptances(coderId: string, most: number): Promise<{ at: string; lookedMs: number }[]> {
    const rows = await this.#database
      .selectFrom('act')
      .select(['at', 'change'])
      .where('coderId', '=', coderId)
      .where('kind', '=', 'look-through')
      .where('state', '=', 'done')
      .orderBy('sequence', 'desc')
      .limit(most)
      .execute()
    return rows.map(({ at, change }) => ({ at, lookedMs: lookedMsOf(JSON.parse(change) as Change) }))
  }
}

function lookedMsOf(change: Change): number {
  return change.reduce(
    (sum, { kind, after }) => (kind === 'lookedThrough' && after ? sum + after.endMs - after.startMs : sum),
    0,
  )
}
