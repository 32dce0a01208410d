import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { sharedFilms } from './shared-films.ts'

const run = promisify(execFile)

/** Stretches of the clips in which nothing is joined, by what is seen in them. */
const takes = {
  bird: { clip: 'big_buck', from: 60, frames: 220 },
  street: { clip: 'chaplin', from: 0, frames: 240 },
  crystal: { clip: 'crystal', from: 0, frames: 350 },
  frog: { clip: 'frog', from: 0, frames: 240 },
  battle: { clip: 'tears', from: 312, frames: 400 },
  robot: { clip: 'tears', from: 988, frames: 138 },
  meadow: { clip: 'big_buck', from: 290, frames: 86 },
} as const
export type Take = keyof typeof takes

export interface Part {
  take: Take
  /** Counted within the take. */
  from?: number
  frames: number
  /** Filters on the part alone. */
  filter?: string
}

export const hasTakes = sharedFilms('film').length > 0
const encoder = [
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '20',
  '-threads',
  '2',
  '-pix_fmt',
  'yuv420p',
]

/** Writes a film of parts of the clips at a rate of its own; `graph` joins [p0], [p1] and so on to [out], one after the other where it is left out. */
export async function editFilm(
  out: string,
  parts: readonly Part[],
  { graph, rate = 25 }: { graph?: string; rate?: number } = {},
): Promise<string> {
  const films = sharedFilms('film')
  const inputs = parts.flatMap(({ take }) => [
    '-i',
    films.find(({ name }) => name.startsWith(takes[take].clip))!.path,
  ])
  const prepared = parts.map(({ take, from = 0, frames, filter }, index) => {
    const first = takes[take].from + from
    if (from + frames > takes[take].frames)
      throw new Error(`The take ${take} has no ${from + frames} frames.`)
    const size = 'scale=320:180:force_original_aspect_ratio=increase,crop=320:180,format=yuv420p,setsar=1'
    const cut = `trim=start_frame=${first}:end_frame=${first + frames},settb=1/${rate},setpts=N,fps=${rate}`
    return `[${index}:v]${cut},${size}${filter ? `,${filter}` : ''}[p${index}]`
  })
  const joined = graph ?? `${parts.map((_, index) => `[p${index}]`).join('')}concat=n=${parts.length}[out]`
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', ...inputs, '-filter_complex', [...prepared, joined].join(';')],
    ...['-map', '[out]', ...encoder, path.resolve(out)],
  ])
  return out
}

/** Two parts mixed by one of FFmpeg's transitions; the first and last mixed frame. */
export function crossed(kind: string, made: { frames: number; lasts: number; rate?: number }) {
  const { frames, lasts, rate = 25 } = made
  const start = frames - lasts
  return {
    graph: `[p0][p1]xfade=transition=${kind}:duration=${lasts / rate}:offset=${start / rate}[out]`,
    start,
    end: frames - 1,
  }
}
