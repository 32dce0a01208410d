import { rm } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import type { DecodePlan, DecodeRequest, Driver } from '../driver/driver.ts'
import type { FileStamp } from '../files/examine-file.ts'
import { smallFilter } from '../frames/small-filter.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { detectorVersion } from '../shots/detect-from-features.ts'
import type { DetectionOrder } from './detection-thread.ts'
import { finishPass, type Pass } from './finish-pass.ts'
import { HeardDamage } from './heard-damage.ts'
import type { ShotDetector } from './shot-detector.ts'
import type { ShotReadingOrder } from './shot-reading.ts'
import { type Decoder, startDecoder } from './start-decoder.ts'
import type { SavedDetection, WayOfFrames } from './unfinished-detection.ts'
import {
  findUnfinished,
  type ReadingKey,
  UnfinishedKeeper,
  type UnfinishedReading,
} from './unfinished-reading.ts'

/** Containers whose pictures have the same times after a seek; in program streams FFmpeg then counts them otherwise. */
const seekable = new Set(['mp4', 'mov', 'matroska', 'webm', 'avi', 'mpegts', 'asf', 'flv', 'mxf'])

interface PlannedReading {
  request: DecodeRequest
  file: FileStamp
  order: ShotReadingOrder
  plan: DecodePlan
  question: DetectionOrder
}

type PassEnd = Result<Pass, MediaRefusal> | null

/** Reads the whole film, or only what an earlier reading had not come to. */
export async function readByPlan(
  detector: ShotDetector,
  driver: Driver,
  reading: PlannedReading,
): Promise<PassEnd> {
  const { request, order, plan } = reading
  const { unfinishedPath } = order
  if (!unfinishedPath || !seekable.has(request.probe.container))
    return pass(detector, reading, { plan, heard: new HeardDamage() })
  const key = keyOf(driver, reading)
  const keeper = new UnfinishedKeeper(unfinishedPath, key)
  const unfinished = await findUnfinished(unfinishedPath, key)
  if (unfinished) {
    const read = await goOn(detector, driver, { ...reading, unfinished, keeper })
    if (read && (read.ok || read.refusal.kind === 'cancelled')) return read
  }
  await rm(unfinishedPath, { force: true })
  const way = { keptIn: plan.timeBase }
  return pass(detector, reading, { plan, heard: new HeardDamage(), keeper, way })
}

function keyOf(driver: Driver, { request, file }: PlannedReading): ReadingKey {
  const decoding = [driver.name, driver.version, smallFilter(request)].join(' ')
  return { ...file, detectorVersion, decoding }
}

/**
 * Null where what comes is not what was seen before, or is damaged: what decoders show in place of a damaged picture
 * depends on where they began.
 */
function goOn(
  detector: ShotDetector,
  driver: Driver,
  reading: PlannedReading & { unfinished: UnfinishedReading; keeper: UnfinishedKeeper },
): Promise<PassEnd> {
  const { state, scale, from, skippedPackets, runs, corruptSeconds } = reading.unfinished
  const plan = driver.planDecode({ ...reading.request, fromTicks: from.ticks })
  const { sought } = plan
  const heard = new HeardDamage(sought && { skippedPackets, runs, corruptSeconds, frame: from.frame })
  const way = { keptIn: plan.timeBase, goOn: { state, scale, behindTicks: sought?.behindTicks ?? 0 } }
  return pass(detector, reading, { plan, heard, keeper: reading.keeper, way })
}

async function pass(
  detector: ShotDetector,
  { order, question }: PlannedReading,
  doing: {
    plan: DecodePlan
    heard: HeardDamage
    way?: Pick<WayOfFrames, 'keptIn' | 'goOn'>
    keeper?: UnfinishedKeeper
  },
): Promise<PassEnd> {
  const { heard, keeper } = doing
  const keep = (saved: SavedDetection) => {
    const { skippedPackets, runs, corruptSeconds, joins } = heard
    if (joins.length === 0 && heard.areBefore(saved.from.frame))
      keeper?.keep({ ...saved, skippedPackets, runs, corruptSeconds })
  }
  let isFit = true
  const giveUp = () => {
    isFit = false
    void decoder.stop()
  }
  const onDamage = () => {
    if (doing.way?.goOn) giveUp()
  }
  const decoder: Decoder = startDecoder(detector, doing.plan, { ...order, ...doing, onDamage })
  detector.onUnfinished = keep
  detector.onUnlike = giveUp
  const read = await finishPass(detector, decoder, question)
  if (!isFit) return null
  await keeper?.settled()
  if (keeper && read && !read.ok && read.refusal.kind === 'cancelled') {
    const saved = await detector.leave()
    if (saved) keep(saved)
    await keeper.settled()
  }
  return read
}
