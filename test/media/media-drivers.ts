import { type Media, openMedia } from '../../src/media/index.ts'

/** Both routes to decoded frames, as far as this machine has them; CI must have both. */
export async function mediaDrivers(): Promise<Media[]> {
  const opened = await Promise.all((['ffmpeg', 'node-av'] as const).map(driver => openMedia({ driver })))
  const missing = opened.filter(result => !result.ok).length
  if (missing > 0 && process.env['CI'] === 'true') throw new Error('A media driver is missing.')
  return opened.flatMap(result => (result.ok ? [result.value] : []))
}

export function worth<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
