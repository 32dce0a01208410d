import { Type } from 'typebox'
import { usualParameters } from '../../media/index.ts'
import type { Change, Shot } from '../../study/index.ts'
import { applyToList } from '../../study/index.ts'
import { applyKept, detectKept, missedBoundaries } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })

/** Thresholds at which detection sees more than it reports: what a scholar may want to look at. */
const wary = { cutThreshold: 0, gradualThreshold: 0.1, shortestShotFrames: 2 }
const mostMissed = 60

/** Answers from what detection kept of a film: at once, and without touching the film. */
export function detectionRoutes(app: App, house: House): void {
  app.post(
    '/api/parts/:id/detection-trial',
    {
      schema: { params: ById, body: schemas.DetectionParameters, response: { 200: schemas.DetectionTrial } },
    },
    async (request, reply) => {
      const { id: partId } = request.params
      const place = await house.store.films.part(partId)
      if (!place) return refuse(reply, { kind: 'no-such-part' })
      const parameters = { ...usualParameters, ...request.body }
      const kept = await detectKept(house, place, parameters)
      if (!kept.ok) return refuse(reply, kept.refusal)
      const list = await house.store.shots.listOfPart(partId)
      const change = applyKept(list, kept.value, { partId, makeId: house.makeId })
      return { parameters, ...compare(list.shots, change) }
    },
  )

  app.get(
    '/api/parts/:id/missed',
    { schema: { params: ById, response: { 200: schemas.MissedAnswer } } },
    async (request, reply) => {
      const place = await house.store.films.part(request.params.id)
      if (!place) return refuse(reply, { kind: 'no-such-part' })
      const kept = await detectKept(house, place, wary)
      if (!kept.ok) return refuse(reply, kept.refusal)
      const list = await house.store.shots.listOfPart(place.part.id)
      return { missed: missedBoundaries(list, kept.value).slice(0, mostMissed) }
    },
  )
}

function compare(shots: readonly Shot[], change: Change) {
  const then = applyToList('shot', shots, change)
  const ids = (some: readonly Shot[]) => new Set(some.map(({ id }) => id))
  const [idsNow, idsThen] = [ids(shots), ids(then)]
  return {
    shotsNow: shots.length,
    shotsThen: then.length,
    coming: then.filter(({ id }) => !idsNow.has(id)).length,
    going: shots.filter(({ id }) => !idsThen.has(id)).length,
    byHand: then.filter(({ origin }) => origin === 'hand').length,
  }
}
