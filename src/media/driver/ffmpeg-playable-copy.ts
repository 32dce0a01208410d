import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import { writeInPlace, writeRefusal } from '../files/write-in-place.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { isMisplacedByBrowsers } from '../probe/playability.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { PlayableCopyJob } from '../work.ts'
import { pictureArguments, progressArguments, soundArguments } from './ffmpeg-copy-arguments.ts'
import type { Piece } from './ffmpeg-copy-in-pieces.ts'
import { copyInPieces, divideIntoPieces } from './ffmpeg-copy-in-pieces.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

/** H.264 and AAC in MP4: the same frames at the same times. What is already so is taken over unchanged. */
export async function copyWithFfmpeg(
  programs: FfmpegPrograms,
  job: PlayableCopyJob,
): Promise<Result<null, MediaRefusal>> {
  const pieces = piecesOf(job)
  if (pieces.length > 1 || isJoined(job)) {
    const folder = job.pieces?.folder ?? `${job.outPath}.pieces`
    const copied = await copyInPieces(programs, { ...job, folder, pieces }).catch(cause =>
      refused(writeRefusal(cause)),
    )
    if (copied.ok) return copied
    if (copied.refusal.kind !== 'frames-lost') return refused(copied.refusal)
  }
  return copyInOneRun(programs, job)
}

function isJoined({ probe }: Pick<PlayableCopyJob, 'probe'>): boolean {
  return (probe.condition?.joins.length ?? 0) > 0
}

/**
 * FFmpeg counts the time of program and transport streams from whichever tracks are read: no place for exact seeking.
 * Where recordings are joined there is one piece, whose times are made to go on; sound is laid to it afterwards.
 */
function piecesOf({ pieces, probe, clock }: PlayableCopyJob): Piece[] {
  if (isJoined({ probe })) return divideIntoPieces(clock, Number.POSITIVE_INFINITY)
  if (!pieces || keepsPicture({ probe, clock }) || /^mpeg/.test(probe.container)) return []
  return divideIntoPieces(clock, pieces.pieceMs)
}

function copyInOneRun(programs: FfmpegPrograms, job: PlayableCopyJob): Promise<Result<null, MediaRefusal>> {
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
  const { video } = job.probe
  return [
    ...progressArguments,
    ...guardArguments(),
    ...['-i', fileAddress(job.path), '-map', `0:${video.streamIndex}`],
    ...(keepsPicture(job) ? ['-c:v', 'copy'] : pictureArguments(video)),
    ...soundArguments(job.probe),
    ...['-sn', '-dn', '-max_muxing_queue_size', '4096', '-movflags', '+faststart', '-f', 'mp4'],
    fileAddress(partPath),
  ]
}

function keepsPicture({ probe, clock }: Pick<PlayableCopyJob, 'probe' | 'clock'>): boolean {
  const { video } = probe
  const isPlayed = video.codec === 'h264' && video.pixelFormat === 'yuv420p' && !video.interlaced
  return isPlayed && !isJoined({ probe }) && !isMisplacedByBrowsers(video, clock)
}
