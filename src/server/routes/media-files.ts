import { stat } from 'node:fs/promises'
import { Type } from 'typebox'
import { accepted } from '../../study/index.ts'
import { stillOf } from '../../workbench/index.ts'
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
        const width = widthFor(request.query.width ?? 320)
        const openMedia = async () => accepted(house.media)
        const drawn = await stillOf({ ...house, openMedia }, { fileId: id, frame, ending, width })
        if (!drawn.ok) return refuse(reply, drawn.refusal)
        const type = ending === 'jpg' ? 'image/jpeg' : 'image/png'
        return sendMedia(reply, drawn.value, { type, cacheControl: 'private, max-age=31536000, immutable' })
      },
    )
}

function widthFor(wish: number): number {
  return wish === 0 ? 0 : (widths.find(width => width >= wish) ?? 0)
}
