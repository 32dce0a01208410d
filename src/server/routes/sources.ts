import { Type } from 'typebox'
import { readReferences, writeBibtex } from '../../exchange/index.ts'
import { bounds, readingOf, soundsOf, styleNames } from '../../study/index.ts'
import { languages } from '../../words/index.ts'
import {
  checkSources,
  citeFilm,
  hanziReader,
  openGate,
  setSources,
  sourcesAlike,
} from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'
import { partsShown } from './parts-shown.ts'

/** The sources of a study, how they are read, and the list in a style. */
export function sourceRoutes(app: App, house: House): void {
  const { store } = house
  app.get('/api/sources', { schema: { response: { 200: schemas.SourcesAnswer } } }, async () => {
    const sources = await store.sources.all()
    const read = await hanziReader()
    const quotings = await store.sources.quotings()
    return {
      sources,
      excerpts: await store.sources.excerpts(),
      quotings,
      quotingMarks: await store.links.marksOf(quotings),
      parts: await partsShown(store, quotings),
      readings: Object.fromEntries(
        sources.map(({ id, item }) => [id, { sort: readingOf(item, read), sounds: soundsOf(item, read) }]),
      ),
    }
  })

  app.get(
    '/api/sources/set',
    {
      schema: {
        querystring: Type.Object({ style: Type.Enum([...styleNames]) }),
        response: { 200: schemas.SetSourcesAnswer },
      },
    },
    async (request, reply) => {
      const set = await setSources(house.stylesFolder, await store.sources.all(), request.query.style)
      return set.ok ? { set: set.value } : refuse(reply, set.refusal)
    },
  )

  app.get(
    '/api/films/:id/cited',
    {
      schema: {
        params: Type.Object({ id: schemas.Id }),
        querystring: Type.Object({
          style: Type.Enum([...styleNames]),
          language: Type.Enum([...languages]),
          partId: Type.Optional(schemas.Id),
          startMs: Type.Optional(Type.Integer({ minimum: 0, maximum: bounds.milliseconds })),
          endMs: Type.Optional(Type.Integer({ minimum: 0, maximum: bounds.milliseconds })),
          frame: Type.Optional(Type.Integer({ minimum: 0, maximum: bounds.milliseconds })),
          /** Which shot of its part, from 1. */
          shot: Type.Optional(Type.Integer({ minimum: 1, maximum: bounds.milliseconds })),
        }),
        response: { 200: schemas.CitedFilmAnswer },
      },
    },
    async (request, reply) => {
      const { id: filmId } = request.params
      const whole = await store.films.find(filmId)
      if (!whole) return refuse(reply, { kind: 'no-such-film', filmId })
      const { style, language, ...place } = request.query
      const going = (await openGate(store, language)).value(whole)
      const cited = await citeFilm(house.stylesFolder, going, { place, style, language })
      return cited.ok ? cited.value : refuse(reply, cited.refusal)
    },
  )

  app.post(
    '/api/sources/read',
    {
      bodyLimit: 4 * bounds.referencesText,
      schema: { body: schemas.ReadSourcesRequest, response: { 200: schemas.ReadSourcesAnswer } },
    },
    async (request, reply) => {
      const read = await readReferences(request.body.text)
      if (!read.ok) return refuse(reply, read.refusal)
      const { form, lines, items } = read.value
      const doubts = await checkSources(form === 'printed' ? { lines } : { items })
      return { ...read.value, doubts, alike: sourcesAlike(items, await store.sources.all()) }
    },
  )

  app.get('/api/sources/doubts', { schema: { response: { 200: schemas.DoubtsAnswer } } }, async () => {
    const sources = await store.sources.all()
    const idOf = new Map(sources.map(({ id, item }) => [item.id, id]))
    const doubts = await checkSources({ items: sources.map(({ item }) => item) })
    return { doubts: doubts.map(doubt => ({ ...doubt, id: idOf.get(doubt.id) ?? doubt.id })) }
  })

  app.get(
    '/api/sources/out/:form',
    {
      schema: {
        params: Type.Object({ form: Type.Enum(['bibtex', 'csl-json']) }),
        response: { 200: schemas.SourcesOutAnswer },
      },
    },
    async request => {
      const gate = await openGate(store, null)
      const items = gate.value((await store.sources.all()).map(({ item }) => item))
      const isBibtex = request.params.form === 'bibtex'
      return { text: isBibtex ? writeBibtex(items) : `${JSON.stringify(items, null, 1)}\n` }
    },
  )
}
