import type { PlanProgressAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, progressInFilm, refused, spansOfCoder } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { speedAtHome } from './draft-plan.ts'

/** How far the coder at home has come with the sample of a plan; films without a sample are left out. */
export async function planProgress(
  study: OpenStudy,
  codingPlanId: string,
): Promise<Result<PlanProgressAnswer, Refusal>> {
  const { store } = study
  const plan = (await store.plans.all()).find(({ id }) => id === codingPlanId)
  if (!plan) return refused({ kind: 'no-such-coding-plan', codingPlanId })
  const { homeCoderId } = await store.studies.get()
  const spans = spansOfCoder(await store.plans.spans(codingPlanId), homeCoderId)
  const own = (await store.plans.passesOf(codingPlanId)).filter(({ coderId }) => coderId === homeCoderId)
  const films: PlanProgressAnswer['films'] = []
  for (const { film, parts } of await store.films.all()) {
    const inFilm = parts.flatMap(({ id }) => spans.filter(({ partId }) => partId === id))
    if (inFilm.length === 0) continue
    const passes = own.filter(({ filmId }) => filmId === film.id)
    const lookedThrough = passes.length > 0 ? await store.coding.lookedThroughOfFilm(film.id) : []
    films.push(progressInFilm(film.id, { spans: inFilm, passes, lookedThrough }))
  }
  return accepted({ films, speed: await speedAtHome(study) })
}
