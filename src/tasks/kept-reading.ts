import { readFile, rm, stat } from 'node:fs/promises'
import type { ShotReading } from '../media/index.ts'
import { detectorInUse, partOf, writeWhole } from '../media/index.ts'
import type { MediaFile } from '../study/index.ts'
import type { TaskEffects } from './task-kinds.ts'

/** What a pass over a film leaves, without the features themselves, which lie in a file beside it. */
export type KeptReading = Omit<ShotReading, 'features'>

type Known = Pick<MediaFile, 'id' | 'quickDigest'>

/** What an earlier pass with this detector over a file of this content gave; null where it must be read. */
export async function keptReading(
  { folder }: Pick<TaskEffects, 'folder'>,
  file: Known,
): Promise<KeptReading | null> {
  if (!file.quickDigest || !(await stat(folder.featuresPath(file)).catch(() => null))) return null
  try {
    const kept = JSON.parse(await readFile(folder.readingPath(file), 'utf8')) as KeptReading
    return kept.detectorVersion === (await detectorInUse()) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a reading: features first, then the account that says they are whole; what was kept on the way goes. */
export async function keepReading(
  { folder }: Pick<TaskEffects, 'folder'>,
  file: Known,
  { features, ...account }: ShotReading,
): Promise<void> {
  await writeWhole(folder.featuresPath(file), features)
  await writeWhole(folder.readingPath(file), JSON.stringify(account))
  await forgetUnfinished({ folder }, file)
}

export async function forgetReading({ folder }: Pick<TaskEffects, 'folder'>, file: Known): Promise<void> {
  await rm(folder.readingPath(file), { force: true })
  await rm(folder.featuresPath(file), { force: true })
  await forgetUnfinished({ folder }, file)
}

async function forgetUnfinished({ folder }: Pick<TaskEffects, 'folder'>, file: Known): Promise<void> {
  const unfinished = folder.unfinishedReadingPath(file)
  await rm(unfinished, { force: true })
  await rm(partOf(unfinished), { force: true })
}
