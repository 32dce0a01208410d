import { stat } from 'node:fs/promises'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { DecodePlan, Driver } from '../driver/driver.ts'
import { hasFilmHead } from '../files/container-head.ts'
import { describeCondition } from '../files/describe-condition.ts'
import { examineFile, type FileStamp } from '../files/examine-file.ts'
import { filesInOne } from '../files/files-in-one.ts'
import { knownFile } from '../files/known-file.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { Probe } from '../probe/probe.ts'
import { probeFilm } from '../probe/probe-film.ts'
import { detectorVersion } from '../shots/detect-from-features.ts'
import { fullHeight, fullWidth } from '../shots/pictures/picture.ts'
import { finishPass, type Pass } from './finish-pass.ts'
import { HeardDamage } from './heard-damage.ts'
import { readByPlan } from './read-by-plan.ts'
import { ShotDetector } from './shot-detector.ts'
import type { ShotReading, ShotReadingOrder } from './shot-reading.ts'
import { startDecoder } from './start-decoder.ts'

/** Files up to here are read before their lines are known; a long film is worth the wait for a plan of its own. */
const earlyBytes = 12_000_000

const size = { width: fullWidth, height: fullHeight }

export async function readShots(
  driver: Driver,
  path: string,
  order: ShotReadingOrder,
): Promise<Result<ShotReading, MediaRefusal>> {
  const before = await examineFile(path)
  if (!before.ok) return before
  const detector = ShotDetector.take()
  const read = await readWith(detector, driver, { path, file: before.value, order }).catch(async cause => {
    await detector.end()
    throw cause
  })
  if (!read.ok) {
    await detector.end()
    return read
  }
  detector.keep()
  const after = await examineFile(path)
  if (!after.ok) return after
  if (after.value.byteSize !== before.value.byteSize || after.value.modifiedMs !== before.value.modifiedMs)
    return refused({ kind: 'changed-while-read' })
  return accepted({ ...read.value, detectorVersion })
}

type Read = Omit<ShotReading, 'detectorVersion'>

interface Reading {
  path: string
  file: FileStamp
  order: ShotReadingOrder
}

/** What is plainly a film is decoded while it is still being probed: a short one is half read by then. */
async function readWith(
  detector: ShotDetector,
  driver: Driver,
  reading: Reading,
): Promise<Result<Read, MediaRefusal>> {
  const { path, order } = reading
  const early = (await isShort(reading)) ? driver.planEarlyDecode?.({ path, ...size }) : undefined
  const decoder = early && startDecoder(detector, early, { ...order, heard: new HeardDamage() })
  const probed = await probeFilm(driver, path, order.signal, order.known).catch(async cause => {
    await decoder?.stop()
    throw cause
  })
  if (!probed.ok) {
    await decoder?.stop()
    return probed
  }
  const probe = probed.value
  report(detector, probe, order)
  const request = { path, probe, ...size }
  const plan = driver.planDecode(request)
  const keepsOrigin = knownFile(order.known) !== null
  const { frameRate } = probe.video
  const question = { plan, frameRate, keepsOrigin, parameters: order.parameters ?? {} }
  // What was begun early is the first track that moves, whichever the file puts first.
  const isMeant = decoder && !probe.otherPictures.some(other => other.streamIndex < probe.video.streamIndex)
  if (decoder && !isMeant) await decoder.stop()
  let read = isMeant ? await finishPass(detector, decoder, question) : null
  // Where the guess did not fit the film, or no frame came of it, the plan made for this film decides.
  if (!read || (!read.ok && read.refusal.kind !== 'cancelled'))
    read = await readByPlan(detector, driver, { request, file: reading.file, order, plan, question })
  if (!read) throw new Error('The decoder gave times in another time base than the film has.')
  if (!read.ok) return read
  const inOne = await filesInOne(path)
  return accepted(withCondition(read.value, { probe, plan, filesInOne: inOne }))
}

/** The reading with what the pass over every frame settled of the file. */
function withCondition(
  { heard, originTicks, ...seen }: Pass,
  { probe, plan, filesInOne }: { probe: Probe; plan: DecodePlan; filesInOne: number | null },
): Read {
  const { numerator, denominator } = plan.timeBase
  const startSeconds = probe.startSeconds + (originTicks * numerator) / denominator
  const condition = describeCondition(
    { ...probe, startSeconds },
    {
      ...{ clock: seen.clock, heard, filesInOne },
    },
  )
  return {
    ...seen,
    skippedPackets: heard.skippedPackets,
    condition,
    probe: { ...probe, startSeconds, condition },
  }
}

async function isShort({ path, file, order }: Reading): Promise<boolean> {
  if (file.byteSize > earlyBytes || !(await hasFilmHead(path))) return false
  return !order.unfinishedPath || !(await stat(order.unfinishedPath).catch(() => null))
}

function report(detector: ShotDetector, probe: Probe, { onProgress }: ShotReadingOrder): void {
  if (!onProgress) return
  const totalMs = probe.durationMs
  const { numerator, denominator } = probe.video.frameRate
  detector.onProgress = frames =>
    onProgress({ doneMs: Math.min(totalMs, Math.round((frames * denominator * 1000) / numerator)), totalMs })
}
