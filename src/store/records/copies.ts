import type { Kysely } from 'kysely'
import type { Anchor, Likeness, PartInTime } from '../../study/index.ts'
import { linksOf } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { anyTable, readPartInTime, readRecords } from './record-tables.ts'

/** What looks like a copy of what, and where records lay on the copies they were made on. */
export class Copies {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async likenesses(
    state?: Likeness['state'],
    database: Kysely<Tables> = this.#database,
  ): Promise<Likeness[]> {
    return readRecords(database, 'likeness', state ? { state } : {})
  }

  async likeness(id: string, database: Kysely<Tables> = this.#database): Promise<Likeness | null> {
    return (await readRecords(database, 'likeness', { id }))[0] ?? null
  }

  /** All that lies in the time of a part, and where it lay on other copies. */
  async partInTime(partId: string, database: Kysely<Tables> = this.#database): Promise<PartInTime> {
    const records = await readPartInTime(database, partId)
    const anchors = await readRecords(database, 'anchor', { partId })
    return { partId, records, anchors: await withGround(database, anchors) }
  }
}

/**
 * Those whose record, kept aside, has all that it hangs on: a place of a mediation that was removed since does not come
 * back without it. The others stay where they are, for the day when that comes back. What is kept aside itself, as a mark
 * that has regions, comes back with what hangs on it.
 */
async function withGround(database: Kysely<Tables>, anchors: readonly Anchor[]): Promise<Anchor[]> {
  const aside = new Map<string, Anchor>()
  for (const anchor of anchors)
    if (anchor.record) aside.set(`${anchor.recordKind} ${anchor.recordId}`, anchor)
  const there = new Map<string, Promise<boolean>>()
  const isThere = (kind: string, id: string) => {
    const name = `${kind} ${id}`
    const kept = aside.get(name)
    const known = there.get(name) ?? (kept ? isGrounded(kept) : isInTable(database, kind, id))
    there.set(name, known)
    return known
  }
  const isGrounded = async ({ recordKind, record }: Anchor): Promise<boolean> => {
    if (!record) return true
    const parents = linksOf(recordKind).flatMap(({ kind, by }) => {
      const named = (record as unknown as Record<string, unknown>)[by]
      return typeof named === 'string' ? [isThere(kind, named)] : []
    })
    return (await Promise.all(parents)).every(found => found)
  }
  const grounded = await Promise.all(anchors.map(isGrounded))
  return anchors.filter((_, index) => grounded[index])
}

async function isInTable(database: Kysely<Tables>, kind: string, id: string): Promise<boolean> {
  const row = await anyTable(database).selectFrom(kind).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
