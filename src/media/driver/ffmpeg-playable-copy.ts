import type { Result } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { playableFilter } from '../playable-filter.ts'
import type { Probe } from '../probe.ts'
import { endOfWriting } from '../refusal-of-end.ts'
import { runProgram } from '../run-program.ts'
import type { PlayableCopyJob } from '../work.ts'
import { writeInPlace } from '../write-in-place.ts'
import { h264Arguments } from './ffmpeg-encode.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

/** H.264 and AAC in MP4: the same frames at the same times. What is already so is taken over unchanged. */
export async function copyWithFfmpeg(
  programs: FfmpegPrograms,
  job: PlayableCopyJob,
): Promise<Result<null, MediaRefusal>> {
  return writeInPlace(job.outPath, async partPath => {
    const end = await runProgram({
      program: programs.ffmpeg,
      args: copyArguments(job, partPath),
      signal: job.signal,
      onOutput: chunk => reportProgress(job, chunk.toString('latin1')),
    })
    return endOfWriting('ffmpeg', end)
  })
}

function reportProgress(job: PlayableCopyJob, text: string): void {
  const microseconds = [...text.matchAll(/out_time_us=(\d+)/g)].at(-1)?.[1]
  if (microseconds)
    job.onProgress?.({ doneMs: Math.round(Number(microseconds) / 1000), totalMs: job.probe.durationMs })
}

function copyArguments(job: PlayableCopyJob, partPath: string): string[] {
  const { video, audio } = job.probe
  const { numerator, denominator } = video.timeBase
  const sound = audio.flatMap((track, index) => [
    ...['-map', `0:${track.streamIndex}`, `-c:a:${index}`],
    ...(['aac', 'mp3'].includes(track.codec)
      ? ['copy']
      : ['aac', `-b:a:${index}`, '192k', `-ac:a:${index}`, '2']),
  ])
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-v', 'error', '-progress', 'pipe:1'],
    ...guardArguments(),
    ...['-i', fileAddress(job.path), '-map', `0:${video.streamIndex}`],
    ...(keepsPicture(job.probe)
      ? ['-c:v', 'copy']
      : [
          ...['-vf', playableFilter(job.probe.video), '-fps_mode', 'passthrough'],
          ...['-enc_time_base', `${numerator}/${denominator}`, ...h264Arguments, '-crf', '20', '-g', '48'],
        ]),
    ...sound,
    ...['-sn', '-dn', '-max_muxing_queue_size', '4096', '-movflags', '+faststart', '-f', 'mp4'],
    fileAddress(partPath),
  ]
}

function keepsPicture({ video }: Probe): boolean {
  return video.codec === 'h264' && video.pixelFormat === 'yuv420p' && !video.interlaced
}
