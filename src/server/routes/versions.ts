import { lastVersion, publishCodebook } from '../../study/index.ts'
import { claimsOfSteps, gatherPublication, goBackOfStudy, openDecisions } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'

/** What publishing would do, what waits since, and the films to go back to. */
export function versionRoutes(app: App, house: House): void {
  app.get(
    '/api/codebook/publication',
    { schema: { response: { 200: schemas.PublicationAnswer } } },
    async () => {
      const known = await gatherPublication(house)
      const { id: versionId, publishedAt } = lastVersion(known.versions) ?? { id: '', publishedAt: '' }
      const tried = publishCodebook(known, { versionId, publishedAt, note: '' })
      const claims = await claimsOfSteps(house)
      return tried.ok
        ? { refusal: null, steps: tried.value.account, claims }
        : { refusal: tried.refusal, steps: [], claims }
    },
  )

  app.get(
    '/api/codebook/decisions',
    { schema: { response: { 200: schemas.DecisionsAnswer } } },
    async () => ({
      decisions: await openDecisions(house),
    }),
  )

  app.get('/api/codebook/go-back', { schema: { response: { 200: schemas.GoBackAnswer } } }, async () => ({
    codes: await goBackOfStudy(house),
  }))
}
