import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PrevalenceFinding } from '../../src/findings/index.ts'
import { answerPrevalence } from '../../src/findings/index.ts'
import { askPrevalence, gatherNames } from '../../src/server/index.ts'
import { openStudy } from '../../src/store/index.ts'
import type { TaskEffects, TaskRun } from '../../src/tasks/index.ts'
import { importCorpus } from '../../src/tasks/index.ts'
import { sayFinding } from '../../src/words/index.ts'
import { testEffects } from '../../test/effects.ts'

/** A corpus taken in through the front door, and the page that is then read: every sentence of it. */
export async function readPage(lines: string): Promise<{ finding: PrevalenceFinding; sentences: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-front-door-'))
  const place = path.join(folder, 'corpus.jsonl')
  writeFileSync(place, lines)
  const effects = testEffects()
  const opened = await openStudy(path.join(folder, 'study'), effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  try {
    const taken = await importCorpus(
      { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects,
      {
        task: { payload: { path: place } },
        signal: new AbortController().signal,
        report: () => undefined,
      } as unknown as TaskRun,
    )
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    const questions = {
      ask: async (_: string, question: Parameters<typeof answerPrevalence>[0]) => answerPrevalence(question),
    }
    const answer = await askPrevalence({ store, questions }, {})
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const { finding } = answer.value
    return { finding, sentences: sayFinding('en', finding, await gatherNames(store)) }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sentences that claim a change, or that something is not there. In these corpora each of them is false. */
export function falseSentences(sentences: string): string[] {
  return sentences.split('\n').filter(line => /by more than differences|seen in none|is in none/.test(line))
}
