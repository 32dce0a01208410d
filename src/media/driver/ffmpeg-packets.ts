import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { PacketsRequest, TrackPacket } from '../tracks/track-packets.ts'
import { answerOf } from '../tracks/track-packets.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

interface ProbedPacket {
  pts_time?: string
  duration_time?: string
  data?: string
}

/** The packets of one track, as ffprobe tells them. */
export async function packetsWithFfprobe(
  programs: FfmpegPrograms,
  { path, streamIndex, signal }: PacketsRequest,
): Promise<Result<TrackPacket[], MediaRefusal>> {
  const said = await answerOf('ffmpeg', {
    program: programs.ffprobe,
    args: [
      ...['-v', 'error', '-hide_banner', ...guardArguments(), '-select_streams', String(streamIndex)],
      ...['-show_packets', '-show_data', '-show_entries', 'packet=pts_time,duration_time,data'],
      ...['-of', 'json', '-i', fileAddress(path)],
    ],
    signal,
  })
  if (!said.ok) return said
  const { packets = [] } = JSON.parse(said.value) as { packets?: ProbedPacket[] }
  return accepted(
    packets.flatMap(({ pts_time, duration_time, data = '' }): TrackPacket[] => {
      const lengthSeconds = Number(duration_time ?? 0) || null
      return pts_time === undefined
        ? []
        : [{ startSeconds: Number(pts_time), lengthSeconds, bytes: bytesOf(data) }]
    }),
  )
}

/** Lines of a place, eight groups of two bytes, and the same as signs. */
function bytesOf(dump: string): Uint8Array {
  const groups = dump.split('\n').map(line => line.slice(line.indexOf(': ') + 2, line.indexOf(': ') + 42))
  return Buffer.from(groups.join('').replaceAll(' ', ''), 'hex')
}
