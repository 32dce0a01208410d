import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Type } from 'typebox'
import { frameCount } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'
import { filmType, sendMedia } from '../send-media.ts'

/** Widths a still is drawn in; another wish gets the next larger one. 0 is the film's own, in square pixels. */
const widths = [160, 320, 640, 1280, 0]

export function mediaRoutes(app: App, house: House): void {
  app.get(
    '/media/files/:id',
    { schema: { hide: true, params: Type.Object({ id: schemas.Id }) } },
    async (request, reply) => {
      const file = await house.store.films.file(request.params.id)
      if (!file) return refuse(reply, { kind: 'no-such-file' })
      const at = await house.folder.fileAt(file)
      if (!at.ok) return refuse(reply, at.refusal)
      const place = at.value
      if (!(await stat(place).catch(() => null))) return refuse(reply, { kind: 'missing' })
      return sendMedia(reply, place, { type: filmType(file.probe), cacheControl: 'private, max-age=3600' })
    },
  )

  for (const ending of ['jpg', 'png'] as const)
    app.get(
      `/media/stills/:id/:frame.${ending}`,
      {
        schema: {
          hide: true,
          params: Type.Object({ id: schemas.Id, frame: Type.Integer({ minimum: 0 }) }),
          querystring: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 0, maximum: 8192 })) }),
        },
      },
      async (request, reply) => {
        const { id, frame } = request.params
        const drawn = await still(house, { id, frame, ending, width: widthFor(request.query.width ?? 320) })
        if (!drawn.ok) return refuse(reply, drawn.refusal)
        const type = ending === 'jpg' ? 'image/jpeg' : 'image/png'
        return sendMedia(reply, drawn.path, { type, cacheControl: 'private, max-age=31536000, immutable' })
      },
    )
}

function widthFor(wish: number): number {
  return wish === 0 ? 0 : (widths.find(width => width >= wish) ?? 0)
}

interface WantedStill {
  id: string
  frame: number
  ending: 'jpg' | 'png'
  width: number
}

const underWay = new Map<string, Promise<{ ok: true; path: string } | { ok: false; refusal: Refusal }>>()

/** The path of a still, drawn now if it is not there yet; two who ask at once wait for one drawing. */
function still(house: House, wanted: WantedStill) {
  const place = house.folder.stillPath(wanted.id, wanted.frame, wanted.width, wanted.ending)
  const standing = underWay.get(place)
  if (standing) return standing
  const drawing = drawStill(house, wanted, place).finally(() => underWay.delete(place))
  underWay.set(place, drawing)
  return drawing
}

async function drawStill(
  house: House,
  wanted: WantedStill,
  place: string,
): Promise<{ ok: true; path: string } | { ok: false; refusal: Refusal }> {
  if (await stat(place).catch(() => null)) return { ok: true, path: place }
  const file = await house.store.films.file(wanted.id)
  if (!file?.clock) return { ok: false, refusal: { kind: 'no-such-file' } }
  if (wanted.frame >= frameCount(file.clock))
    return { ok: false, refusal: { kind: 'frame-not-found', frame: wanted.frame } }
  const at = await house.folder.fileAt(file)
  if (!at.ok) return at
  await mkdir(path.dirname(place), { recursive: true })
  const request = { frame: wanted.frame, outPath: place, ...(wanted.width > 0 && { maxWidth: wanted.width }) }
  const written = await house.media.writeStills(at.value, {
    clock: file.clock,
    known: file.probe,
    requests: [request],
  })
  return written.ok ? { ok: true, path: place } : written
}
