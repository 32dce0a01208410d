import { rm } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import {
  type ClipRange,
  clipChannels,
  clipRange,
  clipSeekMarginSeconds,
  clipSoundFilter,
} from '../encoding/clip-range.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import { continuousFilter, holdsRecordings } from '../frames/continuous-time.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { ClipJob } from '../work.ts'
import { pictureArguments, progressArguments } from './ffmpeg-copy-arguments.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { keepSound } from './ffmpeg-sound-kept.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

/** Frames chosen by their own times; sought first, and from the start of the film where a seek misses one of them. */
export async function writeClipWithFfmpeg(
  programs: FfmpegPrograms,
  job: ClipJob,
): Promise<Result<null, MediaRefusal>> {
  const range = clipRange(job)
  if (range.isCounted) return writeJoined(programs, job, range)
  const sought = await cut(programs, job, { range, seeks: true })
  if (sought.ok || sought.refusal.kind !== 'frame-not-found') return sought
  return cut(programs, job, { range, seeks: false })
}

/** Sound whose times leap is read by itself, where FFmpeg makes them go on. */
async function writeJoined(
  programs: FfmpegPrograms,
  job: ClipJob,
  range: ClipRange,
): Promise<Result<null, MediaRefusal>> {
  const tracks: string[] = []
  try {
    for (const [index, { streamIndex }] of job.probe.audio.entries()) {
      const place = `${job.outPath}.${index}.f32`
      tracks.push(place)
      const kept = await keepSound(programs, job, { range, streamIndex, place })
      if (!kept.ok) return kept
    }
    return await cut(programs, job, { range, seeks: false, tracks })
  } finally {
    for (const place of tracks) await rm(place, { force: true })
  }
}

interface Cut {
  range: ClipRange
  seeks: boolean
  /** Sound that is cut already, a file for each track. */
  tracks?: string[]
}

function cut(programs: FfmpegPrograms, job: ClipJob, how: Cut): Promise<Result<null, MediaRefusal>> {
  const { frames } = how.range
  return writeInPlace(job.outPath, async partPath => {
    let done = 0
    const end = await runProgram({
      program: programs.ffmpeg,
      args: clipArguments(job, how, partPath),
      signal: job.signal,
      onOutput: chunk => {
        done = Number([...chunk.toString('latin1').matchAll(/^frame=\s*(\d+)/gm)].at(-1)?.[1] ?? done)
        job.onProgress?.({ done: Math.min(done, frames), total: frames })
      },
    })
    const written = endOfWriting('ffmpeg', end)
    if (!written.ok || done === frames) return written
    return refused({ kind: 'frame-not-found', frame: job.fromFrame + done })
  })
}

function clipArguments(job: ClipJob, { range, seeks, tracks }: Cut, partPath: string): string[] {
  const { probe, fromFrame, untilFrame } = job
  const fromStart = range.fileSeconds - probe.containerStartSeconds - clipSeekMarginSeconds
  const chosen = range.isCounted
    ? `${continuousFilter(holdsRecordings(probe.container))},trim=start_frame=${fromFrame}:end_frame=${untilFrame}`
    : `trim=start_pts=${range.low}:end_pts=${range.high + 1}`
  return [
    ...[...progressArguments, ...guardArguments(), '-copyts'],
    ...(range.isCounted ? ['-reinit_filter', '0'] : []),
    ...(seeks && fromStart > 0 ? ['-noaccurate_seek', '-ss', fromStart.toFixed(3)] : []),
    ...['-i', fileAddress(job.path)],
    ...(tracks ?? []).flatMap((place, index) => [
      ...['-f', 'f32le', '-ar', '48000', '-ac', String(clipChannels(probe.audio[index]!.channels))],
      ...['-i', fileAddress(place)],
    ]),
    ...['-map', `0:${probe.video.streamIndex}`],
    ...pictureArguments(probe.video, { before: `${chosen},setpts=PTS-STARTPTS,` }),
    ...soundArguments(job, range, tracks),
    ...['-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-metadata', `title=${job.title ?? ''}`],
    ...['-max_muxing_queue_size', '4096', '-movflags', '+faststart', '-f', 'mp4', fileAddress(partPath)],
  ]
}

function soundArguments({ probe }: ClipJob, range: ClipRange, tracks: string[] | undefined): string[] {
  return probe.audio.flatMap((track, index) => {
    const filter = clipSoundFilter({
      seconds: tracks ? 0 : range.fileSeconds,
      ...{ samples: range.soundSamples, channels: clipChannels(track.channels) },
    })
    return [
      ...['-map', tracks ? `${index + 1}:0` : `0:${track.streamIndex}`],
      ...[`-filter:a:${index}`, filter, `-c:a:${index}`, 'aac', `-b:a:${index}`, '160k'],
    ]
  })
}
