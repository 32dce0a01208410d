import type { KeptName } from '../../exchange/index.ts'
import type { KeptRows } from '../../store/index.ts'
import type { ChangeEntry, DialogueLine, Evidence, Gate, Memo, RecordKind } from '../../study/index.ts'
import { anchoredKinds, linksOf } from '../../study/index.ts'

type Line = Record<string, unknown>

/** Gives a record as it goes to others, or null where it does not go. */
type Sift = (kind: string, record: Line) => Line | null

/** Kinds that hold a picture of a film out to be looked at. */
const pictures: ReadonlySet<RecordKind> = new Set([
  ...(['chosenStill', 'codeExample', 'gathered', 'plateItem', 'memoFrame'] as const),
])

/** Ids of the memos that go out. */
export async function memosGoing(rows: KeptRows): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for await (const page of rows.records('memo'))
    for (const { id, withheld } of page as unknown as Memo[]) if (withheld === null) found.add(id)
  return found
}

/**
 * What of a record others get: pictures that are withheld stay behind, and memos with all that hangs on them or quotes
 * them; of the rest the names. Where something is withheld goes along, so that they keep it back too.
 */
export function siftOf(gate: Gate, memoIds: ReadonlySet<string>): Sift {
  const sift: Sift = (kind, record) => {
    if (kind === 'memo' && !gate.letsMemo(record as unknown as Memo)) return null
    if (kind === 'dialogueLine' && !gate.letsLine(record as unknown as DialogueLine)) return null
    if (isRecordKind(kind) && hangsOnMemo(kind, record, memoIds)) return null
    if (kind === 'evidence' && standsOnMemo(record, memoIds)) return null
    if (isRecordKind(kind) && pictures.has(kind) && !gate.letsStretch(stretchOf(record))) return null
    if (kind === 'evidence' || kind === 'printedNumber')
      return gate.value(pinnedFor(record as unknown as Pinned, memoIds) as unknown as Line)
    if (kind === 'writing' && !gate.letsStretch(stretchOf(record))) return null
    if (kind === 'anchor') {
      const of = record['record'] as Line | null
      const kept = of && sift(String(record['recordKind']), of)
      return of && !kept ? null : gate.value({ ...record, record: kept })
    }
    if (kind === 'removedFilm') {
      const brings = (record['brings'] as ChangeEntry[]).flatMap(entry => {
        const [before, after] = [entry.before, entry.after].map(
          one => one && sift(entry.kind, one as unknown as Line),
        )
        return before || after ? [{ ...entry, before, after }] : []
      })
      return gate.value({ ...record, brings })
    }
    return gate.value(record)
  }
  return sift
}

function isRecordKind(kind: string): kind is RecordKind {
  return (anchoredKinds as readonly string[]).includes(kind)
}

function hangsOnMemo(kind: RecordKind, record: Line, memoIds: ReadonlySet<string>): boolean {
  return linksOf(kind).some(link => link.kind === 'memo' && !memoIds.has(String(record[link.by])))
}

type Pinned = Pick<Evidence, 'target' | 'pin' | 'asOf'>

/** What a pin repeats of a memo is the memo: of one that does not go, or is gone, nothing of it goes either. */
function pinnedFor(record: Pinned, memoIds: ReadonlySet<string>): Pinned {
  const { target, pin, asOf } = record
  if (target.what !== 'memo' || memoIds.has(target.id)) return record
  return { ...record, pin: { ...pin, seen: {}, digest: '' }, asOf: asOf && { ...asOf, seen: null } }
}

/** What was seen of it is its very words. */
function standsOnMemo(record: Line, memoIds: ReadonlySet<string>): boolean {
  const { what, id } = record['target'] as { what: string; id?: string }
  return what === 'memo' && memoIds.has(String(id))
}

function stretchOf(record: Line): { partId: string; startMs: number; endMs: number } {
  const { partId, atMs, startMs, endMs } = record as Record<'partId', string> & Record<string, number>
  return { partId, startMs: startMs ?? atMs!, endMs: endMs ?? atMs! + 1 }
}

export async function* sifted(
  pages: AsyncGenerator<object[]>,
  name: KeptName,
  sift: Sift,
): AsyncGenerator<object[]> {
  for await (const page of pages) {
    const going = page.flatMap((record): object[] => {
      const kept = sift(name, record as Line)
      return kept ? [kept] : []
    })
    if (going.length > 0) yield going
  }
}
