import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Fact } from '../world/fact.ts'
import type { CslItem } from './csl-item.ts'
import { cslTypes } from './csl-types.ts'
import type { Excerpt, Source } from './source.ts'
import { unfitField } from './unfit-field.ts'

export interface KnownSources {
  coderId: string
  sources: readonly Source[]
  excerpts: readonly Excerpt[]
  /** Those that name a source, of which another may take the place. */
  facts: readonly Fact[]
  now: () => string
}

export type SourceSaid = Pick<Source, 'item' | 'reading'>
export type NewSource = SourceSaid & Pick<Source, 'id'>

export type SourceRefusal =
  | { kind: 'no-such-source' }
  | { kind: 'source-key-taken'; key: string }
  | { kind: 'source-key-unfit' }
  | { kind: 'source-type-unknown'; type: string }
  | { kind: 'source-field-unfit'; field: string }
  | { kind: 'source-too-large'; most: number }
  | { kind: 'source-reading-unfit'; most: number }
  | { kind: 'sources-to-merge-missing' }

/** Puts sources into the list; one that is there already, by its id, is there once. */
export function addSources(known: KnownSources, wanted: readonly NewSource[]): Result<Change, SourceRefusal> {
  const there = new Set(known.sources.map(({ id }) => id))
  const keys = new Set(known.sources.map(({ item }) => item.id))
  const fresh: Source[] = []
  for (const { id, item, reading } of wanted) {
    if (there.has(id)) continue
    const source = { id, item, reading: reading.trim(), createdAt: known.now() }
    const complaint = complaintAbout(source) ?? (keys.has(item.id) ? taken(item.id) : null)
    if (complaint) return refused(complaint)
    there.add(id)
    keys.add(item.id)
    fresh.push(source)
  }
  return accepted(fresh.map(source => made('source', source)))
}

/** Says of a source what the new one says, field by field: what another has changed since `upon` is not overwritten. */
export function setSource(
  { sources }: Pick<KnownSources, 'sources'>,
  { sourceId, to, upon }: { sourceId: string; to: SourceSaid; upon: SourceSaid },
): Result<Change, SourceRefusal | EditedMeanwhile> {
  const standing = sources.find(({ id }) => id === sourceId)
  if (!standing) return refused({ kind: 'no-such-source' })
  const fields = [...new Set([to, upon, standing].flatMap(({ item }) => Object.keys(item)))]
  const flat = ({ item, reading }: SourceSaid) => ({
    ...Object.fromEntries(fields.map(field => [`item ${field}`, item[field] ?? null])),
    ...{ id: sourceId, reading: reading.trim() },
  })
  const merged = editRecord<Record<string, unknown> & { id: string }>('source', flat(standing), {
    ...{ to: flat(to), upon: flat(upon) },
  })
  if (!merged.ok) return merged
  const item = Object.fromEntries(
    fields.flatMap(field =>
      merged.value[`item ${field}`] === null ? [] : [[field, merged.value[`item ${field}`]]],
    ),
  ) as unknown as CslItem
  const after: Source = { ...standing, item, reading: String(merged.value['reading']) }
  if (isSame(standing, after)) return accepted([])
  const isTaken = sources.some(one => one.id !== sourceId && one.item.id === item.id)
  const complaint = complaintAbout(after) ?? (isTaken ? taken(item.id) : null)
  return complaint ? refused(complaint) : accepted([changed('source', standing, after)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removeSource(
  { sources }: Pick<KnownSources, 'sources'>,
  sourceId: string,
): Result<Change, never> {
  const standing = sources.find(({ id }) => id === sourceId)
  return accepted(standing ? [removed('source', standing)] : [])
}

/** Makes one of several: it keeps what it says, takes from the others what it does not say, and has their excerpts and facts. */
export function mergeSources(
  { sources, excerpts, facts }: Pick<KnownSources, 'sources' | 'excerpts' | 'facts'>,
  { keepId, otherIds }: { keepId: string; otherIds: readonly string[] },
): Result<Change, SourceRefusal> {
  const kept = sources.find(({ id }) => id === keepId)
  const others = sources.filter(({ id }) => id !== keepId && otherIds.includes(id))
  if (!kept) return refused({ kind: 'no-such-source' })
  if (others.length === 0) return refused({ kind: 'sources-to-merge-missing' })
  const item = Object.assign({}, ...others.toReversed().map(one => one.item), kept.item) as CslItem
  const after = { ...kept, item, reading: kept.reading || others.find(one => one.reading)?.reading || '' }
  const gone = new Set(others.map(({ id }) => id))
  return accepted([
    ...(isSame(kept, after) ? [] : [changed('source', kept, after)]),
    ...excerpts
      .filter(({ sourceId }) => gone.has(sourceId))
      .map(excerpt => changed('excerpt', excerpt, { ...excerpt, sourceId: keepId })),
    ...facts
      .filter(({ citedId }) => citedId !== null && gone.has(citedId))
      .map(fact => changed('fact', fact, { ...fact, citedId: keepId })),
    ...others.map(source => removed('source', source)),
  ])
}

function taken(key: string): SourceRefusal {
  return { kind: 'source-key-taken', key }
}

function complaintAbout({ item, reading }: SourceSaid): SourceRefusal | null {
  if (item.id.trim() === '' || complaintAboutLine(item.id, bounds.name)) return { kind: 'source-key-unfit' }
  if (!cslTypes.has(item.type)) return { kind: 'source-type-unknown', type: item.type }
  if (complaintAboutLine(reading, bounds.name)) return { kind: 'source-reading-unfit', most: bounds.name }
  if (JSON.stringify(item).length > bounds.source) return { kind: 'source-too-large', most: bounds.source }
  const field = unfitField(item)
  return field === null ? null : { kind: 'source-field-unfit', field }
}
