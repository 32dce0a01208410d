import { setTimeout as wait } from 'node:timers/promises'
import type { OpenRefusal, StudyStore } from '../store/index.ts'
import { openStudy } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { wordsIn } from '../words/index.ts'
import { effects, terminalLanguage } from './outside-world.ts'
import type { ServerAtHand } from './served-study.ts'
import { findServer } from './served-study.ts'

/** How long a command waits for another command that has the study. */
const patienceMs = 120_000

/** After this it says that it waits. */
const silenceMs = 2000

export type StudyAtHand = { kind: 'own'; store: StudyStore } | { kind: 'served'; server: ServerAtHand }

/** Opens a study for a command: its own while nobody has it, else through the server that has it. */
export async function openStudyForCommand(
  folder: string,
  options: { patienceMs?: number } = {},
): Promise<Result<StudyAtHand, OpenRefusal>> {
  const patience = options.patienceMs ?? patienceMs
  let hasSaid = false
  for (const startedMs = Date.now(); ; ) {
    const opened = await openStudy(folder, effects)
    if (opened.ok) return accepted({ kind: 'own', store: opened.value })
    if (opened.refusal.kind !== 'study-in-use') return opened
    const server = await findServer(folder)
    if (server) return accepted({ kind: 'served', server })
    const waitedMs = Date.now() - startedMs
    if (waitedMs > patience) return opened
    if (waitedMs > silenceMs && !hasSaid) {
      process.stderr.write(`${wordsIn(terminalLanguage()).commands.waitingForOther}\n`)
      hasSaid = true
    }
    await wait(300)
  }
}
