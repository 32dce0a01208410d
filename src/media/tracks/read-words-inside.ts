import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { probeFilm } from '../probe/probe-film.ts'
import type { DoingWithKnown } from '../work.ts'
import { mostPacketBytes } from './track-packets.ts'

/** A track of subtitles as it lies inside a film's file. */
export interface WordsInside {
  /** As FFmpeg calls its form: `subrip`, `mov_text`, `ass`, `webvtt`; or one of pictures. */
  codec: string
  /** ISO 639, as the file says it; null where it does not. */
  language: string | null
  /** Whole milliseconds of media time, which begins with the first picture; below 0 what lies before it. */
  packets: { startMs: number; endMs: number; bytes: Uint8Array }[]
}

/** Where a packet does not say how long it stands, and none follows. */
const usualMs = 3000

/** Reads one track of subtitles inside a film's file; refuses one that is not there, and one beyond all measure. */
export async function readWordsInside(
  driver: Driver,
  path: string,
  { streamIndex, signal, known }: DoingWithKnown & { streamIndex: number },
): Promise<Result<WordsInside, MediaRefusal>> {
  const probed = await probeFilm(driver, path, signal, known)
  if (!probed.ok) return probed
  const { startSeconds, subtitles } = probed.value
  const track = subtitles.find(one => one.streamIndex === streamIndex)
  if (!track) return refused({ kind: 'no-such-track' })
  const found = await driver.readPackets({ path, streamIndex, signal })
  if (!found.ok) return found
  const size = found.value.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > mostPacketBytes) return refused({ kind: 'subtitles-too-large', limit: mostPacketBytes })
  const inFilm = (seconds: number) => Math.round((seconds - startSeconds) * 1000)
  const packets = found.value.map(({ startSeconds: from, lengthSeconds, bytes }, at) => {
    const startMs = inFilm(from)
    const next = found.value[at + 1]
    const untilNext = next ? inFilm(next.startSeconds) : startMs + usualMs
    return { startMs, endMs: lengthSeconds === null ? untilNext : inFilm(from + lengthSeconds), bytes }
  })
  return accepted({ codec: track.codec, language: track.language, packets })
}
