import type { Result } from '../study/index.ts'
import { accepted, changed, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Reads every byte of a file, in the background, so that it is known for certain. */
export async function digestFile(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { fileId } = run.task.payload as { fileId: string }
  const file = await effects.store.films.file(fileId)
  if (!file) return refused({ kind: 'no-such-file' })
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  const digest = await effects.media.contentDigest(place.value, {
    signal: run.signal,
    onProgress: ({ doneBytes, totalBytes }) => run.report('digest', doneBytes / Math.max(1, totalBytes)),
  })
  if (!digest.ok) return digest
  const current = await effects.store.films.file(fileId)
  if (!current) return refused({ kind: 'no-such-file' })
  const done = await effects.store.acts.carryOut([
    changed('file', current, { ...current, digest: digest.value }),
  ])
  return done.ok ? accepted(null) : done
}
