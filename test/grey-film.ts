import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { openMedia } from '../src/media/index.ts'
import type { FrameRate } from '../src/study/index.ts'

interface GreyFilm {
  shots: number
  framesPerShot: number
  frameRate?: FrameRate
}

/** A little film of flat grey shots, each `framesPerShot` long, so that its cuts are known. Encoded once in a run. */
export async function encodeGreyFilm(outPath: string, options: GreyFilm): Promise<void> {
  const parts = process.env['SILVERSCREEN_PARTS']
  if (!parts) return encode(outPath, options)
  const { shots, framesPerShot, frameRate } = options
  const name = [shots, framesPerShot, frameRate?.numerator ?? 25, frameRate?.denominator ?? 1].join('-')
  const kept = path.join(parts, 'grey', `${name}${path.extname(outPath)}`)
  if (!existsSync(kept)) {
    await mkdir(path.dirname(kept), { recursive: true })
    const mine = path.join(path.dirname(kept), `${process.pid}-${path.basename(kept)}`)
    await encode(mine, options)
    await rename(mine, kept)
  }
  await copyFile(kept, outPath)
}

async function encode(outPath: string, { shots, framesPerShot, frameRate }: GreyFilm): Promise<void> {
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  const [width, height] = [160, 120]
  async function* frames() {
    for (let shot = 0; shot < shots; shot++)
      for (let frame = 0; frame < framesPerShot; frame++) yield pattern(width, height, shot, frame)
  }
  const encoded = await media.value.encodeFilm({
    width,
    height,
    frameRate: frameRate ?? { numerator: 25, denominator: 1 },
    frames: frames(),
    outPath,
  })
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
}

/** Blocks of grey that are others in every shot and drift a little within it. */
function pattern(width: number, height: number, shot: number, frame: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const block = Math.floor(x / 20) * 7 + Math.floor(y / 20) * 13
      const grey = 40 + ((block * (shot * 31 + 17) + shot * 97) % 170) + (frame % 5)
      pixels.set([grey, grey, grey, 255], (y * width + x) * 4)
    }
  return pixels
}
