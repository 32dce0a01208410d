import { access, constants, stat } from 'node:fs/promises'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { readPlaylistHead } from './playlist-head.ts'

export interface FileStamp {
  byteSize: number
  modifiedMs: number
}

/** What can be refused before any decoder sees the file. */
export async function examineFile(path: string): Promise<Result<FileStamp, MediaRefusal>> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) return refused({ kind: 'is-a-folder' })
    if (!stats.isFile()) return refused({ kind: 'unreadable', code: 'not-a-file' })
    if (stats.size === 0) return refused({ kind: 'zero-length' })
    await access(path, constants.R_OK)
    const playlist = await readPlaylistHead(path)
    if (playlist) return refused({ kind: 'playlist', format: playlist })
    return accepted({ byteSize: stats.size, modifiedMs: stats.mtimeMs })
  } catch (cause) {
    return refused(fileRefusal(cause))
  }
}

export function fileRefusal(cause: unknown): MediaRefusal {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE'
    ? { kind: 'missing' }
    : { kind: 'unreadable', code }
}
