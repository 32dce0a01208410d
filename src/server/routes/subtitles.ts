import { Type } from 'typebox'
import { languages } from '../../words/index.ts'
import { bringInSubtitleFile, readSubtitleFile, takeOutSrt } from '../../workbench/index.ts'
import type { SubtitleFileRequest, SubtitleReport } from '../contracts/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const params = Type.Object({ id: schemas.Id })
const mostShown = 5

/** Subtitles of a part, and files of them: looked into first, brought in when somebody has seen what they hold. */
export function subtitleRoutes(app: App, house: House): void {
  app.get(
    '/api/parts/:id/subtitles',
    { schema: { params, response: { 200: schemas.SubtitlesAnswer } } },
    async request => house.store.subtitles.ofPart(request.params.id),
  )

  app.get(
    '/api/parts/:id/srt',
    {
      schema: {
        params,
        querystring: Type.Object({
          track: Type.String({ minLength: 1, maxLength: 1000 }),
          language: Type.Enum([...languages]),
        }),
        response: { 200: schemas.TakenOutQueryAnswer },
      },
    },
    async (request, reply) => {
      const taken = await takeOutSrt(house.store, { partId: request.params.id, ...request.query })
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  const schema = { params, body: schemas.SubtitleFileRequest, response: { 200: schemas.SubtitleReport } }

  app.post('/api/parts/:id/subtitles/read', { schema }, async (request, reply) => {
    const read = await readSubtitleFile(house.store, request.params.id, fileOf(request.body))
    return read.ok ? reportOf(read.value) : refuse(reply, read.refusal)
  })

  app.post('/api/parts/:id/subtitles', { schema }, async (request, reply) => {
    const { language = '' } = request.body
    const file = { ...fileOf(request.body), language }
    const brought = await bringInSubtitleFile(house, request.params.id, file)
    return brought.ok ? reportOf(brought.value) : refuse(reply, brought.refusal)
  })
}

function fileOf({ fileName, bytes, encoding, stretch, shiftMs }: SubtitleFileRequest) {
  return { fileName, encoding, stretch, shiftMs, bytes: Buffer.from(bytes, 'base64') }
}

function reportOf({
  lines,
  ...read
}: Omit<SubtitleReport, 'count' | 'first'> & { lines: SubtitleReport['first'] }): SubtitleReport {
  return { ...read, count: lines.length, first: lines.slice(0, mostShown) }
}
