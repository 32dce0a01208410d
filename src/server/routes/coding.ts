import { Type } from 'typebox'
import { findAppearances, findExamples, findTogether } from '../../findings/index.ts'
import {
  accepted,
  codesBlind,
  fileWithFrames,
  frameToMs,
  middleFrame,
  msToFrame,
  placeAt,
  regionsOf,
} from '../../study/index.ts'
import { placeAct, recordsByPart, underVersion } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const mostNewestPasses = 8
const ById = Type.Object({ id: schemas.Id })
const ByCoder = Type.Object({ id: schemas.Id, coderId: schemas.Id })
/** Only where another code stands with it, and what counts as that. */
const Beside = Type.Object({
  besideId: Type.Optional(schemas.Id),
  together: Type.Optional(schemas.CompanionUnit),
})
const UnderVersion = Type.Object({ codebookVersion: Type.Optional(schemas.VersionNumber) })

export function codingRoutes(app: App, house: House): void {
  const { coding, findings } = house.store

  async function ownPasses(filmId: string) {
    const { homeCoderId } = await house.store.studies.get()
    return passesOf(filmId, homeCoderId)
  }

  async function passesOf(filmId: string, coderId: string) {
    const passes = (await coding.passesOfFilm(filmId)).filter(pass => pass.coderId === coderId)
    const ids = new Set(passes.map(pass => pass.id))
    const lookedThrough = (await coding.lookedThroughOfFilm(filmId)).filter(span => ids.has(span.passId))
    const seen = (await coding.seenOfFilm(filmId)).filter(one => one.coderId === coderId)
    return { passes, lookedThrough, seen }
  }

  app.get('/api/codebook', { schema: { response: { 200: schemas.CodebookAnswer } } }, async () => {
    const { homeCoderId } = await house.store.studies.get()
    return {
      codes: await coding.codes(),
      codeSets: await coding.codeSets(),
      contradictions: await coding.contradictions(),
      aspects: await coding.aspects(),
      choiceLists: await coding.choiceLists(),
      groups: await coding.codeGroups(),
      versions: await coding.codebookVersions(),
      steps: await coding.codebookSteps(),
      examples: await coding.codeExamples(),
      coders: await coding.coders(),
      newestPasses: await coding.newestPasses(homeCoderId, mostNewestPasses),
    }
  })

  app.get(
    '/api/codes/:id/holdings',
    { schema: { params: ById, response: { 200: schemas.CodeHoldings } } },
    async request => coding.holdingsOfCode(request.params.id),
  )

  app.get(
    '/api/codes/:id/examples',
    { schema: { params: ById, response: { 200: schemas.ExamplesAnswer } } },
    async request => {
      const own = (await coding.codeExamples()).filter(({ codeId }) => codeId === request.params.id)
      const examples = []
      for (const example of own) {
        const place = await house.store.films.part(example.partId)
        const file = fileWithFrames(place)
        const frame = file && msToFrame(file.clock, example.atMs)
        examples.push({ ...example, filmId: place!.filmId, fileId: file?.id ?? null, frame })
      }
      return { examples }
    },
  )

  app.get(
    '/api/films/:id/coding',
    { schema: { params: ById, response: { 200: schemas.CodingAnswer } } },
    async request => {
      const { homeCoderId } = await house.store.studies.get()
      const { id } = request.params
      const marks = (await coding.marksOfFilm(id)).filter(mark => mark.coderId === homeCoderId)
      const regionKeys = await coding.regionKeysOf({ filmId: id, coderId: homeCoderId })
      return { ...(await ownPasses(id)), marks, regionKeys }
    },
  )

  async function codingTable(filmId: string, coderId: string): Promise<string> {
    const { lanes, more } = await coding.marksAsTable({ filmId, coderId })
    const regionKeys = await coding.regionKeysOf({ filmId, coderId })
    const rest = JSON.stringify({ coderId, ...(await passesOf(filmId, coderId)), more, regionKeys })
    // Written by the database and sent as it is: made into records and back it took seconds.
    return `${rest.slice(0, -1)},"lanes":${lanes}}`
  }

  app.get(
    '/api/films/:id/coding-table',
    { schema: { params: ById, response: { 200: schemas.CodingTableAnswer } } },
    async (request, reply) => {
      const { homeCoderId } = await house.store.studies.get()
      const text = await codingTable(request.params.id, homeCoderId)
      return reply.type('application/json; charset=utf-8').send(text as never)
    },
  )

  app.get(
    '/api/films/:id/others',
    { schema: { params: ById, response: { 200: schemas.OthersAnswer } } },
    async request => {
      const { homeCoderId } = await house.store.studies.get()
      const { id } = request.params
      const [coders, there, passes] = await Promise.all([
        coding.coders(),
        coding.codersOfFilm(id),
        coding.passesOfFilm(id),
      ])
      return {
        others: there
          .filter(({ coderId }) => coderId !== homeCoderId)
          .map(({ coderId, marks }) => ({
            ...{ coderId, marks, isBlind: codesBlind(passes, coderId) },
            name: coders.find(coder => coder.id === coderId)?.name ?? '',
          }))
          .sort((a, b) => b.marks - a.marks || (a.name < b.name ? -1 : 1)),
      }
    },
  )

  /** What another coder has marked is handed out to whoever is kept as having seen it. */
  app.post(
    '/api/films/:id/others/:coderId/seen',
    { schema: { params: ByCoder, response: { 200: schemas.CodingTableAnswer } } },
    async (request, reply) => {
      const { id: filmId, coderId: seenCoderId } = request.params
      const act = { kind: 'see-coding', filmId, seenCoderId, newId: house.makeId() } as const
      const seen = await placeAct(house, act)
      if (!seen.ok) return refuse(reply, seen.refusal)
      const text = await codingTable(filmId, seenCoderId)
      return reply.type('application/json; charset=utf-8').send(text as never)
    },
  )

  app.get(
    '/api/periodisations',
    { schema: { response: { 200: schemas.PeriodisationsAnswer } } },
    async () => ({
      periodisations: await coding.periodisations(),
      focalSymbols: await findings.focalSymbols(),
    }),
  )

  app.get('/api/names', { schema: { hide: true, querystring: UnderVersion } }, async (request, reply) => {
    const names = await house.workbench.questions.names(request.query.codebookVersion)
    return names.ok ? names.value : refuse(reply, names.refusal)
  })

  app.get(
    '/api/films/:id/appearances',
    {
      schema: {
        params: ById,
        querystring: Type.Object({ codeId: schemas.Id, ...Beside.properties, ...UnderVersion.properties }),
        response: { 200: schemas.AppearancesAnswer },
      },
    },
    async (request, reply) => {
      const whole = await house.store.films.find(request.params.id)
      if (!whole) return refuse(reply, { kind: 'no-such-film', filmId: request.params.id })
      const { codeId, besideId, together = 'shots', codebookVersion } = request.query
      const under =
        codebookVersion === undefined ? accepted(null) : await underVersion(house.store, codebookVersion)
      if (!under.ok) return refuse(reply, under.refusal)
      const records = await recordsByPart(house.store, whole, under.value)
      const { homeCoderId } = await house.store.studies.get()
      const own = (await coding.marksOfFilm(whole.film.id)).filter(mark => mark.coderId === homeCoderId)
      const keys = await coding.regionKeysOf({ filmId: whole.film.id, coderId: homeCoderId })
      const regions = regionsOf(keys)
      const appearances = whole.parts.flatMap(part => {
        const file = fileWithFrames({ part, files: whole.files })
        const { shots } = records.get(part.id)!
        const numberOf = new Map(shots.map(({ id }, index) => [id, index + 1]))
        const counted =
          besideId === undefined
            ? findAppearances(records.get(part.id)!, codeId)
            : findTogether(records.get(part.id)!, { first: codeId, second: besideId, unit: together })
        const marks = own.filter(mark => mark.partId === part.id)
        const regionsAt = (codeId: string, atMs: number) =>
          marks
            .filter(mark => mark.codeId === codeId && mark.startMs <= atMs && atMs < mark.endMs)
            .flatMap(mark => regions.filter(({ markId }) => markId === mark.id))
            .map(region => ({ codeId, ...placeAt(region, atMs) }))
        const examples = besideId === undefined ? findExamples({ shots, marks }, codeId, counted) : []
        return [...counted, ...examples].map(found => {
          const frame = file && middleFrame(file.clock, found)
          const atMs = file && frame !== null ? frameToMs(file.clock, frame) : null
          return {
            ...found,
            partId: part.id,
            fileId: file?.id ?? null,
            shotNumber: found.shotId === null ? null : numberOf.get(found.shotId)!,
            frame,
            atMs,
            regions: atMs === null ? [] : regionsAt(codeId, atMs),
          }
        })
      })
      return { appearances }
    },
  )
}
