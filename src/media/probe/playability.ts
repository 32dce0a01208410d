import type { FrameClock } from '../../study/index.ts'
import type { AudioTrack, Playability, UnplayableReason, VideoTrack } from './probe.ts'

const families: { container: RegExp; video: string[]; audio: string[] }[] = [
  {
    container: /^mp4$/,
    video: ['h264', 'av1', 'vp9'],
    audio: ['aac', 'mp3', 'opus', 'flac'],
  },
  { container: /^webm$/, video: ['vp8', 'vp9', 'av1'], audio: ['opus', 'vorbis'] },
  { container: /^ogg$/, video: ['vp8', 'vp9'], audio: ['opus', 'vorbis', 'flac'] },
]

/** Whether Chromium, Firefox and Safari of the last years can all play the file as it is. */
export function judgePlayability(track: {
  container: string
  video: VideoTrack
  audio: AudioTrack[]
}): Playability {
  const family = families.find(({ container }) => container.test(track.container))
  if (!family) return { kind: 'no', because: [{ kind: 'container', container: track.container }] }
  const because = [...videoReasons(track.video, family.video), ...audioReasons(track.audio, family.audio)]
  return because.length === 0 ? { kind: 'yes' } : { kind: 'no', because }
}

/**
 * For frames that are stored out of order Chromium takes the steps between their places for how long they stand; at
 * uneven rates it then shows a neighbour of the frame that was sought.
 */
export function isMisplacedByBrowsers(video: Pick<VideoTrack, 'outOfOrder'>, clock: FrameClock): boolean {
  return video.outOfOrder && clock.kind === 'variable' && isUneven(clock.startsMs)
}

/** The player seeks to the middle of a frame: half a frame more or less is where a neighbour begins. */
const mostUneven = 1.4

/** Whole milliseconds, as Matroska keeps them, are no unevenness. */
function isUneven(startsMs: readonly number[]): boolean {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0]
  for (let frame = 1; frame < startsMs.length; frame++) {
    const step = startsMs[frame]! - startsMs[frame - 1]!
    shortest = Math.min(shortest, step)
    longest = Math.max(longest, step)
  }
  return longest > mostUneven * shortest
}

function videoReasons(video: VideoTrack, codecs: string[]): UnplayableReason[] {
  const reasons: UnplayableReason[] = []
  if (!codecs.includes(video.codec)) reasons.push({ kind: 'video-codec', codec: video.codec })
  if (!['yuv420p', 'yuvj420p'].includes(video.pixelFormat))
    reasons.push({ kind: 'pixel-format', pixelFormat: video.pixelFormat })
  if (video.interlaced) reasons.push({ kind: 'interlaced' })
  return reasons
}

/** Only the first track is heard in a browser. */
function audioReasons(audio: AudioTrack[], codecs: string[]): UnplayableReason[] {
  const first = audio[0]
  return first && !codecs.includes(first.codec) ? [{ kind: 'audio-codec', codec: first.codec }] : []
}
