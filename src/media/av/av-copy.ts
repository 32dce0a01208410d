import { ContinuousTicks } from '../frames/continuous-time.ts'
import { PictureFilter } from './av-filter.ts'
import { type DecodedTrack, decodeTracks, openDecoder, openFilm, ticksOf } from './av-input.ts'
import type { AvCopy } from './av-job.ts'
import { Mp4Writer } from './mp4-writer.ts'
import { SoundFilter } from './sound-filter.ts'

const soundRate = 48_000

/** The same frames at the same times in a form that browsers play. */
export function copyFilm(job: AvCopy): void {
  const format = openFilm(job.path)
  const writer = new Mp4Writer(job.outPath)
  const stream = format.streams[job.streamIndex]!
  const { num, den } = stream.timeBase
  const origin = Math.round((job.originSeconds * den) / num)
  const picture = writer.addPicture({
    ...{ width: job.width, height: job.height, crf: 20 },
    timeBase: { numerator: num, denominator: den },
    frameRate: { numerator: stream.avgFrameRate.num || 25, denominator: stream.avgFrameRate.den || 1 },
  })
  const filter = new PictureFilter(job.filter, { num, den })
  const decoder = openDecoder(format, job.streamIndex, { threads: '2' })
  const times = new ContinuousTicks(num / den, job.mayLeap)
  const tracks: DecodedTrack[] = [
    {
      index: job.streamIndex,
      decoder,
      take: frame => {
        frame.pts = BigInt(times.next(ticksOf(frame)) - origin)
        filter.run(frame, ready => writer.write(picture, ready))
        return false
      },
    },
    ...job.audioIndices.map(index => soundTrack(index)),
  ]
  writer.begin()
  decodeTracks(format, tracks)
  filter.run(null, ready => writer.write(picture, ready))
  writer.finish()

  function soundTrack(index: number): DecodedTrack {
    const channels = Math.min(2, Math.max(1, format.streams[index]!.codecpar.channels))
    const written = writer.addSound({ sampleRate: soundRate, channels })
    const resampled = new SoundFilter(soundRate, channels)
    const { num: soundNum, den: soundDen } = format.streams[index]!.timeBase
    const soundTimes = new ContinuousTicks(soundNum / soundDen, job.mayLeap)
    return {
      index,
      decoder: openDecoder(format, index, {}),
      take: frame => {
        const seconds = (soundTimes.next(ticksOf(frame)) * soundNum) / soundDen - job.originSeconds
        frame.pts = BigInt(Math.round(seconds * frame.sampleRate))
        resampled.run(frame, ready => writer.write(written, ready))
        return false
      },
    }
  }
}
