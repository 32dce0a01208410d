import { AV_SAMPLE_FMT_FLT, AVSEEK_FLAG_BACKWARD } from 'node-av/constants'
import { avChannelLayoutDefault, Frame } from 'node-av/lib'
import {
  clipChannels,
  clipSeekMarginSeconds,
  clipSoundFilter,
  clipSoundRate,
} from '../encoding/clip-range.ts'
import { ContinuousTicks } from '../frames/continuous-time.ts'
import { PictureFilter } from './av-filter.ts'
import { type DecodedTrack, decodeTracks, FrameTicks, openDecoder, openFilm, ticksOf } from './av-input.ts'
import type { AvClip } from './av-job.ts'
import { Mp4Writer } from './mp4-writer.ts'
import { SoundFilter } from './sound-filter.ts'
import { writeAll } from './write-all.ts'

const saidEvery = 12

/** Frames chosen by their own times; sought first, and from the start of the film where a seek misses one of them. */
export function cutClip(job: AvClip): void {
  const wanted = job.untilFrame - job.fromFrame
  if (!job.isCounted && cut(job, true) === wanted) return
  const done = cut(job, false)
  if (done !== wanted) throw new Error(`frame-not-found ${job.fromFrame + done}`)
}

/** How many of the frames were there. */
function cut(job: AvClip, seeks: boolean): number {
  const format = openFilm(job.path)
  const stream = format.streams[job.streamIndex]!
  const { num, den } = stream.timeBase
  const wanted = job.untilFrame - job.fromFrame
  const writer = new Mp4Writer(job.outPath)
  const picture = writer.addPicture({
    ...{ width: job.width, height: job.height, crf: 20 },
    timeBase: { numerator: num, denominator: den },
    frameRate: { numerator: stream.avgFrameRate.num || 25, denominator: stream.avgFrameRate.den || 1 },
  })
  const filter = new PictureFilter(job.filter, { num, den })
  const plain = new FrameTicks()
  const continuous = new ContinuousTicks(num / den, job.mayLeap)
  const margin = Math.ceil((clipSeekMarginSeconds * den) / num)
  if (seeks) format.seekFrameSync(job.streamIndex, BigInt(job.low - margin), AVSEEK_FLAG_BACKWARD)
  let count = 0
  let taken = 0
  let first = 0
  const pictures: DecodedTrack = {
    index: job.streamIndex,
    decoder: openDecoder(format, job.streamIndex, { threads: '2' }),
    take: frame => {
      const ticks = job.isCounted ? continuous.next(ticksOf(frame)) : plain.of(frame)
      const number = count++
      const isIn = job.isCounted
        ? number >= job.fromFrame && number < job.untilFrame
        : ticks >= job.low && ticks <= job.high
      if (isIn && taken < wanted) {
        if (taken === 0) first = ticks
        frame.pts = BigInt(ticks - first)
        filter.run(frame, ready => writer.write(picture, ready))
        if (++taken % saidEvery === 0) writeAll(Buffer.from(`frame ${taken}\n`))
      }
      const isPast = seeks && ticks > job.high + margin
      return isPast || (taken === wanted && sounds.every(sound => sound.isFull()))
    },
  }
  const sounds = job.audioIndices.map(index => clipSound(index))
  if (job.title) writer.entitle(job.title)
  writer.begin()
  decodeTracks(format, [pictures, ...sounds.map(({ track }) => track)])
  filter.run(null, ready => writer.write(picture, ready))
  for (const sound of sounds) sound.end()
  writer.finish()
  format.closeInputSync()
  return taken

  function clipSound(index: number): { track: DecodedTrack; isFull: () => boolean; end: () => void } {
    const { num: soundNum, den: soundDen } = format.streams[index]!.timeBase
    const channels = clipChannels(format.streams[index]!.codecpar.channels)
    const written = writer.addSound({ sampleRate: clipSoundRate, channels })
    const samples = job.soundSamples
    const chain = `${clipSoundFilter({ seconds: 0, samples, channels })},asetnsamples=n=1024:p=0`
    const resampled = new SoundFilter(clipSoundRate, channels, chain)
    const times = new ContinuousTicks(soundNum / soundDen, job.mayLeap)
    const fromSeconds = job.isCounted ? job.soundFromSeconds - job.originSeconds : job.soundFromSeconds
    let isBegun = false
    let isFull = false
    const run = (frame: Frame | null) => resampled.run(frame, ready => writer.write(written, ready))
    const take = (frame: Frame) => {
      const stated = ticksOf(frame)
      const ticks = job.isCounted || stated === null ? times.next(stated) : stated
      const origin = job.isCounted ? job.originSeconds : 0
      const seconds = (ticks * soundNum) / soundDen - origin - fromSeconds
      const endSeconds = seconds + frame.nbSamples / frame.sampleRate
      isFull ||= seconds > samples / clipSoundRate
      if (isFull || endSeconds <= 0) return false
      frame.pts = BigInt(Math.round(seconds * frame.sampleRate))
      isBegun = true
      run(frame)
      return false
    }
    const end = () => {
      if (!isBegun) run(silence(channels))
      run(null)
    }
    return {
      track: { index, decoder: openDecoder(format, index, {}), take },
      isFull: () => isFull,
      end,
    }
  }
}

/** A first frame where a track has none in this stretch; what follows is filled up with the same. */
function silence(channels: number): Frame {
  return Frame.fromAudioBuffer(Buffer.alloc(1024 * channels * 4), {
    ...{ nbSamples: 1024, format: AV_SAMPLE_FMT_FLT, sampleRate: clipSoundRate, pts: 0n },
    channelLayout: avChannelLayoutDefault(channels),
  })
}
