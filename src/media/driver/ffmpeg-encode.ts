import { rm, writeFile } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import { bytesOfSamples, feedFrames } from '../encoding/feed-frames.ts'
import { stepTimes } from '../encoding/step-times.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { EncodeJob } from '../work.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress } from './input-arguments.ts'

export async function encodeWithFfmpeg(
  programs: FfmpegPrograms,
  job: EncodeJob,
): Promise<Result<null, MediaRefusal>> {
  return writeInPlace(job.outPath, async partPath => {
    const soundPath = `${partPath}.f32`
    const timesPath = `${partPath}.times`
    try {
      if (job.audio) await writeFile(soundPath, bytesOfSamples(job.audio.samples))
      await writeFile(timesPath, pictureFilter(job))
      const end = await runProgram({
        program: programs.ffmpeg,
        args: encodeArguments(job, { major: programs.major, partPath, soundPath, timesPath }),
        signal: job.signal,
        feed: child => feedFrames(job.frames, child.stdin!),
      })
      return endOfWriting('ffmpeg', end)
    } finally {
      await rm(soundPath, { force: true })
      await rm(timesPath, { force: true })
    }
  })
}

function pictureFilter(job: EncodeJob): string {
  const times = job.presentationTimesMs ? `settb=1/1000,setpts='${stepTimes(job.presentationTimesMs)}',` : ''
  return `${times}pad=ceil(iw/2)*2:ceil(ih/2)*2,scale=in_range=full:out_range=limited:out_color_matrix=bt709:flags=bicubic+accurate_rnd,format=yuv420p,setsar=1`
}

function encodeArguments(
  job: EncodeJob,
  files: { major: number; partPath: string; soundPath: string; timesPath: string },
): string[] {
  const { numerator, denominator } = job.frameRate
  const rate = `${numerator}/${denominator}`
  const sound = job.audio
    ? [
        ...['-f', 'f32le', '-ar', String(job.audio.sampleRate), '-ac', String(job.audio.channels)],
        ...['-i', fileAddress(files.soundPath)],
      ]
    : []
  return [
    ...['-hide_banner', '-nostats', '-v', 'error', '-f', 'rawvideo', '-pixel_format', 'rgba'],
    ...['-video_size', `${job.width}x${job.height}`, '-framerate', rate, '-i', 'pipe:0', ...sound],
    ...['-map', '0:v', ...(job.audio ? ['-map', '1:a', '-c:a', 'aac', '-b:a', '160k'] : [])],
    ...[files.major >= 7 ? '-/filter:v' : '-filter_script:v', files.timesPath],
    ...['-fps_mode', 'passthrough', ...(job.presentationTimesMs ? ['-enc_time_base', '1/1000'] : [])],
    ...h264Arguments,
    ...['-crf', '18', '-g', '48', '-movflags', '+faststart', '-f', 'mp4', fileAddress(files.partPath)],
  ]
}

/**
 * Frames are written in the order in which they are shown: for those written out of order Chromium takes the steps
 * between their places for how long they stand, and at uneven rates shows a neighbour after a seek.
 */
export const h264Arguments = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '0', '-pix_fmt', 'yuv420p', '-threads', '2'],
  ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
]
