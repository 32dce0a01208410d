import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** `SILV` in the file's header: how a study is told from any other SQLite file. */
export const applicationId = 0x53494c56

/** What stands in the place of a study's database. */
export type Head = { kind: 'missing' | 'empty' | 'study' | 'foreign' } | { kind: 'unreadable'; code: string }

/** Looks at the header before SQLite touches the file, so that a foreign file is left as it was. */
export function readHead(file: string): Head {
  if (!existsSync(file)) return { kind: 'missing' }
  if (!statSync(file).isFile()) return { kind: 'foreign' }
  const header = Buffer.alloc(100)
  let length = 0
  try {
    const descriptor = openSync(file, 'r')
    length = readSync(descriptor, header, 0, 100, 0)
    closeSync(descriptor)
  } catch (cause) {
    return { kind: 'unreadable', code: (cause as NodeJS.ErrnoException).code ?? 'unknown' }
  }
  const hasLog = sizeOf(`${file}-wal`) > 0
  // A study whose first write was cut off by a crash has its tables still in the log and no id yet.
  if (length === 0) return { kind: hasLog ? 'study' : 'empty' }
  const isSqlite = header.toString('latin1', 0, 15) === 'SQLite format 3'
  const id = header.readUInt32BE(68)
  return { kind: isSqlite && (id === applicationId || (id === 0 && hasLog)) ? 'study' : 'foreign' }
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
