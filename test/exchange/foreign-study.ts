import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import type { Result } from '../../src/study/index.ts'
import { accepted } from '../../src/study/index.ts'
import type { CodersSaid, ForeignReport, SheetWanted, TaskEffects, TaskRun } from '../../src/tasks/index.ts'
import { importCorpus, importForeign, keptImports } from '../../src/tasks/index.ts'
import type { Refusal } from '../../src/words/index.ts'
import { testEffects } from '../effects.ts'
import { sharedFolder } from '../real-data.ts'

/** A study of its own into which files of other programs are brought. */
export async function aStudyForForeign() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-foreign-'))
  const effects = testEffects()
  const opened = await openStudy(path.join(root, 'study'), effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store: StudyStore = opened.value
  afterAll(async () => {
    await store.close()
    rmSync(root, { recursive: true, force: true })
  })
  const bringIn = async (
    place: string,
    fileName = path.basename(place),
    sheet?: SheetWanted,
    coders?: CodersSaid,
  ): Promise<Result<ForeignReport, Refusal>> => {
    const taskId = effects.makeId()
    const done = await importForeign(
      { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects,
      {
        task: {
          id: taskId,
          payload: { path: place, fileName, ...(sheet && { sheet }), ...(coders && { coders }) },
        },
        signal: new AbortController().signal,
        report: () => undefined,
      } as unknown as TaskRun,
    )
    if (!done.ok) return done
    return accepted((await keptImports(store)).find(kept => kept.taskId === taskId)!.report)
  }
  const write = (fileName: string, content: string | Uint8Array): string => {
    const place = path.join(root, fileName)
    writeFileSync(place, content)
    return place
  }
  /** Brings in corpus JSON Lines. */
  const bringInLines = async (text: string): Promise<Result<null, Refusal>> => {
    const place = write(`lines-${effects.makeId()}.jsonl`, text)
    return importCorpus(
      { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects,
      {
        task: { id: effects.makeId(), payload: { path: place } },
        signal: new AbortController().signal,
        report: () => undefined,
      } as unknown as TaskRun,
    )
  }
  return {
    store,
    effects,
    root,
    bringIn,
    bringInLines,
    /** Brings in a file with this content. */
    async bringInContent(fileName: string, content: string | Uint8Array, sheet?: SheetWanted) {
      return bringIn(write(fileName, content), fileName, sheet)
    },
    write,
  }
}

export function elanSample(name: string): string {
  return path.join(sharedFolder!, 'data', 'elan', name)
}

export function accounted({ shots, annotations, measurements, left }: ForeignReport): number {
  return shots + annotations + measurements + left.reduce((sum, { count }) => sum + count, 0)
}
