import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, exactFrameSeconds, frameCount, frameToMs, msToFrame, refused } from '../../study/index.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import { continuousFilter, holdsRecordings } from '../frames/continuous-time.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { Probe } from '../probe/probe.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { PlayableCopyJob } from '../work.ts'
import { pictureArguments, progressArguments, soundArguments } from './ffmpeg-copy-arguments.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

const usualPieceMs = 60_000

/** A stretch of whole frames, half open, and where it begins. */
export interface Piece {
  fromFrame: number
  untilFrame: number
  startSeconds: number
}

interface PiecesJob extends Omit<PlayableCopyJob, 'pieces'> {
  folder: string
  pieces: readonly Piece[]
}

type PieceRefusal = MediaRefusal | { kind: 'frames-lost' }

/** About a minute each, unless other is asked for. */
export function divideIntoPieces(clock: FrameClock, pieceMs = usualPieceMs): Piece[] {
  const count = frameCount(clock)
  const pieces: Piece[] = []
  for (let fromFrame = 0; fromFrame < count; ) {
    const untilMs = frameToMs(clock, fromFrame) + pieceMs
    const untilFrame = untilMs >= clock.endMs ? count : Math.max(fromFrame + 1, msToFrame(clock, untilMs))
    pieces.push({ fromFrame, untilFrame, startSeconds: exactFrameSeconds(clock, fromFrame) })
    fromFrame = untilFrame
  }
  return pieces
}

/**
 * The copy in stretches, each a file of its own until all are there; then joined without encoding anew.
 * `frames-lost` where the file cannot be sought in to the frame: then it must be copied in one run.
 */
export async function copyInPieces(
  programs: FfmpegPrograms,
  job: PiecesJob,
): Promise<Result<null, PieceRefusal>> {
  await mkdir(job.folder, { recursive: true })
  for (const [index, piece] of job.pieces.entries()) {
    const written = await writePiece(programs, job, { ...piece, place: piecePlace(job, index) })
    if (!written.ok) return written
  }
  const sound = await writeSound(programs, job)
  if (!sound.ok) return sound
  const joined = await joinPieces(programs, job)
  if (joined.ok) await rm(job.folder, { recursive: true, force: true })
  return joined
}

function piecePlace({ folder }: PiecesJob, index: number): string {
  return path.join(folder, `${String(index).padStart(5, '0')}.mp4`)
}

async function writePiece(
  programs: FfmpegPrograms,
  job: PiecesJob,
  piece: Piece & { place: string },
): Promise<Result<null, PieceRefusal>> {
  const wanted = piece.untilFrame - piece.fromFrame
  const report = (frames: number) =>
    job.onProgress?.({
      doneMs: frameToMs(job.clock, Math.min(piece.untilFrame, piece.fromFrame + frames) - 1),
      totalMs: job.clock.endMs,
    })
  if (await stands(piece.place)) {
    report(wanted)
    return accepted(null)
  }
  let frames = 0
  const written = await writeNew(piece.place, async partPath => {
    const end = await runProgram({
      program: programs.ffmpeg,
      args: pieceArguments(job, piece, partPath),
      signal: job.signal,
      onOutput: chunk => {
        frames = Number([...chunk.toString('latin1').matchAll(/^frame=\s*(\d+)/gm)].at(-1)?.[1] ?? frames)
        report(frames)
      },
    })
    return endOfWriting('ffmpeg', end)
  })
  if (!written.ok || frames === wanted) return written
  await rm(job.folder, { recursive: true, force: true })
  return refused({ kind: 'frames-lost' })
}

