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

/** Ids of memos and of lines of dialogue that go out. */
export type WordsGoing = Readonly<Record<'memo' | 'dialogue', ReadonlySet<string>>>

export async function wordsGoing(rows: KeptRows): Promise<WordsGoing> {
  return { memo: await going(rows, 'memo'), dialogue: await going(rows, 'dialogueLine') }
}

async function going(rows: KeptRows, kind: 'memo' | 'dialogueLine'): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for await (const page of rows.records(kind))
    for (const { id, withheld } of page as unknown as (Memo | DialogueLine)[])
      if (withheld === null) found.add(id)
  return found
}

/**
 * What of a record others get: pictures that are withheld stay behind, and memos and lines of dialogue with all that hangs
 * on them or quotes them; of the rest the names. Where something is withheld goes along, so that they keep it back too.
 */
export function siftOf(gate: Gate, going: WordsGoing): Sift {
  const sift: Sift = (kind, record) => {
    if (kind === 'memo' && !gate.letsMemo(record as unknown as Memo)) return null
    if (kind === 'dialogueLine' && !gate.letsLine(record as unknown as DialogueLine)) return null
    if (isRecordKind(kind) && hangsOnMemo(kind, record, going.memo)) return null
    if ((kind === 'gathered' || kind === 'gatheredRecord') && namesWords(record, going)) return null
    if (isRecordKind(kind) && pictures.has(kind) && !gate.letsStretch(stretchOf(record))) return null
    if (kind === 'evidence' || kind === 'printedNumber')
      return gate.value(pinnedFor(record as unknown as Pinned, going) as unknown as Line)
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

/** What a pin repeats of words is the words: of those that do not go, or are gone, nothing of them goes either. */
function pinnedFor(record: Pinned, going: WordsGoing): Pinned {
  const { target, pin, asOf } = record
  if ((target.what !== 'memo' && target.what !== 'dialogue') || going[target.what].has(target.id))
    return record
  return { ...record, pin: { ...pin, seen: {}, digest: '' }, asOf: asOf && { ...asOf, seen: null } }
}

/** What lies in a tray is called by its words: of a memo or line that does not go, it does not go either. */
function namesWords(record: Line, going: WordsGoing): boolean {
  const { what, id } = (record['gatheredFrom'] ?? { what: record['what'], id: record['recordId'] }) as {
    what: string
    id: string
  }
  return (what === 'memo' || what === 'dialogue') && !going[what].has(id)
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
    const kept = page.flatMap((record): object[] => {
      const one = sift(name, record as Line)
      return one ? [one] : []
    })
    if (kept.length > 0) yield kept
  }
}
