import { accepted, type Result, refused } from '../study/index.ts'
import { ffmpegDriver } from './driver/ffmpeg-driver.ts'
import { findFfmpeg } from './driver/ffmpeg-programs.ts'
import { findNodeAv } from './driver/node-av-driver.ts'
import { type Media, mediaFrom } from './media.ts'
import type { MediaRefusal } from './media-refusal.ts'

export type DriverName = 'ffmpeg' | 'node-av'

/**
 * The system's FFmpeg where there is one, else node-av; `SILVERSCREEN_MEDIA_DRIVER` decides over both. With a file
 * to remember in, FFmpeg is not asked again what it answered last time.
 */
export async function openMedia(
  choice: { driver?: DriverName; memory?: string } = {},
): Promise<Result<Media, MediaRefusal>> {
  const wanted = choice.driver ?? readWish(process.env['SILVERSCREEN_MEDIA_DRIVER'])
  if (wanted !== 'node-av') {
    const programs = await findFfmpeg(choice.memory)
    if (programs) return accepted(mediaFrom(ffmpegDriver(programs)))
  }
  if (wanted !== 'ffmpeg') {
    const nodeAv = await findNodeAv()
    if (nodeAv) return accepted(mediaFrom(nodeAv))
  }
  return refused({ kind: 'no-media-driver', wanted: wanted ?? 'any' })
}

function readWish(text: string | undefined): DriverName | undefined {
  return text === 'ffmpeg' || text === 'node-av' ? text : undefined
}