/** Sought to half a frame before the first, so that no rounding can lose or add one. */
function pieceArguments(job: PiecesJob, piece: Piece, partPath: string): string[] {
  const { video, startSeconds, containerStartSeconds } = job.probe
  const isJoined = (job.probe.condition?.joins.length ?? 0) > 0
  const before = isJoined ? `${continuousFilter(holdsRecordings(job.probe.container))},` : ''
  const beforeFirst =
    piece.fromFrame === 0
      ? null
      : (exactFrameSeconds(job.clock, piece.fromFrame - 1) + piece.startSeconds) / 2 +
        startSeconds -
        containerStartSeconds
  return [
    ...progressArguments,
    ...guardArguments(),
    // Recordings that follow one another: their times come as the file has them and are made to go on, as in detection.
    ...(isJoined ? ['-copyts', '-reinit_filter', '0'] : []),
    ...(beforeFirst === null ? [] : ['-ss', beforeFirst.toFixed(6)]),
    ...['-i', fileAddress(job.path), '-map', `0:${video.streamIndex}`, '-an', '-sn', '-dn'],
    ...pictureArguments(video, { before, after: ',setpts=PTS-STARTPTS' }),
    ...['-frames:v', String(piece.untilFrame - piece.fromFrame), '-f', 'mp4', fileAddress(partPath)],
  ]
}

const soundName = 'sound.mp4'

async function writeSound(programs: FfmpegPrograms, job: PiecesJob): Promise<Result<null, MediaRefusal>> {
  const place = path.join(job.folder, soundName)
  if (job.probe.audio.length === 0 || (await stands(place))) return accepted(null)
  return writeNew(place, async partPath => {
    const end = await runProgram({
      program: programs.ffmpeg,
      args: [
        ...[...progressArguments, ...guardArguments(), '-i', fileAddress(job.path), '-vn', '-sn', '-dn'],
        ...[...soundArguments(job.probe), '-f', 'mp4', fileAddress(partPath)],
      ],
      signal: job.signal,
      onOutput: () => {},
    })
    return endOfWriting('ffmpeg', end)
  })
}

async function joinPieces(programs: FfmpegPrograms, job: PiecesJob): Promise<Result<null, MediaRefusal>> {
  const list = path.join(job.folder, 'pieces.txt')
  const { pieces, clock } = job
  const lines = pieces.map((piece, index) => {
    const until = pieces[index + 1]?.startSeconds ?? clock.endMs / 1000
    return `file ${path.basename(piecePlace(job, index))}\nduration ${(until - piece.startSeconds).toFixed(6)}\n`
  })
  await writeFile(list, `ffconcat version 1.0\n${lines.join('')}`)
  const hasSound = job.probe.audio.length > 0
  const soundStart = soundZero(job.probe) - job.probe.startSeconds
  return writeInPlace(job.outPath, async partPath => {
    const end = await runProgram({
      program: programs.ffmpeg,
      args: [
        ...[...progressArguments, '-protocol_whitelist', 'file'],
        ...['-itsoffset', (Math.ceil(pieces[0]!.startSeconds * 1000) / 1000).toFixed(3)],
        ...['-f', 'concat', '-safe', '1', '-i', fileAddress(list)],
        ...(hasSound
          ? ['-itsoffset', soundStart.toFixed(6), '-i', fileAddress(path.join(job.folder, soundName))]
          : []),
        ...['-map', '0:v', ...(hasSound ? ['-map', '1:a'] : []), '-c', 'copy'],
        ...['-movflags', '+faststart', '-f', 'mp4', fileAddress(partPath)],
      ],
      signal: job.signal,
      onOutput: () => {},
    })
    return endOfWriting('ffmpeg', end)
  })
}

/** Where the sound that was written by itself has its 0 in the file's own time. */
function soundZero({ audio, container, containerStartSeconds }: Probe): number {
  if (audio.length === 0 || !holdsRecordings(container)) return containerStartSeconds
  return Math.min(...audio.map(track => track.startSeconds))
}

async function stands(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null
}

/** Under a temporary name until it is whole: after a crash, what has its own name can be trusted. */
async function writeNew(
  place: string,
  write: (partPath: string) => Promise<Result<null, MediaRefusal>>,
): Promise<Result<null, MediaRefusal>> {
  const partPath = `${place}.part`
  const written = await write(partPath)
  if (written.ok) await rename(partPath, place)
  return written
}
