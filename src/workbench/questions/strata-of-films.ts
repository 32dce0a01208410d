import type { StudyStore } from '../../store/index.ts'
import type { Fact, Film } from '../../study/index.ts'
import { nameIn, nameKey } from '../../study/index.ts'
import { directorsOf } from './tables.ts'

/** To which stratum a film belongs, by what it was asked to be divided by; undefined where nobody has said. */
export type StratumOf = (film: Film) => string | undefined

/**
 * What divides films beside their periods: `kind`, `director`, places `filmed` or `represented`, or any field of which
 * the study knows facts (`country`). A film with several values is of the stratum of them all.
 */
export async function strataOfFilms(store: StudyStore, by: string): Promise<StratumOf> {
  if (by === 'kind') return ({ filmKind }) => filmKind ?? undefined
  if (by === 'director') return film => together(directorsOf(film))
  const { places, placings, facts } = await store.world.of((await store.studies.get()).homeCoderId)
  if (by === 'filmed' || by === 'represented') {
    const names = new Map(places.map(({ id, names }) => [id, nameIn(names, 'en')]))
    return ({ id }) =>
      together(
        placings
          .filter(({ filmId, how }) => filmId === id && how === by)
          .map(({ placeId }) => names.get(placeId) ?? placeId),
      )
  }
  return ({ id }) => together(valuesOf(facts, id, by))
}

/** The value in use, else all that are said. */
function valuesOf(facts: readonly Fact[], filmId: string, field: string): string[] {
  const own = facts.filter(
    fact => fact.about === 'film' && fact.aboutId === filmId && nameKey(fact.field) === nameKey(field),
  )
  const used = own.filter(({ isUsed }) => isUsed)
  return (used.length > 0 ? used : own).map(({ value }) => value.trim())
}

function together(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : [...new Set(values)].sort().join(', ')
}
