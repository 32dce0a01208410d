import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readCorpusLine } from '../exchange/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, asLine, bounds, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { CorpusLine } from './corpus-builder.ts'
import { CorpusBuilder, CorpusFault } from './corpus-builder.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Reads a corpus in JSON Lines into the study, all of it or nothing. */
export async function importCorpus(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { path: place } = run.task.payload as { path: string }
  const found = await stat(place).catch(() => null)
  if (!found) return refused({ kind: 'no-such-file-named' })
  if (found.isDirectory()) return refused({ kind: 'is-a-folder' })
  const { size } = found
  if (size === 0) return refused({ kind: 'zero-length' })
  const digest = await digestOf(place, run)
  if (await effects.store.setAside.knowsOrigin(digest)) return refused({ kind: 'already-imported' })
  const standing = {
    codes: await effects.store.coding.codes(),
    periodisationNames: (await effects.store.coding.periodisations()).map(({ name }) => name),
    homeCoderId: (await effects.store.studies.get()).homeCoderId,
  }
  const origin = asLine(path.basename(place), bounds.name) || '—'
  try {
    await effects.store.inBulk(async (bulk, transaction) => {
      const builder = new CorpusBuilder(effects, bulk, standing)
      for await (const record of recordsOf(place, run, size)) await builder.add(record)
      const report = await builder.finish(origin)
      const kept = { report, setAside: builder.setAside }
      await effects.store.setAside.add(
        {
          id: effects.makeId(),
          origin,
          originDigest: digest,
          kind: 'corpus-import',
          content: JSON.stringify(kept),
          createdAt: effects.now(),
        },
        transaction,
      )
    })
  } catch (cause) {
    if (cause instanceof CorpusFault) return refused(cause.refusal)
    throw cause
  }
  effects.filmsChanged([])
  return accepted(null)
}

async function digestOf(place: string, run: TaskRun): Promise<string> {
  run.report('examining', null)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(place, { signal: run.signal })) hash.update(chunk)
  return hash.digest('hex')
}

async function* recordsOf(place: string, run: TaskRun, size: number): AsyncGenerator<CorpusLine> {
  const stream = createReadStream(place, { signal: run.signal, highWaterMark: 1 << 18 })
  let line = 0
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (line % 5000 === 0) run.report('importing', Math.min(1, stream.bytesRead / size))
    const record = readCorpusLine(line === 1 ? text.replace(/^\ufeff/, '') : text, line)
    if (!record.ok) throw new CorpusFault(record.refusal)
    if (record.value) yield { ...record.value, line, text }
  }
}
