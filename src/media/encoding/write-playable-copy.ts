import type { Result } from '../../study/index.ts'
import { accepted, exactFrameSeconds } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { probeFilm } from '../probe/probe-film.ts'
import type { PlayableCopy, PlayableCopyOrder } from '../work.ts'

/** Makes the copy, and says how its time lies to that of the original, as the copy itself has it. */
export async function writePlayableCopy(
  driver: Driver,
  path: string,
  order: PlayableCopyOrder,
): Promise<Result<PlayableCopy, MediaRefusal>> {
  const probed = await probeFilm(driver, path, order.signal, order.known)
  if (!probed.ok) return probed
  const written = await driver.writePlayableCopy({ ...order, path, probe: probed.value })
  if (!written.ok) return written
  const raw = await driver.describe(order.outPath, order.signal)
  if (!raw.ok) return raw
  const picture = raw.value.streams.find(stream => stream.codec_type === 'video')
  const firstSeconds = Number(picture?.start_time ?? 0) || 0
  return accepted({ startSeconds: firstSeconds - exactFrameSeconds(order.clock, 0) })
}
