import { fileFacts } from '../../media/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { FileFacts, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { FoundAgain, TakeInPayload } from '../../tasks/index.ts'

/** What came of a file that was taken in. */
export interface TakenInFile {
  filmId: string
  /** Of its part; of its whole film, where the file was known. */
  shots: number | null
  /** What is missing or damaged in the file, and what was chosen in reading it. */
  facts: FileFacts | null
}

export async function takenInFile(
  store: StudyStore,
  taskId: string,
): Promise<Result<TakenInFile, { kind: 'no-such-task' }>> {
  const task = await store.tasks.find(taskId)
  if (task?.kind !== 'take-in-film' || task.state !== 'done') return refused({ kind: 'no-such-task' })
  const { filmId, partId, fileId } = task.payload as TakeInPayload
  const known = task.reason as FoundAgain | null
  const whole = known && (await store.films.find(known.filmId))
  const file = whole?.files[0] ?? (await store.films.file(fileId))
  const counts = await store.shots.countsByPart()
  return accepted({
    filmId: known?.filmId ?? filmId,
    shots: whole
      ? whole.parts.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
      : (counts.get(partId) ?? null),
    facts: file ? fileFacts(file.probe, file.clock) : null,
  })
}
