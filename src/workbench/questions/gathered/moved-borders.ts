import { filmsInEvidence } from '../../../findings/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { Periodisation, Result } from '../../../study/index.ts'
import { accepted, movedBorders, periodOf } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import type { Gathered, Wanted } from './gathered.ts'
import { filmsInTwoPeriods } from './two-periods.ts'

/** Films in two periods, and where they stand once the border between these has moved. */
export async function filmsUnderMovedBorders(
  store: StudyStore,
  wanted: Wanted['films-under-moved-borders'],
): Promise<Result<Gathered<'films-under-moved-borders'>, Refusal>> {
  const gathered = await filmsInTwoPeriods(store, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const films = filmsInEvidence(await store.films.all())
  const placesUnder = (periodisation: Periodisation) =>
    Object.fromEntries(films.map(({ film }) => [film.id, periodOf(periodisation, film)]))
  const asTheyStand = JSON.stringify(placesUnder(about.periodisation))
  const borders = movedBorders(about.periodisation, counted.periods)
    .map(({ years, periodisation }) => ({ years, periodOf: placesUnder(periodisation) }))
    .filter(({ periodOf: places }) => JSON.stringify(places) !== asTheyStand)
  const exampleFilmIds = await filmsOfExamples(store)
  return accepted({
    counted: { ...counted, borders, exampleFilmIds },
    about,
    digest: JSON.stringify([digest, borders, exampleFilmIds]),
  })
}

async function filmsOfExamples(store: StudyStore): Promise<Record<string, string[]>> {
  const filmOfPart = new Map(
    (await store.films.all()).flatMap(({ film, parts }) => parts.map(({ id }) => [id, film.id])),
  )
  const byCode: Record<string, string[]> = {}
  for (const { codeId, partId } of await store.coding.codeExamples()) {
    const filmId = filmOfPart.get(partId)
    const known = byCode[codeId] ?? []
    if (filmId !== undefined && !known.includes(filmId)) byCode[codeId] = [...known, filmId]
  }
  return byCode
}
