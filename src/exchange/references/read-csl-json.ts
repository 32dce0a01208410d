import type { CslItem, Result, Unfit } from '../../study/index.ts'
import { accepted, cslTypes, refused, unfitField } from '../../study/index.ts'

export interface ReadReferences {
  items: CslItem[]
  unfit: Unfit[]
}

export type ReferencesRefusal =
  | { kind: 'references-not-json'; line: number }
  | { kind: 'references-not-a-list' }

/** A list in CSL-JSON. What is no reference is left out and named; nothing in it is mended. */
export function readCslJson(text: string): Result<ReadReferences, ReferencesRefusal> {
  const parsed = parse(text.replace(/^\ufeff/, ''))
  if (!parsed.ok) return parsed
  const list = listIn(parsed.value)
  if (!list) return refused({ kind: 'references-not-a-list' })
  const items = new Map<string, CslItem>()
  const unfit: Unfit[] = []
  for (const [index, entry] of list.entries()) {
    const found = readItem(entry, index + 1, items)
    if ('kind' in found) unfit.push(found)
    else items.set(found.item.id, found.item)
  }
  return accepted({ items: [...items.values()], unfit })
}

function parse(text: string): Result<unknown, ReferencesRefusal> {
  try {
    return accepted(JSON.parse(text))
  } catch (cause) {
    const position = /position (\d+)/.exec((cause as Error).message)?.[1]
    const before = text.slice(0, position === undefined ? text.length : Number(position)).trimEnd()
    return refused({ kind: 'references-not-json', line: before.split('\n').length })
  }
}

/** A list, a list under `items` as reference managers export it, or one reference by itself. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return null
  if (Array.isArray(value['items'])) return value['items']
  return cslTypes.has(String(value['type'])) ? [value] : null
}

function readItem(
  entry: unknown,
  at: number,
  before: ReadonlyMap<string, CslItem>,
): { item: CslItem } | Unfit {
  if (!isRecord(entry)) return { kind: 'entry-not-an-item', at }
  const id = typeof entry['id'] === 'number' ? String(entry['id']) : entry['id']
  if (typeof id !== 'string' || id.trim() === '') return { kind: 'item-without-id', at }
  if (before.has(id)) return { kind: 'item-id-twice', at, id }
  const type = entry['type']
  if (typeof type !== 'string' || type === '') return { kind: 'item-without-type', at, id }
  if (!cslTypes.has(type)) return { kind: 'item-type-unknown', at, id, type }
  const field = unfitField(entry)
  return field === null
    ? { item: { ...entry, id, type } as CslItem }
    : { kind: 'item-field-unfit', at, id, field }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
