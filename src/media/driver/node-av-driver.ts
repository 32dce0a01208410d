import { holdsRecordings } from '../frames/continuous-time.ts'
import { smallFilter } from '../frames/small-filter.ts'
import { runProgram } from '../programs/run-program.ts'
import type { DecodePlan, DecodeRequest, Driver } from './driver.ts'
import { writeClipWithNodeAv } from './node-av-clip.ts'
import { copyWithNodeAv } from './node-av-copy.ts'
import { describeWithNodeAv } from './node-av-describe.ts'
import { encodeWithNodeAv } from './node-av-encode.ts'
import { packetsWithNodeAv } from './node-av-packets.ts'
import { avProgram } from './node-av-program.ts'
import { writeStillsWithNodeAv } from './node-av-stills.ts'
import { measuredChannels, type SoundPlan, type SoundRequest } from './sound-plan.ts'

/** FFmpeg from npm, in a child of this same Node; null where the package or its binary is not there. */
export async function findNodeAv(): Promise<Driver | null> {
  let version = ''
  const end = await runProgram({
    ...avProgram({ act: 'version' }),
    silenceMs: 30_000,
    onOutput: chunk => {
      version += chunk.toString('utf8')
    },
  })
  if (end.kind !== 'exited' || end.code !== 0 || version === '') return null
  return {
    name: 'node-av',
    version,
    describe: describeWithNodeAv,
    readPackets: packetsWithNodeAv,
    planDecode,
    planSound,
    writeStills: writeStillsWithNodeAv,
    encodeFilm: encodeWithNodeAv,
    writeClip: writeClipWithNodeAv,
    writePlayableCopy: copyWithNodeAv,
  }
}

function planDecode(request: DecodeRequest): DecodePlan {
  const { path, probe, width, height, fromTicks } = request
  const { streamIndex, timeBase } = probe.video
  return {
    ...avProgram({
      ...{ act: 'decode', path, streamIndex, filter: smallFilter(request) },
      mayLeap: holdsRecordings(probe.container),
      ...(fromTicks !== undefined && { fromTicks }),
    }),
    frames: 'records',
    frameBytes: (width * height * 3) / 2,
    shiftTicks: -Math.round((probe.startSeconds * timeBase.denominator) / timeBase.numerator),
    timeBase,
    sought: fromTicks === undefined ? null : { behindTicks: 0 },
  }
}

function planSound(request: SoundRequest): SoundPlan {
  const { path, probe, streamIndex } = request
  const channels = measuredChannels(request)
  const mayLeap = holdsRecordings(probe.container)
  return {
    ...avProgram({ act: 'sound', path, streamIndex, channels, mayLeap, originSeconds: probe.startSeconds }),
    channels,
  }
}
