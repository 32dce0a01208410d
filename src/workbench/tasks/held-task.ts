import type { TaskRecord } from '../../store/index.ts'

/** A task that was ordered elsewhere, with what it would do where somebody says yes. */
export interface HeldTask {
  id: string
  kind: string
  /** The file outside the study that it would read; null where it works on the study's own records. */
  wouldRead: string | null
}

export function heldTask({ id, kind, payload }: TaskRecord): HeldTask {
  return { id, kind, wouldRead: placeNamedBy({ kind, payload }) }
}

/** The place outside the study that a task's payload names. */
export function placeNamedBy({ kind, payload }: Pick<TaskRecord, 'kind' | 'payload'>): string | null {
  const { path: place, storage } = (payload ?? {}) as { path?: unknown; storage?: unknown }
  if (typeof place !== 'string' || place === '') return null
  if (kind === 'import-corpus' || kind === 'import-foreign') return place
  return kind === 'take-in-film' && storage !== 'copied' ? place : null
}
