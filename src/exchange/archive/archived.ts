import type { ChangeEntry } from '../../study/index.ts'
import { filmFileName } from './archive-head.ts'

/**
 * A record as it leaves the machine: where a film file lies here is nobody's business elsewhere, and means nothing there.
 * In an archive each file is called by its id, and lies in it or is to be brought again.
 */
export function archived<Value extends object>(kind: string, record: Value): Value {
  if (kind !== 'file') return record
  const file = record as unknown as { id: string; originalName: string }
  return { ...record, storage: 'copied', path: filmFileName(file) }
}

export function archivedEntry(entry: ChangeEntry): ChangeEntry {
  const { kind, before, after } = entry
  return {
    ...entry,
    before: before && archived(kind, before),
    after: after && archived(kind, after),
  } as ChangeEntry
}
