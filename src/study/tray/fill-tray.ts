import { bounds } from '../bounds.ts'
import type { Change, ChangeEntry } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Gathered, GatheredFinding, GatheredFrom, GatheredRecord } from './gathered.ts'
import { inOrder, placesBetween, reordered } from './order-tray.ts'

/** One coder's tray. */
export interface CodersTray {
  coderId: string
  gathered: readonly Gathered[]
  findings: readonly GatheredFinding[]
  records: readonly GatheredRecord[]
  now: () => string
}

export type NewGathered = Pick<Gathered, 'id' | 'partId' | 'what' | 'startMs' | 'endMs'> & {
  gatheredFrom?: GatheredFrom | null
}
export type NewRecord = Pick<GatheredRecord, 'id' | 'what' | 'recordId' | 'said'>
export type NewFinding = Pick<GatheredFinding, 'id' | 'asked' | 'said' | 'tableDigest'>

export type TrayRefusal =
  | { kind: 'no-such-part' }
  | { kind: 'gathered-outside-part'; endMs: number }
  | { kind: 'too-much-gathered-at-once'; most: number }

/** Puts things at the end of the tray; what is there already stays where it is, once. */
export function gather(known: CodersTray, things: readonly NewGathered[]): Result<Change, TrayRefusal> {
  if (things.length > bounds.gatheredAtOnce)
    return refused({ kind: 'too-much-gathered-at-once', most: bounds.gatheredAtOnce })
  const fresh = new Map<string, NewGathered>()
  const there = new Map(known.gathered.map(one => [nameOf(one), one]))
  const named: ChangeEntry[] = []
  for (const thing of things) {
    const name = nameOf(thing)
    const standing = there.get(name)
    const { gatheredFrom } = thing
    if (!standing && !fresh.has(name)) fresh.set(name, thing)
    // It was there as a stretch alone: now it is known what it was.
    if (standing && gatheredFrom && standing.gatheredFrom === null)
      named.push(changed('gathered', standing, { ...standing, gatheredFrom }))
  }
  return accepted([...named, ...atEnd(known, [...fresh.values()])])
}

/** Puts a record at the end of the tray; gathered again it stays in its place, under the name that it has now. */
export function gatherRecord(known: CodersTray, record: NewRecord): Result<Change, never> {
  const { what, recordId, said } = record
  const there = known.records.find(one => one.what === what && one.recordId === recordId)
  if (there)
    return accepted(isSame(there.said, said) ? [] : [changed('gatheredRecord', there, { ...there, said })])
  const [position] = placesAtEnd(known, 1)
  const { coderId } = known
  return accepted([
    made('gatheredRecord', { ...record, coderId, position: position!, gatheredAt: known.now() }),
  ])
}

/** Puts a finding at the end of the tray; gathered again it stays in its place, and is said as it is said now. */
export function gatherFinding(known: CodersTray, finding: NewFinding): Result<Change, never> {
  const there = known.findings.find(({ asked }) => isSame(asked, finding.asked))
  if (!there) {
    const [position] = placesAtEnd(known, 1)
    const { coderId } = known
    return accepted([
      made('gatheredFinding', { ...finding, coderId, position: position!, gatheredAt: known.now() }),
    ])
  }
  const { said, tableDigest } = finding
  const isAsSaid = isSame(there.said, said) && there.tableDigest === tableDigest
  return accepted(isAsSaid ? [] : [changed('gatheredFinding', there, { ...there, said, tableDigest })])
}

/** Takes things out of the tray; of what is out already, in another window, nothing is said. */
export function putAway(known: CodersTray, ids: readonly string[]): Result<Change, never> {
  const wanted = new Set(ids)
  return accepted([
    ...known.gathered.filter(({ id }) => wanted.has(id)).map(one => removed('gathered', one)),
    ...known.findings.filter(({ id }) => wanted.has(id)).map(one => removed('gatheredFinding', one)),
    ...known.records.filter(({ id }) => wanted.has(id)).map(one => removed('gatheredRecord', one)),
  ])
}

/** Puts things before another one, or at the end, in the order in which they stand. */
export function orderGathered(
  known: CodersTray,
  act: { ids: readonly string[]; beforeId: string | null },
): Result<Change, never> {
  return accepted(reordered(inOrder(known), act).map(({ one, position }) => atPlace(known, one, position)))
}

function atEnd(known: CodersTray, things: readonly NewGathered[]): ChangeEntry[] {
  const places = placesAtEnd(known, things.length)
  const { coderId } = known
  const gatheredAt = known.now()
  return things.map((thing, index) =>
    made('gathered', { gatheredFrom: null, ...thing, coderId, position: places[index]!, gatheredAt }),
  )
}

function atPlace(known: CodersTray, one: ReturnType<typeof inOrder>[number], position: number): ChangeEntry {
  const gathered = known.gathered.find(({ id }) => id === one.id)
  if (gathered) return changed('gathered', gathered, { ...gathered, position })
  const finding = known.findings.find(({ id }) => id === one.id)
  if (finding) return changed('gatheredFinding', finding, { ...finding, position })
  const record = known.records.find(({ id }) => id === one.id)!
  return changed('gatheredRecord', record, { ...record, position })
}

function placesAtEnd(known: CodersTray, count: number): number[] {
  return placesBetween(inOrder(known).at(-1)?.position ?? null, null, count)!
}

/** Two lines that are spoken at once are two; everything else is there once as a stretch. */
function nameOf({ partId, what, startMs, endMs, gatheredFrom }: Omit<NewGathered, 'id'>): string {
  const line = gatheredFrom?.what === 'dialogue' ? gatheredFrom.id : ''
  return `${partId} ${what} ${startMs} ${endMs} ${line}`
}
