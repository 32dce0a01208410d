import { readFile } from 'node:fs/promises'
import type { BroughtIn } from '../server/index.ts'
import { bringInShotList } from '../server/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { FoundFilm } from './find-part.ts'
import { findPart } from './find-part.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { effects } from './outside-world.ts'
import { askServer } from './served-study.ts'

/** Sets the boundaries of a film as a list in a file says them. */
export async function importShotList(
  folder: string,
  file: string,
  film: { name: string; part: string | undefined },
): Promise<Result<BroughtIn, { kind: string }>> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  if (text instanceof Error) return refused({ kind: 'unreadable', code: text.code })
  const study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok) return study
  if (study.value.kind === 'served') {
    const { server } = study.value
    const films = await askServer<{ films: FoundFilm[] }>(server, '/api/films')
    if (!films.ok) return films
    const partId = findPart(films.value.films, film)
    if (!partId.ok) return partId
    return askServer<BroughtIn>(server, `/api/parts/${partId.value}/shot-list`, { body: { text } })
  }
  const { store } = study.value
  try {
    const partId = findPart(await store.films.all(), film)
    if (!partId.ok) return partId
    const brought = await bringInShotList({ store, makeId: effects.makeId }, partId.value, text)
    return brought.ok ? accepted(brought.value.report) : brought
  } finally {
    await store.close()
  }
}
