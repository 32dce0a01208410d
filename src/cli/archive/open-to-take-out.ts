import type { StudyStore } from '../../store/index.ts'
import { openCopy, studyAt } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { isInDatabase, openStudyIn } from '../open-study-in.ts'
import { effects } from '../outside-world.ts'

/** A study as it stands at this moment, to be taken out, also while it is open elsewhere. */
export async function openToTakeOut(folder: string): Promise<Result<StudyStore, Refusal>> {
  if (isInDatabase(folder, undefined)) return openStudyIn(folder, undefined)
  const study = await studyAt(folder)
  return study.ok ? openCopy(study.value.file, effects) : study
}

/** Something done with a study as it stands at this moment; it is closed whatever comes of it. */
export async function withStudyToTakeOut<Value>(
  folder: string,
  use: (store: StudyStore) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const opened = await openToTakeOut(folder)
  if (!opened.ok) return opened
  try {
    return await use(opened.value)
  } finally {
    await opened.value.close()
  }
}
