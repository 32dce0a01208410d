import { readFileSync } from 'node:fs'
import { AV_PIX_FMT_RGBA, AV_SAMPLE_FMT_FLT } from 'node-av/constants'
import { avChannelLayoutDefault, Frame } from 'node-av/lib'
import { PictureFilter } from './av-filter.ts'
import type { AvEncode } from './av-job.ts'
import { encodedPicture } from './encoded-picture.ts'
import { Mp4Writer, type WrittenTrack } from './mp4-writer.ts'
import { SoundFilter } from './sound-filter.ts'

/** RGBA frames from standard input become an MP4 film. */
export async function encodeFrames(job: AvEncode): Promise<void> {
  const times = job.timesPath ? (JSON.parse(readFileSync(job.timesPath, 'utf8')) as number[]) : null
  const writer = new Mp4Writer(job.outPath)
  const [width, height] = [Math.ceil(job.width / 2) * 2, Math.ceil(job.height / 2) * 2]
  const { numerator, denominator } = job.frameRate
  const timeBase = times
    ? { numerator: 1, denominator: 1000 }
    : { numerator: denominator, denominator: numerator }
  const picture = writer.addPicture({ width, height, timeBase, frameRate: job.frameRate, crf: 18 })
  const sound = job.sound ? writer.addSound(job.sound) : null
  writer.begin()
  if (sound) writeSound(job, writer, sound)
  const base = { num: timeBase.numerator, den: timeBase.denominator }
  const filter = new PictureFilter(encodedPicture(width, height), base)
  let index = 0
  for await (const bytes of framesOf(job.width * job.height * 4)) {
    const frame = Frame.fromVideoBuffer(bytes, {
      ...{ width: job.width, height: job.height, format: AV_PIX_FMT_RGBA },
      ...{ pts: BigInt(times?.[index] ?? index), timeBase: base },
    })
    index++
    filter.run(frame, ready => writer.write(picture, ready))
    frame.free()
  }
  filter.run(null, ready => writer.write(picture, ready))
  writer.finish()
}

async function* framesOf(size: number): AsyncGenerator<Buffer> {
  const held = Buffer.alloc(size)
  let filled = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; ) {
      const part = Math.min(size - filled, chunk.length - at)
      chunk.copy(held, filled, at, at + part)
      filled += part
      at += part
      if (filled < size) continue
      filled = 0
      yield held
    }
}

function writeSound(job: AvEncode, writer: Mp4Writer, track: WrittenTrack): void {
  const { path, sampleRate, channels } = job.sound!
  const bytes = readFileSync(path)
  const filter = new SoundFilter(sampleRate, channels)
  const pieceBytes = 1024 * channels * 4
  for (let at = 0, sample = 0; at < bytes.length; at += pieceBytes, sample += 1024) {
    const piece = bytes.subarray(at, Math.min(bytes.length, at + pieceBytes))
    const frame = Frame.fromAudioBuffer(piece, {
      ...{ nbSamples: piece.length / (channels * 4), format: AV_SAMPLE_FMT_FLT, sampleRate },
      ...{ channelLayout: avChannelLayoutDefault(channels), pts: BigInt(sample) },
    })
    filter.run(frame, ready => writer.write(track, ready))
    frame.free()
  }
  filter.run(null, ready => writer.write(track, ready))
}
