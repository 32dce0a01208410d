import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FilmTruth } from '../../test/media/shared-films.ts'
import { clipShots, type Half } from './clip-shots.ts'
import { type ComposedReel, composeReel } from './compose-reel.ts'
import { drawReel, type ReelStyle, reelStyles } from './draw-reel.ts'
import { height, width } from './frame.ts'
import { Random } from './random.ts'

/** Rises when the same seed gives another reel. */
const makerVersion = 2
const framesPerReel = 1250
const framesPerSecond = 25

export interface MadeReel {
  name: string
  style: ReelStyle
  seed: number
  /** Which half of the source material it is cut from; all of it where none is named. */
  half?: Half
}

/** Reels to fit on, five of each style from either half of the material. */
export const fitReels: MadeReel[] = (['first', 'second'] as const).flatMap((half, side) =>
  reelStyles.flatMap((style, index) =>
    [1, 2, 3, 4, 5].map(take => ({
      name: `fit-${half}-${style}-${take}`,
      style,
      seed: 1000 * (side + 1) + 10 * index + take,
      half,
    })),
  ),
)

/** Reels from all of the material that nothing is ever fitted on. */
export const heldOutReels: MadeReel[] = reelStyles.flatMap((style, index) =>
  [1, 2].map(take => ({ name: `held-out-${style}-${take}`, style, seed: 9000 + 10 * index + take })),
)

/** Makes a reel, or finds it where it was made before: NAME.mp4 with NAME.truth.json beside it. */
export async function makeReel(reel: MadeReel): Promise<FilmTruth> {
  const folder = path.join(os.tmpdir(), `silverscreen-made-reels-${makerVersion}`)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${reel.name}.mp4`)
  const truthFile = path.join(folder, `${reel.name}.truth.json`)
  if (!existsSync(truthFile)) {
    const random = new Random(reel.seed)
    const drawn = drawReel(random, reel.style, { shots: clipShots(reel.half), frames: framesPerReel })
    const composed = await composeReel(random, reel.style, drawn)
    await encode(composed, file)
    writeFileSync(`${truthFile}.part`, JSON.stringify(truthOf(reel, composed), null, 1))
    renameSync(`${truthFile}.part`, truthFile)
  }
  return { ...JSON.parse(readFileSync(truthFile, 'utf8')), name: `${reel.name}.mp4`, path: file }
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
