import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { OpenStudy } from '../open-study.ts'

/** An upload that nobody went on with for so long is taken away, with its note. */
export const daysUntouched = 14

const dayMs = 24 * 60 * 60 * 1000

/** What came in and never became a film, or has become one long since: an id and all the files that carry it. */
interface Left {
  id: string
  names: string[]
  bytes: number
  touchedMs: number
}

type Effects = Pick<OpenStudy, 'store' | 'folder'>

/** Unfinished uploads, as they lie there. */
export async function unfinishedUploads({
  store,
  folder,
}: Effects): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0]
  for (const left of await listLeft(folder.incoming)) {
    if (left.bytes === 0 || (await isOfATask(store, left.id))) continue
    count++
    bytes += left.bytes
  }
  return { count, bytes }
}

/** Removes what nobody has touched for {@link daysUntouched} days and no task that may still run is about. */
export async function tidyIncoming({ store, folder }: Effects, nowMs: number): Promise<void> {
  for (const { id, names, touchedMs } of await listLeft(folder.incoming)) {
    if (nowMs - touchedMs < daysUntouched * dayMs || (await isOfATask(store, id))) continue
    for (const name of names) await rm(path.join(folder.incoming, name), { force: true })
  }
}

/** Removes what an upload brought, when its task is dismissed: it does not come back at the next start. */
export async function forgetUpload({ folder }: Pick<Effects, 'folder'>, id: string): Promise<void> {
  for (const left of await listLeft(folder.incoming))
    if (left.id === id)
      for (const name of left.names) await rm(path.join(folder.incoming, name), { force: true })
}

async function isOfATask(store: Effects['store'], id: string): Promise<boolean> {
  const tasks = await store.tasks.about(id)
  return tasks.some(({ state }) => state !== 'done' && state !== 'cancelled')
}

async function listLeft(incoming: string): Promise<Left[]> {
  const left = new Map<string, Left>()
  for (const entry of await readdir(incoming, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    const id = entry.name.split('.')[0]!
    const found = await stat(path.join(incoming, entry.name)).catch(() => null)
    if (!found) continue
    const of = left.get(id) ?? { id, names: [], bytes: 0, touchedMs: 0 }
    const isNote = /\.json(\.part)?$/.test(entry.name)
    left.set(id, {
      id,
      names: [...of.names, entry.name],
      bytes: of.bytes + (isNote ? 0 : found.size),
      touchedMs: Math.max(of.touchedMs, found.mtimeMs),
    })
  }
  return [...left.values()]
}
