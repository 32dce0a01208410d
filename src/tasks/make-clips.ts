import { mkdir, rm, stat } from 'node:fs/promises'
import type { ListedClip } from '../exchange/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Language, Refusal } from '../words/index.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** A stretch of whole frames of a file that becomes a clip. */
export interface ClipToMake {
  fileId: string
  partId: string
  fromFrame: number
  untilFrame: number
  startMs: number
  endMs: number
  /** What the clip says of itself. */
  title: string
}

/** What is ordered, and all that the list says which goes along with it. */
export interface ClipsPayload {
  language: Language
  query: string
  clips: (ClipToMake & { row: ListedClip })[]
  left: ListedClip[]
  withheld: number
}

/** Makes clips in the study's own folder, all or none; those that are whole before a pause are not made again. */
export async function makeClips(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const made = await makeEach(effects, run)
  const rests = run.signal.aborted && run.signal.reason !== 'cancelled'
  if (!made.ok && !rests)
    await rm(effects.folder.clipsOf(run.task.id), { recursive: true, force: true }).catch(() => {})
  return made
}

async function makeEach(
  { store, folder, media }: TaskEffects,
  { task, signal, report }: TaskRun,
): Promise<Result<null, Refusal>> {
  const { clips } = task.payload as ClipsPayload
  const total = clips.reduce((sum, { fromFrame, untilFrame }) => sum + untilFrame - fromFrame, 0)
  await mkdir(folder.clipsOf(task.id), { recursive: true })
  let before = 0
  for (const [index, { fileId, fromFrame, untilFrame, title }] of clips.entries()) {
    report('clips', before / total)
    const outPath = folder.clipPath(task.id, index)
    if (!(await stat(outPath).catch(() => null))) {
      const file = await store.films.file(fileId)
      if (!file?.clock) return refused({ kind: 'no-such-file' })
      const place = await folder.fileAt(file)
      if (!place.ok) return place
      const done = before
      const written = await media.writeClip(place.value, {
        ...{ outPath, clock: file.clock, known: file.probe, fromFrame, untilFrame, title, signal },
        onProgress: advance => report('clips', (done + advance.done) / total),
      })
      if (!written.ok) return written
    }
    before += untilFrame - fromFrame
  }
  report('done', 1)
  return accepted(null)
}
