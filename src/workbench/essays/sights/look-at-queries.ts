import { createHash } from 'node:crypto'
import type { FoundByQuery } from '../../../essay/index.ts'
import { mostPlacesSeen, seeQuery } from '../../../essay/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { QueryNames, SavedQuery } from '../../../study/index.ts'
import { atomsOf, printQuery } from '../../../study/index.ts'
import { answerQuery } from '../../finding/answer-query.ts'
import { queryNames } from '../../finding/query-names.ts'
import type { Look, Looks } from './looks.ts'

/** What saved queries find now; of parts in which nothing has changed that they ask of, as it was found before. */
const query: Look<'query'> = async ({ store }, targets) => {
  const saved = await store.essays.named(
    'savedQuery',
    targets.map(({ id }) => id),
  )
  const found = new Map<string, FoundByQuery>()
  if (saved.size > 0) {
    const names = { en: await queryNames(store, 'en'), 'zh-Hans': await queryNames(store, 'zh-Hans') }
    for (const one of saved.values()) found.set(one.id, await foundBy(store, one, names))
  }
  return ({ id, path }) => {
    const one = found.get(id)
    return one ? seeQuery(one, path) : null
  }
}

export const lookAtQueries = { query } satisfies Partial<Looks>

const noNames: QueryNames = {
  ...{ codes: [], aspects: [], contradictions: [], attitudes: [], links: [], coders: [], films: [] },
  ...{ periodisations: [], places: [] },
}

/** `names`: what things are called now, of which its line is made. */
export async function foundBy(
  store: StudyStore,
  { query: asked }: Pick<SavedQuery, 'query'>,
  names: { en: QueryNames; 'zh-Hans': QueryNames } = { en: noNames, 'zh-Hans': noNames },
): Promise<FoundByQuery> {
  const { films, parts } = await answerQuery(store, asked)
  const inFilms = new Map(
    films.map(({ film }) => [
      film.id,
      { filmId: film.id, found: 0, foundMs: 0, units: 0, unknown: 0, unknownMs: 0, wholeMs: 0 },
    ]),
  )
  const places: FoundByQuery['places'][number][] = []
  const digest = createHash('sha256')
  for (const { part, sum } of parts) {
    const film = inFilms.get(part.filmId)!
    film.found += sum.places.length
    for (const field of ['foundMs', 'units', 'unknown', 'unknownMs', 'wholeMs'] as const)
      film[field] += sum[field]
    digest.update(`${part.partId} ${sum.digest} `)
    for (const at of sum.places.slice(0, mostPlacesSeen - places.length)) {
      const { startMs, endMs } = part.units[at]!
      places.push({ partId: part.partId, startMs, endMs })
    }
  }
  const codes = new Map((await store.coding.codes()).map(code => [code.id, code]))
  const codeIds = new Set(atomsOf(asked).flatMap(atom => (atom.is === 'code' ? [atom.codeId] : [])))
  return {
    asked: printQuery(asked, noNames, 'en'),
    line: {
      en: printQuery(asked, names.en, 'en'),
      'zh-Hans': printQuery(asked, names['zh-Hans'], 'zh-Hans'),
    },
    codes: [...codeIds].map(id => {
      const code = codes.get(id)
      return { id, names: code?.names ?? null, isRetired: code?.retired ?? false }
    }),
    films: [...inFilms.values()],
    ...{ places, digest: digest.digest('hex') },
  }
}
