import type { ActOf, Film, KnownDescribed, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import { titleFromName } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Transaction } from './transaction.ts'

/** What is known where it is said which film a file is. */
export async function gatherDescribed(
  study: OpenStudy,
  act: ActOf<'described'>,
): Promise<Result<(transaction: Transaction) => Promise<KnownDescribed>, never>> {
  return accepted(async transaction => {
    switch (act.kind) {
      case 'film-of-its-own':
        return { ...nothing, films: await filmsNamed(study, act.filmIds, transaction) }
      case 'join-described-film':
        return { ...nothing, joining: await joining(study, act, transaction) }
      case 'take-file-out':
        return { ...nothing, takingOut: await takingOut(study, act.partId, transaction) }
    }
  })
}

const nothing: KnownDescribed = { films: [], joining: null, takingOut: null }

async function filmsNamed(
  { store }: OpenStudy,
  filmIds: readonly string[],
  transaction: Transaction,
): Promise<Film[]> {
  const found: Film[] = []
  for (const id of new Set(filmIds)) {
    const whole = await store.films.find(id, transaction)
    if (whole) found.push(whole.film)
  }
  return found
}

async function joining(
  study: OpenStudy,
  { filmId, toFilmId, partIds }: Extract<ActOf<'described'>, { kind: 'join-described-film' }>,
  transaction: Transaction,
): Promise<KnownDescribed['joining']> {
  const { films, world, coding, shots, studies } = study.store
  const cameAs = await films.belongings(filmId, transaction)
  const whole = await films.find(toFilmId, transaction)
  if (!cameAs || !whole) return null
  const { homeCoderId } = await studies.get()
  const { facts, placings } = await world.of(homeCoderId, transaction)
  const partsWithShots = new Set<string>()
  for (const partId of partIds)
    if ((await shots.listOfPart(partId, transaction)).shots.length > 0) partsWithShots.add(partId)
  return {
    ...{ cameAs, partIds, facts },
    periodisations: await coding.periodisations(transaction),
    described: {
      ...whole,
      placings: placings.filter(placing => placing.filmId === toFilmId),
      partsWithShots,
    },
  }
}

async function takingOut(
  { store, makeId, now }: OpenStudy,
  partId: string,
  transaction: Transaction,
): Promise<KnownDescribed['takingOut']> {
  const place = await store.films.part(partId, transaction)
  const all = place && (await store.films.belongings(place.filmId, transaction))
  if (!all) return null
  const ids = { filmId: makeId(), versionId: makeId(), partId: makeId() }
  return { all, partId, ids, title: titleFromName(place.files[0]?.originalName ?? ''), now: now() }
}
