import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FilmTruth } from '../../test/media/shared-films.ts'
import { clipShots, type Half } from './clip-shots.ts'
import { type ComposedReel, composeReel } from './compose-reel.ts'
import { drawMoreReel, isMoreStyle, type MoreStyle, moreStyles } from './draw-more.ts'
import { drawReel, type ReelStyle, reelStyles } from './draw-reel.ts'
import { type Frame, height, width } from './frame.ts'
import { moreFilms } from './more-sources.ts'
import { Random } from './random.ts'

/** Rises when the same seed gives another reel. */
const makerVersion = 2
const framesPerReel = 1250
const framesOfMore: Record<MoreStyle, number> = {
  places: 1250,
  trailer: 1000,
  wipes: 1250,
  ends: 500,
  slow: 2200,
}
const framesPerSecond = 25

export interface MadeReel {
  name: string
  style: ReelStyle | MoreStyle
  seed: number
  /** Which half of the source material it is cut from; all of it where none is named. */
  half?: Half
  /** How often each picture is shown, over and over, as where 24 a second were brought to 60. */
  repeats?: readonly number[]
}

/** Plain cuts are soon learnt, everything else is not. */
const takesOf: Record<ReelStyle, number> = { cuts: 5, gradual: 8, moving: 8, oldprint: 8, hard: 8 }

const takesOfMore: Record<MoreStyle, number> = { places: 5, trailer: 5, wipes: 6, ends: 6, slow: 3 }

/** Reels to fit on, several of each style from either half of the material. */
export const fitReels: MadeReel[] = (['first', 'second'] as const).flatMap((half, side) => [
  ...reelStyles.flatMap((style, index) =>
    Array.from({ length: takesOf[style] }, (_, take) => ({
      name: `fit-${half}-${style}-${take + 1}`,
      ...{ style, seed: 1000 * (side + 1) + 10 * index + take + 1, half },
    })),
  ),
  ...moreStyles.flatMap((style, index) =>
    Array.from({ length: takesOfMore[style] }, (_, take) => ({
      name: `fit-${half}-${style}-${take + 1}`,
      ...{ style, seed: 1000 * (side + 1) + 100 + 20 * index + take + 1, half },
    })),
  ),
])

/** Reels from all of the material that nothing is ever fitted on; the last ones show their pictures more than once. */
export const heldOutReels: MadeReel[] = [
  ...reelStyles.flatMap((style, index) =>
    [1, 2].map(take => ({ name: `held-out-${style}-${take}`, style, seed: 9000 + 10 * index + take })),
  ),
  ...moreStyles.flatMap((style, index) =>
    [1, 2, 3].map(take => ({ name: `held-out-${style}-${take}`, style, seed: 9100 + 10 * index + take })),
  ),
  { name: 'held-out-repeated-1', style: 'cuts', seed: 9201, repeats: [2, 3] },
  { name: 'held-out-repeated-2', style: 'gradual', seed: 9202, repeats: [2] },
  { name: 'held-out-repeated-3', style: 'moving', seed: 9203, repeats: [2, 2, 1] },
  { name: 'held-out-repeated-4', style: 'oldprint', seed: 9204, repeats: [1, 2] },
  { name: 'held-out-repeated-5', style: 'hard', seed: 9205, repeats: [3, 2, 2, 3] },
]

/** Makes a reel, or finds it where it was made before: NAME.mp4 with NAME.truth.json beside it. */
export async function makeReel(reel: MadeReel): Promise<FilmTruth> {
  const folder = path.join(os.tmpdir(), `silverscreen-made-reels-${makerVersion}`)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${reel.name}.mp4`)
  const truthFile = path.join(folder, `${reel.name}.truth.json`)
  if (!existsSync(truthFile)) {
    const random = new Random(reel.seed)
    const composed = repeat(await compose(random, reel), reel.repeats ?? [1])
    await encode(composed, file)
    writeFileSync(`${truthFile}.part`, JSON.stringify(truthOf(reel, composed), null, 1))
    renameSync(`${truthFile}.part`, truthFile)
  }
  return { ...JSON.parse(readFileSync(truthFile, 'utf8')), name: `${reel.name}.mp4`, path: file }
}

async function compose(random: Random, { style, half }: MadeReel): Promise<ComposedReel> {
  if (!isMoreStyle(style))
    return composeReel(
      random,
      style,
      drawReel(random, style, { shots: clipShots(half), frames: framesPerReel }),
    )
  const shots = [...clipShots(half), ...clipShots(half, await moreFilms())]
  return composeReel(random, style, drawMoreReel(random, style, { shots, frames: framesOfMore[style] }))
}

function repeat(reel: ComposedReel, pattern: readonly number[]): ComposedReel {
  const first = [0]
  for (let picture = 0; picture < reel.frames.length; picture++)
    first.push(first.at(-1)! + pattern[picture % pattern.length]!)
  const span = <Span extends { frame?: number; start?: number; end?: number }>(seen: Span): Span => ({
    ...seen,
    ...(seen.frame !== undefined && { frame: first[seen.frame]! }),
    ...(seen.start !== undefined && { start: first[seen.start]!, end: first[seen.end! + 1]! - 1 }),
  })
  return {
    frames: reel.frames.flatMap((frame, picture) =>
      new Array<Frame>(pattern[picture % pattern.length]!).fill(frame),
    ),
    transitions: reel.transitions.map(span),
    negatives: reel.negatives.map(span),
  }
}

function truthOf(reel: MadeReel, { frames, transitions, negatives }: ComposedReel) {
  return {
    ...{ file: `${reel.name}.mp4`, frames: frames.length, fps: framesPerSecond, width, height },
    ...{ transitions, negatives },
  }
}

async function encode({ frames }: ComposedReel, file: string): Promise<void> {
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-s',
    `${width}x${height}`,
    '-r',
    String(framesPerSecond),
  ]
  const output = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-threads', '2', '-y', file]
  const program = spawn('ffmpeg', ['-nostdin', '-v', 'error', ...input, '-i', 'pipe:0', ...output], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(program, 'exit')
  for (const frame of frames) if (!program.stdin.write(frame)) await once(program.stdin, 'drain')
  program.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`The reel could not be encoded (${code}).`)
}
