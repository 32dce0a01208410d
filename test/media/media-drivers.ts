import { type Media, openMedia } from '../../src/media/index.ts'
import { dealt } from '../share.ts'

/** Both routes to decoded frames, as far as this machine has them; CI must have both. */
export async function mediaDrivers(): Promise<Media[]> {
  const opened = await Promise.all((['ffmpeg', 'node-av'] as const).map(driver => openMedia({ driver })))
  const missing = opened.filter(result => !result.ok).length
  if (missing > 0 && process.env['CI'] === 'true') throw new Error('A media driver is missing.')
  return opened.flatMap(result => (result.ok ? [result.value] : []))
}

/** Of files that both drivers have to read alike, those that this one reads in the suite: every file by one of them. */
export function dealtTo<Case>(media: Media, drivers: readonly Media[], cases: readonly Case[]): Case[] {
  return dealt(cases, { way: drivers.indexOf(media), of: drivers.length })
}

export function worth<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
