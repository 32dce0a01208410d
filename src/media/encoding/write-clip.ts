import type { Result } from '../../study/index.ts'
import { frameCount, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { probeFilm } from '../probe/probe-film.ts'
import type { ClipOrder } from '../work.ts'

/** Frames from one up to another as a film of its own. */
export async function writeClip(
  driver: Driver,
  path: string,
  order: ClipOrder,
): Promise<Result<null, MediaRefusal>> {
  const { fromFrame, untilFrame, clock } = order
  const isWithin = fromFrame >= 0 && fromFrame < untilFrame && untilFrame <= frameCount(clock)
  if (!isWithin) return refused({ kind: 'no-frames-given' })
  const probed = await probeFilm(driver, path, order.signal, order.known)
  return probed.ok ? driver.writeClip({ ...order, path, probe: probed.value }) : probed
}
