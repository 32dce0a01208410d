import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PrevalenceFinding } from '../../src/findings/index.ts'
import { answerQuestion } from '../../src/findings/index.ts'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import type { TaskEffects, TaskRun } from '../../src/tasks/index.ts'
import { importCorpus } from '../../src/tasks/index.ts'
import { sayFinding } from '../../src/words/index.ts'
import type { Questions } from '../../src/workbench/index.ts'
import { askQuestion, gatherNames } from '../../src/workbench/index.ts'
import { testEffects } from '../../test/effects.ts'

export interface ReadPage {
  finding: PrevalenceFinding
  /** Every sentence of the page. */
  sentences: string
}

export interface PageReader {
  /** Takes a corpus in through the front door and reads the page of it alone. */
  read(lines: string): Promise<ReadPage>
  close(): Promise<void>
}

/** A study that corpora are taken into one after the other; what the last one brought is taken out before the next. */
export async function openPageReader(): Promise<PageReader> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-front-door-'))
  const effects = testEffects()
  const opened = await openStudy(path.join(folder, 'study'), effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  const place = path.join(folder, 'corpus.jsonl')
  return {
    async read(lines) {
      await empty(store)
      writeFileSync(place, lines)
      const taken = await importCorpus(
        { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects,
        {
          task: { payload: { path: place } },
          signal: new AbortController().signal,
          report: () => undefined,
        } as unknown as TaskRun,
      )
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
      const questions: Pick<Questions, 'ask'> = { ask: async (_, question) => answerQuestion(question) }
      const answer = await askQuestion({ store, questions }, 'prevalence', {})
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
      const { finding } = answer.value
      return { finding, sentences: sayFinding('en', finding, await gatherNames(store)) }
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function empty(store: StudyStore): Promise<void> {
  await store.inBulk(async (_, transaction) => {
    for (const table of ['film', 'periodisation', 'setAside'] as const)
      await transaction.deleteFrom(table).execute()
  })
}

/** Sentences that claim a change, or that something is not there. In these corpora each of them is false. */
export function falseSentences(sentences: string): string[] {
  return sentences.split('\n').filter(line => /by more than differences|seen in none|is in none/.test(line))
}
