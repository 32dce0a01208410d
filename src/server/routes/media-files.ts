import { stat } from 'node:fs/promises'
import { Type } from 'typebox'
import { accepted, bounds, fileInUse, middleFrame } from '../../study/index.ts'
import { stillOf } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'
import { filmType, sendMedia } from '../send-media.ts'

/** Widths a still is drawn in; another wish gets the next larger one. 0 is the film's own, in square pixels. */
const widths = [160, 320, 640, 1280, 0]

const Moment = Type.Integer({ minimum: 0, maximum: bounds.milliseconds })
const WantedWidth = Type.Object({ width: Type.Optional(Type.Integer({ minimum: 0, maximum: 8192 })) })

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

  // A stretch is shown by its middle frame, whichever still was chosen for the shot that it was.
  app.get(
    '/media/stretches/:partId/:startMs/:endMs.jpg',
    {
      schema: {
        hide: true,
        params: Type.Object({ partId: schemas.Id, startMs: Moment, endMs: Moment }),
        querystring: WantedWidth,
      },
    },
    async (request, reply) => {
      const { partId, startMs, endMs } = request.params
      const place = await house.store.films.part(partId)
      const file = place && fileInUse(place.part, place.files)
      if (!file?.clock) return refuse(reply, { kind: 'no-such-file' })
      const frame = middleFrame(file.clock, { startMs, endMs })
      const wanted = { fileId: file.id, frame, ending: 'jpg', width: request.query.width } as const
      // Another copy may be put in use.
      return sendStill(reply, wanted, 'private, max-age=60')
    },
  )

  for (const ending of ['jpg', 'png'] as const)
    app.get(
      `/media/stills/:id/:frame.${ending}`,
      {
        schema: {
          hide: true,
          params: Type.Object({ id: schemas.Id, frame: Type.Integer({ minimum: 0 }) }),
          querystring: WantedWidth,
        },
      },
      async (request, reply) => {
        const { id, frame } = request.params
        return sendStill(reply, { fileId: id, frame, ending, width: request.query.width })
      },
    )

  async function sendStill(
    reply: Parameters<typeof sendMedia>[0],
    wanted: { fileId: string; frame: number; ending: 'jpg' | 'png'; width: number | undefined },
    cacheControl = 'private, max-age=31536000, immutable',
  ) {
    const openMedia = async () => accepted(house.media)
    const drawn = await stillOf({ ...house, openMedia }, { ...wanted, width: widthFor(wanted.width ?? 320) })
    if (!drawn.ok) return refuse(reply, drawn.refusal)
    const type = wanted.ending === 'jpg' ? 'image/jpeg' : 'image/png'
    return sendMedia(reply, drawn.value, { type, cacheControl })
  }
}

function widthFor(wish: number): number {
  return wish === 0 ? 0 : (widths.find(width => width >= wish) ?? 0)
}
