import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { FolderIdentity } from '../../disk/index.ts'
import { identifyFolder, isSameFolder, readNote, writeWhole } from '../../disk/index.ts'

/**
 * Lies beside the database while a process has the study: who has it, and where it is served. It says what was so when
 * it was written: the process may have been killed since, or the folder copied.
 */
export interface StudyNote extends FolderIdentity {
  pid: number
  studyId: string
  /** Where the study is served, and what shows that one may read its folder; null while a command has it. */
  address: string | null
  key: string | null
}

const noteName = 'server.json'

/** The note in a study's folder, with whether it was written of this very folder; null where there is none to believe. */
export async function findStudyNote(folder: string): Promise<{ note: StudyNote; isOwn: boolean } | null> {
  const note = await readNote<StudyNote>(
    path.join(folder, noteName),
    ({ pid, studyId, folder: of, device, inode, address, key }) =>
      Number.isInteger(pid) &&
      [studyId, of, device, inode].every(text => typeof text === 'string') &&
      ((address === null && key === null) || (isAddress(address) && typeof key === 'string')),
  )
  if (!note) return null
  const here = await identifyFolder(folder).catch(() => null)
  return here && { note, isOwn: isSameFolder(note, here) }
}

/** Servers of ours listen on the loopback address only: a key is sent nowhere else. */
function isAddress(address: unknown): boolean {
  return typeof address === 'string' && /^http:\/\/127\.0\.0\.1:\d{1,5}\/$/.test(address)
}

/** Says that this process has the study; only who may read the folder as its owner reads the key. */
export async function leaveStudyNote(
  folder: string,
  studyId: string,
  server: { address: string; key: string } | null = null,
): Promise<void> {
  const { address, key } = server ?? { address: null, key: null }
  const note: StudyNote = { address, key, pid: process.pid, studyId, ...(await identifyFolder(folder)) }
  await writeWhole(path.join(folder, noteName), JSON.stringify(note), { mode: 0o600 })
}

export async function removeStudyNote(folder: string): Promise<void> {
  await rm(path.join(folder, noteName), { force: true })
}
