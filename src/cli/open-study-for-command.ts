import { setTimeout as wait } from 'node:timers/promises'
import type { StudyStore } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { StudyRefusal } from './open-study-in.ts'
import { openStudyIn } from './open-study-in.ts'
import type { ServerNotice } from './served-study.ts'
import { readNotice } from './served-study.ts'

/** How long a command waits for another command that has the study. */
const patienceMs = 120_000

export type StudyAtHand = { kind: 'own'; store: StudyStore } | { kind: 'served'; notice: ServerNotice }

/** Opens a study for a command: its own while nobody has it, else through the server that has it. */
export async function openStudyForCommand(
  folder: string,
  database?: string,
): Promise<Result<StudyAtHand, StudyRefusal>> {
  for (const startedMs = Date.now(); ; ) {
    const opened = await openStudyIn(folder, database)
    if (opened.ok) return accepted({ kind: 'own', store: opened.value })
    if (opened.refusal.kind !== 'study-in-use') return opened
    const notice = readNotice(folder)
    if (notice) return accepted({ kind: 'served', notice })
    if (Date.now() - startedMs > patienceMs) return opened
    await wait(300)
  }
}
