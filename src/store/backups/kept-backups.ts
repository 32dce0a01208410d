import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { readNote, writeWhole } from '../../disk/index.ts'

/** A copy of the database that lies beside the study, whole, as its name says. */
export interface KeptBackup {
  file: string
  kind: 'daily' | 'by-hand' | 'before-update'
  /** When it was finished. */
  at: string
}

export function backupsFolder(studyFolder: string): string {
  return path.join(studyFolder, 'backups')
}

/** The backups beside a study, newest first; none where there is no such folder or it cannot be read. */
export async function keptBackups(studyFolder: string): Promise<KeptBackup[]> {
  const folder = backupsFolder(studyFolder)
  const kept: (KeptBackup & { ms: number })[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const kind = /^(daily|by-hand|before-update)-.+\.sqlite$/.exec(name)?.[1] as
      | KeptBackup['kind']
      | undefined
    const found = kind && (await stat(path.join(folder, name)).catch(() => null))
    if (!kind || !found?.isFile() || found.size === 0) continue
    kept.push({ file: path.join(folder, name), kind, at: found.mtime.toISOString(), ms: found.mtimeMs })
  }
  return kept.sort((a, b) => b.ms - a.ms).map(({ ms: _, ...backup }) => backup)
}

interface BackupElsewhere {
  folder: string
  at: string
}

const elsewhereName = 'last-elsewhere.json'

/** Remembers beside the study that it was copied whole to another place. */
export async function noteBackupElsewhere(studyFolder: string, made: BackupElsewhere): Promise<void> {
  await writeWhole(path.join(backupsFolder(studyFolder), elsewhereName), JSON.stringify(made))
}

export async function backupElsewhere(studyFolder: string): Promise<BackupElsewhere | null> {
  return readNote<BackupElsewhere>(
    path.join(backupsFolder(studyFolder), elsewhereName),
    ({ folder, at }) => typeof folder === 'string' && typeof at === 'string',
  )
}

/** The last of them; what a person whose study is hurt wants to hear of. */
export async function lastBackup(studyFolder: string): Promise<string | null> {
  return (await keptBackups(studyFolder))[0]?.file ?? null
}
