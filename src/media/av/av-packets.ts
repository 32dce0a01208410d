import { AV_NOPTS_VALUE, AVERROR_EAGAIN } from 'node-av/constants'
import { Packet } from 'node-av/lib'
import { openFilm } from './av-input.ts'
import type { AvJob } from './av-job.ts'
import { writeAll } from './write-all.ts'

/** Writes the packets of one track to standard output: seconds, length in seconds and bytes, a line for each. */
export function writePackets({ path, streamIndex }: Extract<AvJob, { act: 'packets' }>): void {
  const format = openFilm(path)
  const { num, den } = format.streams[streamIndex]!.timeBase
  const seconds = (ticks: bigint) => (Number(ticks) * num) / den
  const packet = new Packet()
  packet.alloc()
  for (;;) {
    const read = format.readFrameSync(packet)
    if (read === AVERROR_EAGAIN) continue
    if (read < 0) break
    if (packet.streamIndex === streamIndex && packet.pts !== AV_NOPTS_VALUE) {
      const bytes = (packet.data ?? Buffer.alloc(0)).toString('base64')
      const line = [seconds(packet.pts), seconds(packet.duration), bytes]
      writeAll(Buffer.from(`${JSON.stringify(line)}\n`))
    }
    packet.unref()
  }
}
