import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal, TaskNote } from '../words/index.ts'
import { codeSpecimen } from './code-specimen.ts'
import type { Specimen } from './specimen.ts'
import { takeInFilm } from './take-in-film.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

export type SpecimenPayload = TakeInPayload & { key: string }

/** Draws a specimen film, encodes it into the study and takes it in like any other. */
export async function makeSpecimen(
  effects: TaskEffects,
  run: TaskRun,
): Promise<Result<TaskNote | null, Refusal>> {
  const payload = run.task.payload as SpecimenPayload
  const specimen = (await effects.specimens.all()).find(({ key }) => key === payload.key)
  if (!specimen) return refused({ kind: 'no-such-specimen' })
  const takeIn: TakeInPayload = {
    ...payload,
    path: path.join(effects.folder.incoming, `${payload.fileId}.mp4`),
    storage: 'copied',
    originalName: specimen.fileName,
    film: specimen.film,
  }
  if (!(await effects.store.films.file(payload.fileId))) {
    await mkdir(effects.folder.incoming, { recursive: true })
    const drawn = await draw(effects, run, specimen, takeIn.path)
    if (!drawn.ok) {
      await rm(takeIn.path, { force: true })
      return drawn
    }
  }
  const taken = await takeInFilm(effects, { ...run, task: { ...run.task, payload: takeIn } })
  if (taken.ok) await codeSpecimen(effects, payload, specimen.truth)
  return taken
}

async function draw(
  effects: TaskEffects,
  run: TaskRun,
  specimen: Specimen,
  outPath: string,
): Promise<Result<null, Refusal>> {
  run.report('drawing', 0)
  const encoded = await effects.media.encodeFilm({
    width: specimen.width,
    height: specimen.height,
    frameRate: specimen.frameRate,
    frames: counted(specimen.frames(run.signal), drawn => run.report('drawing', drawn / specimen.frameCount)),
    audio: specimen.audio(),
    outPath,
    signal: run.signal,
  })
  return encoded.ok ? accepted(null) : encoded
}

async function* counted<Item>(
  items: AsyncIterable<Item>,
  count: (done: number) => void,
): AsyncIterable<Item> {
  let done = 0
  for await (const item of items) {
    yield item
    count(++done)
  }
}
