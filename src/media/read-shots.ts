import { accepted, type Result, refused } from '../study/index.ts'
import { hasFilmHead } from './container-head.ts'
import type { DetectionOrder } from './detection-thread.ts'
import type { Driver } from './driver.ts'
import { examineFile } from './examine-file.ts'
import type { MediaRefusal } from './media-refusal.ts'
import type { Probe } from './probe.ts'
import { probeFilm } from './probe-film.ts'
import { refusalOfDecode } from './read-small-frames.ts'
import { type Seen, ShotDetector } from './shot-detector.ts'
import type { ShotReading, ShotReadingOrder } from './shot-reading.ts'
import { detectorVersion } from './shots/detect-from-features.ts'
import { fullHeight, fullWidth } from './shots/picture.ts'
import { type Decoder, startDecoder } from './start-decoder.ts'

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
  const read = await readWith(detector, driver, { path, byteSize: before.value.byteSize, order }).catch(
    async cause => {
      await detector.end()
      throw cause
    },
  )
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

type Read = Seen & { probe: Probe; skippedPackets: number }

/** What is plainly a film is decoded while it is still being probed: a short one is half read by then. */
async function readWith(
  detector: ShotDetector,
  driver: Driver,
  { path, byteSize, order }: { path: string; byteSize: number; order: ShotReadingOrder },
): Promise<Result<Read, MediaRefusal>> {
  const isShort = byteSize <= earlyBytes && (await hasFilmHead(path))
  const program = isShort ? driver.planEarlyDecode?.({ path, ...size }) : undefined
  const early = program ? startDecoder(detector, program, order) : null
  const probed = await probeFilm(driver, path, order.signal).catch(async cause => {
    await early?.stop()
    throw cause
  })
  if (!probed.ok) {
    await early?.stop()
    return probed
  }
  const probe = probed.value
  report(detector, probe, order)
  const plan = driver.planDecode({ path, probe, ...size })
  const question = { plan, frameRate: probe.video.frameRate, parameters: order.parameters ?? {} }
  let read = early && (await finish(detector, early, question))
  // Where the guess did not fit the film, or no frame came of it, the plan made for this film decides.
  if (!read || (!read.ok && read.refusal.kind !== 'cancelled'))
    read = await finish(detector, startDecoder(detector, plan, order), question)
  if (!read) throw new Error('The decoder gave times in another time base than the film has.')
  return read.ok ? accepted({ ...read.value, probe }) : read
}

/** Waits for the decoder, then for what the thread has seen; null where times and time base do not fit each other. */
async function finish(
  detector: ShotDetector,
  decoder: Decoder,
  question: DetectionOrder,
): Promise<Result<Seen & { skippedPackets: number }, MediaRefusal> | null> {
  const { end, skippedPackets } = await decoder.ended
  const answer = end.kind === 'exited' ? await detector.finish(question) : null
  const refusal = refusalOfDecode(end, answer?.kind === 'empty' ? 0 : 1)
  if (refusal) return refused(refusal)
  if (answer?.kind !== 'done') return null
  const { kind: _, ...seen } = answer
  return accepted({ ...seen, skippedPackets })
}

function report(detector: ShotDetector, probe: Probe, { onProgress }: ShotReadingOrder): void {
  if (!onProgress) return
  const totalMs = probe.durationMs
  const { numerator, denominator } = probe.video.frameRate
  detector.onProgress = frames =>
    onProgress({ doneMs: Math.min(totalMs, Math.round((frames * denominator * 1000) / numerator)), totalMs })
}
