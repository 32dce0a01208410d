import { setTimeout as wait } from 'node:timers/promises'
import type { StudyStore } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Workbench } from '../workbench/index.ts'
import type { StudyRefusal } from './open-study-in.ts'
import { openStudyIn } from './open-study-in.ts'
import { terminalLanguage } from './outside-world.ts'
import { ownWorkbench } from './own-workbench.ts'
import { plainText } from './plain-text.ts'
import { findServer } from './served-study.ts'
import { servedWorkbench } from './served-workbench.ts'
import type { WorkbenchAtHand } from './workbench-at-hand.ts'

/** How long a command waits for another command that has the study. */
const patienceMs = 120_000

/** After this it says that it waits. */
const silenceMs = 2000

/** Says how a study was opened, where it was not as usual. */
export function sayOpening({ isForReading, copyOf }: StudyStore, folder: string): void {
  const { opening } = wordsIn(terminalLanguage())
  if (isForReading) process.stderr.write(`${opening.forReading(folder)}\n`)
  if (copyOf !== null) process.stderr.write(`${plainText(opening.copyOf(copyOf))}\n`)
}

/** Puts something to a study, and lets go of it again, whatever came of it. */
export async function askStudy<Answer>(
  folder: string,
  how: { writes: boolean },
  ask: (study: Workbench) => Promise<Result<Answer, Refusal>>,
): Promise<Result<Answer, Refusal>> {
  const study = await openStudyForCommand(folder, how)
  if (!study.ok) return study
  try {
    return await ask(study.value)
  } finally {
    await study.value.close()
  }
}

/** Opens a study for a command: its own while nobody has it, else through the server that has it. */
export async function openStudyForCommand(
  folder: string,
  how: { writes: boolean; database?: string | undefined },
): Promise<Result<WorkbenchAtHand, StudyRefusal>> {
  let hasSaid = false
  for (const startedMs = Date.now(); ; ) {
    const opened = await openStudyIn(folder, how.database)
    if (opened.ok) {
      const store = opened.value
      if (!how.writes || !store.isForReading) {
        sayOpening(store, folder)
        return accepted(ownWorkbench(store, folder))
      }
      await store.close()
      return refused({ kind: 'not-writable' })
    }
    if (opened.refusal.kind !== 'study-in-use') return opened
    const server = await findServer(folder)
    if (server) return accepted(servedWorkbench(server))
    const waitedMs = Date.now() - startedMs
    if (waitedMs > patienceMs) return opened
    if (waitedMs > silenceMs && !hasSaid) {
      process.stderr.write(`${wordsIn(terminalLanguage()).commands.waitingForOther}\n`)
      hasSaid = true
    }
    await wait(300)
  }
}
