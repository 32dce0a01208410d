import type { Kysely, Transaction } from 'kysely'
import type { Change, Link, LinkEnd, LinkKind } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

export interface LinkRecords {
  links: Link[]
  ends: LinkEnd[]
  kinds: LinkKind[]
}

/** What coders link, each their own; within a transaction where one is given. */
export class Links {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** All of one coder, those too of which one film is not there at the moment; and all kinds of the study's own. */
  async of(coderId: string, database: Kysely<Tables> = this.#database): Promise<LinkRecords> {
    const ends = database
      .selectFrom('linkEnd')
      .innerJoin('link', 'link.id', 'linkEnd.linkId')
      .selectAll('linkEnd')
      .where('link.coderId', '=', coderId)
      .orderBy('linkEnd.partId')
      .orderBy('linkEnd.startMs')
      .orderBy('linkEnd.id')
    return {
      links: await readRecords(database, 'link', { coderId }),
      ends: (await ends.execute()).map(row => fromRow('linkEnd', row)),
      kinds: await readRecords(database, 'linkKind'),
    }
  }

  /** The marks that are ends, with the codes that they have. */
  async marksOf(ends: readonly LinkEnd[]): Promise<{ id: string; codeId: string }[]> {
    const ids = ends.flatMap(({ attachedTo }) => attachedTo ?? [])
    if (ids.length === 0) return []
    return this.#database.selectFrom('mark').select(['id', 'codeId']).where('id', 'in', ids).execute()
  }
}

/**
 * Ends that are marks lie where those do. No act says so of them, and none is made upon it: a mark can be moved, and
 * that be taken back, whatever has become of the link meanwhile.
 */
export async function followMarks(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const ids = new Set<string>()
  for (const { kind, after } of change) {
    if (kind === 'mark' && after) ids.add(after.id)
    if (kind === 'linkEnd' && after?.attachedTo) ids.add(after.attachedTo)
  }
  if (ids.size === 0) return
  const followed = await transaction
    .selectFrom('linkEnd')
    .innerJoin('mark', 'mark.id', 'linkEnd.attachedTo')
    .select(['linkEnd.id', 'mark.startMs', 'mark.endMs'])
    .where('linkEnd.attachedTo', 'in', [...ids])
    .execute()
  for (const { id, startMs, endMs } of followed)
    await transaction.updateTable('linkEnd').set({ startMs, endMs }).where('id', '=', id).execute()
}
