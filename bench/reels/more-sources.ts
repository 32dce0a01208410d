import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type SpecimenFilm, specimenFilms } from '../../specimen/index.ts'
import type { FilmTruth } from '../../test/media/shared-films.ts'
import { height, width } from './frame.ts'

const run = promisify(execFile)
const folder = path.join(os.tmpdir(), 'silverscreen-more-sources-1')
const drawnFrames = 240
const encoder = [
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '14',
  '-pix_fmt',
  'yuv420p',
  '-threads',
  '2',
]

/** Pictures that FFmpeg draws by itself: moving graphics of every pace. */
const drawn = {
  mandelbrot: `mandelbrot=s=${width}x${height}:r=25:start_scale=2.5:end_scale=.02:end_pts=260`,
  life: `life=s=80x45:mold=10:r=12:ratio=.2:death_color=#204060:life_color=#f0e0a0:random_seed=7,scale=${width}:${height}:flags=neighbor,fps=25`,
  cells: `cellauto=s=160x90:rule=110:random_seed=5,scale=${width}:${height}`,
  gradients: `gradients=s=${width}x${height}:c0=#103060:c1=#d08030:c2=#f0e8d0:n=3:speed=.03:seed=3`,
  triangles: `sierpinski=s=${width}x${height}:seed=4`,
  plates: `testsrc2=s=${width}x${height}:r=25`,
}

/** Films beside the clips: drawn by FFmpeg, and the specimen films. Made once. */
export async function moreFilms(): Promise<FilmTruth[]> {
  mkdirSync(folder, { recursive: true })
  const films: FilmTruth[] = []
  for (const [name, source] of Object.entries(drawn)) {
    const file = await madeOnce(name, part =>
      run('ffmpeg', [
        ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', source],
        ...['-frames:v', String(drawnFrames), ...encoder, part],
      ]),
    )
    films.push(filmOf({ name, path: file, frames: drawnFrames, transitions: [] }))
  }
  for (const film of specimenFilms) {
    const path = await madeOnce(film.key, part => encodeSpecimen(film, part))
    const transitions = film.truth.transitions.map(({ kind, frame, startFrame, endFrame }) => ({
      ...{ type: kind, frame },
      ...(kind !== 'cut' && { start: startFrame, end: endFrame }),
    }))
    films.push(filmOf({ name: film.key, path, frames: film.frameCount, transitions }))
  }
  return films
}

function filmOf(film: Pick<FilmTruth, 'name' | 'path' | 'frames' | 'transitions'>): FilmTruth {
  return { ...film, fps: 25, width, height, negatives: [] }
}

async function madeOnce(name: string, make: (part: string) => Promise<unknown>): Promise<string> {
  const file = path.join(folder, `${name}.mp4`)
  if (existsSync(file)) return file
  const part = path.join(folder, `${name}.part.mp4`)
  await make(part)
  renameSync(part, file)
  return file
}

async function encodeSpecimen(film: SpecimenFilm, file: string): Promise<void> {
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgba',
    '-s',
    `${film.width}x${film.height}`,
    '-r',
    '25',
    '-i',
    'pipe:0',
  ]
  const size = ['-vf', `scale=${width}:${height}:flags=area`]
  const program = spawn('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...input, ...size, ...encoder, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(program, 'exit')
  for await (const frame of film.frames()) if (!program.stdin.write(frame)) await once(program.stdin, 'drain')
  program.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`The specimen film could not be encoded (${code}).`)
}
