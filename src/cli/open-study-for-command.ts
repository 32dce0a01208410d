import { setTimeout as wait } from 'node:timers/promises'
import type { StudyStore } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import { wordsIn } from '../words/index.ts'
import type { StudyRefusal } from './open-study-in.ts'
import { openStudyIn } from './open-study-in.ts'
import { terminalLanguage } from './outside-world.ts'
import { plainText } from './plain-text.ts'
import type { ServerAtHand } from './served-study.ts'
import { findServer } from './served-study.ts'

/** How long a command waits for another command that has the study. */
const patienceMs = 120_000

/** After this it says that it waits. */
const silenceMs = 2000

export type StudyAtHand = { kind: 'own'; store: StudyStore } | { kind: 'served'; server: ServerAtHand }

/** Says how a study was opened, where it was not as usual. */
export function sayOpening({ isForReading, copyOf }: StudyStore, folder: string): void {
  const { opening } = wordsIn(terminalLanguage())
  if (isForReading) process.stderr.write(`${opening.forReading(folder)}\n`)
  if (copyOf !== null) process.stderr.write(`${plainText(opening.copyOf(copyOf))}\n`)
}

/** Opens a study for a command: its own while nobody has it, else through the server that has it. */
export async function openStudyForCommand(
  folder: string,
  how: { writes: boolean; database?: string | undefined },
): Promise<Result<StudyAtHand, StudyRefusal>> {
  let hasSaid = false
  for (const startedMs = Date.now(); ; ) {
    const opened = await openStudyIn(folder, how.database)
    if (opened.ok) {
      const store = opened.value
      if (!how.writes || !store.isForReading) {
        sayOpening(store, folder)
        return accepted({ kind: 'own', store })
      }
      await store.close()
      return refused({ kind: 'not-writable' })
    }
    if (opened.refusal.kind !== 'study-in-use') return opened
    const server = await findServer(folder)
    if (server) return accepted({ kind: 'served', server })
    const waitedMs = Date.now() - startedMs
    if (waitedMs > patienceMs) return opened
    if (waitedMs > silenceMs && !hasSaid) {
      process.stderr.write(`${wordsIn(terminalLanguage()).commands.waitingForOther}\n`)
      hasSaid = true
    }
    await wait(300)
  }
}
