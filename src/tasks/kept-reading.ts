import { rm, stat } from 'node:fs/promises'
import { partOf, readNote, writeWhole } from '../disk/index.ts'
import type { ShotReading } from '../media/index.ts'
import { detectorInUse } from '../media/index.ts'
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
  if (!file.quickDigest) return null
  const features = await stat(folder.featuresPath(file)).catch(() => null)
  const note = await readNote<ReadingNote>(
    folder.readingPath(file),
    ({ probe, clock, frameCount, boundaries }) =>
      isRecord(probe) && isRecord(clock) && Number.isInteger(frameCount) && Array.isArray(boundaries),
  )
  if (!features || !note || note.detectorVersion !== (await detectorInUse())) return null
  const { featureBytes = features.size, ...kept } = note
  return features.size === featureBytes ? kept : null
}

/** As it is written: with the size of the features beside it, so that those are believed only when whole. */
type ReadingNote = KeptReading & { featureBytes?: number }

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** Keeps a reading: features first, then the account that says they are whole; what was kept on the way goes. */
export async function keepReading(
  { folder }: Pick<TaskEffects, 'folder'>,
  file: Known,
  { features, ...account }: ShotReading,
): Promise<void> {
  await writeWhole(folder.featuresPath(file), features)
  await writeWhole(
    folder.readingPath(file),
    JSON.stringify({ ...account, featureBytes: features.byteLength }),
  )
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
