import type { FileFacts, FrameClock } from '../../study/index.ts'
import { frameCount, frameToMs } from '../../study/index.ts'
import type { Probe } from '../probe/probe.ts'
import { knownFile } from './known-file.ts'

/** Less than this between sound and picture is how containers are woven. */
const leastLateMs = 200

/** What is to be said of a file, from what the study keeps of it; null until every frame of it has been seen. */
export function fileFacts(kept: unknown, clock: FrameClock | null): FileFacts | null {
  const known = knownFile(kept)
  if (!known?.condition || !clock) return null
  const { joins, missingEnd, breaksOff, gaps, damaged, fewerFrames, unread } = known.condition
  const probe = kept as Partial<Probe>
  const lateMs = Math.round((known.startSeconds - (probe.containerStartSeconds ?? 0)) * 1000)
  return {
    ...{ missingEnd, gaps, damaged, fewerFrames, unread },
    breaksOffMs: breaksOff ? clock.endMs : null,
    joinsMs: joins.filter(frame => frame < frameCount(clock)).map(frame => frameToMs(clock, frame)),
    lateMs: lateMs >= leastLateMs && (probe.audio?.length ?? 0) > 0 ? lateMs : null,
    chosenTrack: chosenTrack(probe),
    timeCode: probe.timeCode ?? null,
  }
}

function chosenTrack({ video, otherPictures = [] }: Partial<Probe>): FileFacts['chosenTrack'] {
  if (!video || otherPictures.length === 0) return null
  const before = otherPictures.filter(({ streamIndex }) => streamIndex < video.streamIndex).length
  const { codec, displayWidth, displayHeight } = video
  const size = { width: displayWidth, height: displayHeight }
  return { number: before + 1, of: otherPictures.length + 1, codec, ...size }
}
