import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

/** Memos, readings, subtitles and all other texts by what stands in them. */
export function foundTextRoutes(app: App, { workbench, store }: House): void {
  app.post(
    '/api/texts/found',
    { schema: { body: schemas.TextsRequest, response: { 200: schemas.FoundTextsAnswer } } },
    async (request, reply) => {
      const found = await workbench.finding.texts(request.body)
      return found.ok ? found.value : refuse(reply, found.refusal)
    },
  )

  app.post(
    '/api/texts/pinyin',
    { schema: { body: schemas.PinyinRequest, response: { 200: schemas.PinyinAnswer } } },
    async request => ({ pinyin: await store.texts.pinyin(request.body.text) }),
  )
}
