import { readFile, stat } from 'node:fs/promises'
import { longestList } from '../exchange/index.ts'
import type { Result } from '../study/index.ts'
import { refused } from '../study/index.ts'
import type { BroughtIn } from '../workbench/index.ts'
import { bringInShotList } from '../workbench/index.ts'
import type { FoundFilm } from './find-part.ts'
import { findPart } from './find-part.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { effects } from './outside-world.ts'
import { askServer } from './served-study.ts'

function refusalOfRead(code = 'unknown'): { kind: string; code?: string } {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'no-such-file-named' }
  return code === 'EISDIR' ? { kind: 'is-a-folder' } : { kind: 'unreadable', code }
}

/** Sets the boundaries of a film as a list in a file says them. */
export async function importShotList(
  folder: string,
  file: string,
  film: { name: string; part: string | undefined; closeGaps: boolean },
): Promise<Result<BroughtIn, { kind: string }>> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > 4 * longestList) return refused({ kind: 'list-too-large', limit: longestList })
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  if (text instanceof Error) return refused(refusalOfRead(text.code))
  const study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok) return study
  if (study.value.kind === 'served') {
    const { server } = study.value
    const films = await askServer<{ films: FoundFilm[] }>(server, '/api/films')
    if (!films.ok) return films
    const partId = findPart(films.value.films, film)
    if (!partId.ok) return partId
    return askServer<BroughtIn>(server, `/api/parts/${partId.value}/shot-list`, {
      body: { text, closeGaps: film.closeGaps },
    })
  }
  const { store } = study.value
  try {
    const partId = findPart(await store.films.all(), film)
    if (!partId.ok) return partId
    return await bringInShotList({ store, makeId: effects.makeId }, partId.value, text, film)
  } finally {
    await store.close()
  }
}
