import type { CodedFilm, GoBack } from '../../study/index.ts'
import { goBackList } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** The films to go back to for each code, of the coder at home. */
export async function goBackOfStudy({ store }: OpenStudy): Promise<GoBack[]> {
  const { homeCoderId } = await store.studies.get()
  const own = (await store.coding.passes()).filter(({ coderId }) => coderId === homeCoderId)
  const films: CodedFilm[] = []
  for (const { film } of await store.films.all()) {
    const passes = own.filter(({ filmId }) => filmId === film.id)
    const ids = new Set(passes.map(({ id }) => id))
    const lookedThrough = passes.length > 0 ? await store.coding.lookedThroughOfFilm(film.id) : []
    films.push({
      filmId: film.id,
      passes,
      lookedThrough: lookedThrough.filter(({ passId }) => ids.has(passId)),
    })
  }
  return goBackList(await store.coding.codes(), films)
}
