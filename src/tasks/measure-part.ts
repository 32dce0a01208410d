import type { MeasuredSpan, SoundLevels, SpanMeasurements } from '../media/index.ts'
import { measurementProcedure } from '../media/index.ts'
import type { MeasuredShot, PartMeasurements } from '../store/index.ts'
import type { FrameClock, MediaFile, Shot } from '../study/index.ts'
import { fileWithFrames, frameCount, msToFrame } from '../study/index.ts'
import type { TaskEffects } from './task-kinds.ts'

type Effects = Pick<TaskEffects, 'store' | 'media' | 'folder' | 'makeId'>

/** A measured shot with the values that this version of the program gives. */
export type ShotMeasurements = Omit<MeasuredShot, 'values'> & { values: SpanMeasurements }

/**
 * The measurements of a part's shots as they lie now; null where its film has not been measured. Shots that have not
 * moved keep what was measured, the others are measured from the series beside the film: nothing is decoded.
 */
export async function measurePart(
  effects: Effects,
  partId: string,
  how: { again?: boolean } = {},
): Promise<(PartMeasurements & { shots: ShotMeasurements[] }) | null> {
  const file = await measuredFile(effects, partId)
  if (!file) return null
  const kept = how.again ? null : await effects.store.measurements.ofPart(partId)
  if (kept && !kept.stale && isOfThisVersion(kept) && kept.fileId === file.id) return kept as never
  const shots = await effects.store.shots.ofPart(partId)
  const known = kept && isOfThisVersion(kept) && kept.fileId === file.id ? kept : null
  const made = await measureAnew(effects, { file, shots, known })
  if (!made) return null
  const measured = {
    partId,
    fileId: file.id,
    revision: effects.makeId(),
    procedure: { ...measurementProcedure },
    ...made,
  }
  await effects.store.measurements.keep(measured)
  return { ...measured, stale: false }
}

/** How loud a part is from piece to piece; null where its film has not been measured, or has no sound. */
export async function soundOfPart(effects: Effects, partId: string): Promise<SoundLevels | null> {
  const file = await measuredFile(effects, partId)
  if (!file) return null
  return effects.media.soundLevels(effects.folder.measurementsPath(file, measurementProcedure.version))
}

function isOfThisVersion({ procedure }: PartMeasurements): boolean {
  return procedure.name === measurementProcedure.name && procedure.version === measurementProcedure.version
}

type FileWithClock = MediaFile & { clock: FrameClock }

async function measuredFile({ store }: Effects, partId: string): Promise<FileWithClock | null> {
  return fileWithFrames(await store.films.part(partId))
}

async function measureAnew(
  { media, folder }: Effects,
  part: { file: FileWithClock; shots: readonly Shot[]; known: PartMeasurements | null },
): Promise<{ shots: ShotMeasurements[]; looks: Uint8Array } | null> {
  const standing = new Map(part.known?.shots.map((shot, index) => [spanKey(shot), index]) ?? [])
  const left = part.shots.filter(shot => !standing.has(spanKey(shot)))
  const series = folder.measurementsPath(part.file, measurementProcedure.version)
  const answer = await media.measureSpans(
    series,
    left.map(shot => spanOf(part.file.clock, shot)),
  )
  if (!answer) return null
  const lookLength = answer.lookLength
  const looks = new Uint8Array(part.shots.length * lookLength)
  let next = 0
  const shots = part.shots.map((shot, index): ShotMeasurements => {
    const before = standing.get(spanKey(shot))
    const place = before ?? next++
    const from = before === undefined ? answer.looks : part.known!.looks
    looks.set(from.subarray(place * lookLength, (place + 1) * lookLength), index * lookLength)
    const values =
      before === undefined ? answer.values[place]! : (part.known!.shots[before]!.values as SpanMeasurements)
    return { shotId: shot.id, startMs: shot.startMs, endMs: shot.endMs, values }
  })
  return { shots, looks }
}

function spanKey({ startMs, endMs }: Pick<Shot, 'startMs' | 'endMs'>): string {
  return `${startMs}-${endMs}`
}

function spanOf(clock: FrameClock, { startMs, endMs }: Shot): MeasuredSpan {
  const endFrame = endMs >= clock.endMs ? frameCount(clock) : msToFrame(clock, endMs)
  return { startFrame: msToFrame(clock, startMs), endFrame, startMs, endMs }
}
