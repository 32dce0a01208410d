import type { PublishedStill } from '../../../essay/index.ts'
import { lookOf, lookPicture } from '../../../essay/index.ts'

/** So many pictures of a part tell its film: more say no more. */
const mostLooks = 12

/**
 * How some stills of each part look, spread over its time, so that a reader's own copy is known by them; with what else
 * is published of them.
 */
export async function lookAtStills(
  stills: readonly PublishedStill[],
  pictures: ReadonlyMap<string, Buffer>,
): Promise<PublishedStill[]> {
  const looks = new Map<string, string>()
  for (const path of chosen(stills)) {
    const jpeg = pictures.get(path)
    const look = jpeg && (await lookOfJpeg(jpeg))
    if (look) looks.set(path, look)
  }
  return stills.map(still => ({ ...still, look: looks.get(still.path ?? '') ?? null }))
}

function chosen(stills: readonly PublishedStill[]): Set<string> {
  const byPart = new Map<string, Map<string, number>>()
  for (const { stretch, path, atMs } of stills) {
    if (path === null) continue
    const own = byPart.get(stretch.partId) ?? new Map<string, number>()
    byPart.set(stretch.partId, own.set(path, atMs))
  }
  return new Set(
    [...byPart.values()].flatMap(own => {
      const inTime = [...own].sort(([, a], [, b]) => a - b).map(([path]) => path)
      const step = Math.max(1, inTime.length / mostLooks)
      return Array.from(
        { length: Math.min(mostLooks, inTime.length) },
        (_, at) => inTime[Math.floor(at * step)]!,
      )
    }),
  )
}

async function lookOfJpeg(jpeg: Buffer): Promise<string | null> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(jpeg).catch(() => null)
  if (!image) return null
  const { width, height } = lookPicture
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0, width, height)
  return lookOf(context.getImageData(0, 0, width, height).data)
}
