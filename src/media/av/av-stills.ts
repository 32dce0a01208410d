import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { AV_CODEC_FLAG_QSCALE, AVCOL_RANGE_JPEG, AVSEEK_FLAG_BACKWARD } from 'node-av/constants'
import { Codec, CodecContext, FFmpegError, type Frame, Packet, Rational } from 'node-av/lib'
import type { StillForm } from '../stills/still-filter.ts'
import { stillForm } from '../stills/still-filter.ts'
import { PictureFilter } from './av-filter.ts'
import { decodeTracks, FrameTicks, openDecoder, openFilm } from './av-input.ts'
import type { AvJob, AvStill } from './av-job.ts'

const seekMarginSeconds = 0.6
const qualityScale = 118 * 3
const encoders: Record<StillForm, string> = { jpeg: 'mjpeg', png: 'png', tiff: 'tiff' }

/** Stills of one run of frames; those that a seek misses are looked for from the start of the film. */
export function writeStills(job: Extract<AvJob, { act: 'stills' }>): void {
  const missed = job.isCounted ? job.stills : search(job, job.stills, true)
  const lost = missed.length > 0 ? search(job, missed, false) : []
  if (lost[0]) throw new Error(`frame-not-found ${lost[0].frame}`)
}

function search(job: Extract<AvJob, { act: 'stills' }>, stills: AvStill[], seek: boolean): AvStill[] {
  const format = openFilm(job.path)
  const decoder = openDecoder(format, job.streamIndex, { threads: '2' })
  const { num, den } = format.streams[job.streamIndex]!.timeBase
  const first = Math.min(...stills.map(({ low }) => low))
  const margin = Math.ceil((seekMarginSeconds * den) / num)
  if (seek) format.seekFrameSync(job.streamIndex, BigInt(first - margin), AVSEEK_FLAG_BACKWARD)
  const wanted = new Set(stills)
  const furthest = Math.max(...stills.map(({ high }) => high)) + margin
  const times = new FrameTicks()
  let count = 0
  const take = (frame: Frame): boolean => {
    const ticks = times.of(frame)
    const number = count++
    for (const still of wanted) {
      if (job.isCounted ? still.frame !== number : ticks < still.low || ticks > still.high) continue
      wanted.delete(still)
      new PictureFilter(still.filter, { num, den }).run(frame, picture =>
        writePicture(picture, still.outPath),
      )
    }
    return wanted.size === 0 || (seek && ticks > furthest)
  }
  decodeTracks(format, [{ index: job.streamIndex, decoder, take }])
  format.closeInputSync()
  return [...wanted]
}

function writePicture(picture: Frame, outPath: string): void {
  const form = stillForm(outPath)
  const codec = Codec.findEncoderByName(encoders[form] as never)!
  const encoder = new CodecContext()
  encoder.allocContext3(codec)
  encoder.width = picture.width
  encoder.height = picture.height
  encoder.pixelFormat = picture.format as never
  encoder.timeBase = new Rational(1, 25)
  encoder.colorRange = AVCOL_RANGE_JPEG
  if (form === 'jpeg') {
    encoder.flags = (encoder.flags | AV_CODEC_FLAG_QSCALE) as never
    encoder.globalQuality = qualityScale
  }
  FFmpegError.throwIfError(encoder.open2Sync(codec), 'still')
  picture.quality = qualityScale
  picture.pts = 0n
  FFmpegError.throwIfError(encoder.sendFrameSync(picture), 'still')
  encoder.sendFrameSync(null)
  const packet = new Packet()
  packet.alloc()
  FFmpegError.throwIfError(encoder.receivePacketSync(packet), 'still')
  const partPath = `${outPath}.${process.pid}.part`
  try {
    writeFileSync(partPath, packet.data!)
    renameSync(partPath, outPath)
  } finally {
    rmSync(partPath, { force: true })
  }
}
