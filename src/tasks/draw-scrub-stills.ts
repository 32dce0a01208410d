import { mkdir, stat } from 'node:fs/promises'
import type { StillRequest } from '../media/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused, scrubFrames } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Width of the stills that are shown while a hand glides over the time line. */
const scrubWidth = 160

/** Draws small stills evenly over a film, in the background; those that are there stay. */
export async function drawScrubStills(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { fileId } = run.task.payload as { fileId: string }
  const file = await effects.store.films.file(fileId)
  if (!file?.clock) return refused({ kind: 'no-such-file' })
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  const requests: StillRequest[] = []
  for (const frame of scrubFrames(file.clock)) {
    const outPath = effects.folder.stillPath(file.id, frame, scrubWidth)
    if (!(await stat(outPath).catch(() => null))) requests.push({ frame, outPath, maxWidth: scrubWidth })
  }
  await mkdir(effects.folder.stillsOf(file.id), { recursive: true })
  run.report('stills', 0)
  const written = await effects.media.writeStills(place.value, {
    clock: file.clock,
    known: file.probe,
    requests,
    signal: run.signal,
    onProgress: ({ done, total }) => run.report('stills', done / Math.max(1, total)),
  })
  // A frame that cannot be read leaves the others as they are; it is asked for again where the pointer rests on it.
  return written.ok || written.refusal.kind === 'frame-not-found' ? accepted(null) : written
}
