import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { PacketsRequest, TrackPacket } from '../tracks/track-packets.ts'
import { answerOf } from '../tracks/track-packets.ts'
import { avProgram } from './node-av-program.ts'

/** The packets of one track, as node-av reads them: a line for each. */
export async function packetsWithNodeAv({
  path,
  streamIndex,
  signal,
}: PacketsRequest): Promise<Result<TrackPacket[], MediaRefusal>> {
  const said = await answerOf('node-av', { ...avProgram({ act: 'packets', path, streamIndex }), signal })
  if (!said.ok) return said
  const lines = said.value.split('\n').filter(line => line !== '')
  return accepted(
    lines.map((line): TrackPacket => {
      const [startSeconds, lengthSeconds, bytes] = JSON.parse(line) as [number, number, string]
      return { startSeconds, lengthSeconds: lengthSeconds || null, bytes: Buffer.from(bytes, 'base64') }
    }),
  )
}
