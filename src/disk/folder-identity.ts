import { realpath, stat } from 'node:fs/promises'

/** What tells this very folder from a copy of it. */
export interface FolderIdentity {
  /** Its real path. */
  folder: string
  /** Numbers of the file system, as text: they may pass 2^53. */
  device: string
  inode: string
}

export async function identifyFolder(folder: string): Promise<FolderIdentity> {
  const { dev, ino } = await stat(folder, { bigint: true })
  return { folder: await realpath(folder), device: String(dev), inode: String(ino) }
}

/** A copy has another inode. A device may have another number after a restart, and a folder may have been moved. */
export function isSameFolder(one: FolderIdentity, other: FolderIdentity): boolean {
  return one.inode === other.inode && (one.device === other.device || one.folder === other.folder)
}
