import { execFile } from 'node:child_process'
import { type FilmTruth, sharedFilms } from '../../test/media/shared-films.ts'
import { type Frame, frameSize, height, width } from './frame.ts'

/** A stretch of a clip in which a hand has found no transition. */
export interface ClipShot {
  clip: FilmTruth
  /** Last one excluded. */
  first: number
  last: number
}

/** Two halves of the source material that share no shot: what is fitted on one is honestly unseen on the other. */
export type Half = 'first' | 'second'

const shortestShot = 12

export function clipShots(half?: Half, films: FilmTruth[] = sharedFilms('film')): ClipShot[] {
  return films.flatMap((clip, index) => {
    const shots = shotsOf(clip)
    if (!half) return shots
    if (shots.length === 1) return (index % 2 === 0) === (half === 'first') ? shots : []
    const middle = Math.ceil(shots.length / 2)
    return half === 'first' ? shots.slice(0, middle) : shots.slice(middle)
  })
}

function shotsOf(clip: FilmTruth): ClipShot[] {
  const spans = [
    clip.opening,
    clip.ending,
    ...clip.transitions.map(seen => ({ start: seen.frame, end: seen.frame - 1, ...seen })),
  ]
    .filter(span => span !== undefined)
    .sort((a, b) => a.start - b.start)
  const shots: ClipShot[] = []
  let first = 0
  for (const { start, end } of [...spans, { start: clip.frames, end: clip.frames }]) {
    if (start - first >= shortestShot) shots.push({ clip, first, last: start })
    first = Math.max(first, end + 1)
  }
  return shots
}

const decoded = new Map<string, Promise<Buffer>>()

/** Frames of a shot, scaled and cropped to the frame of a reel. */
export async function framesOf(shot: ClipShot, from: number, count: number): Promise<Frame[]> {
  const file = shot.clip.path
  if (!decoded.has(file)) decoded.set(file, decode(file))
  const bytes = await decoded.get(file)!
  // Not parts of a Buffer, whose `slice` does not copy.
  return Array.from(
    { length: count },
    (_, frame) => new Uint8Array(bytes.buffer, bytes.byteOffset + (from + frame) * frameSize, frameSize),
  )
}

function decode(file: string): Promise<Buffer> {
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=area,crop=${width}:${height}`
  return new Promise((resolve, reject) => {
    execFile(
      'ffmpeg',
      [
        '-nostdin',
        '-v',
        'error',
        '-i',
        file,
        '-fps_mode',
        'passthrough',
        '-vf',
        `${fill},format=yuv420p`,
        '-f',
        'rawvideo',
        'pipe:1',
      ],
      { encoding: 'buffer', maxBuffer: 1e9 },
      (cause, stdout) => (cause ? reject(cause) : resolve(stdout)),
    )
  })
}
