import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { timesOf } from './times-of-parts.ts'
import type { Transaction } from './transaction.ts'

/** The map of the study, the film that an act speaks of, and the time of the part in which it lies. */
export async function gatherWorld(
  { store }: OpenStudy,
  act: ActOf<'world'>,
  { coderId }: { coderId: string },
): Promise<Result<(transaction: Transaction) => Promise<KnownOf<'world'>>, never>> {
  const partIds = act.kind === 'set-setting' ? [act.setting.partId] : []
  return accepted(async transaction => {
    const world = await store.world.of(coderId, transaction)
    const filmId = filmOf(act, world.facts)
    const whole = filmId === null ? null : await store.films.find(filmId, transaction)
    return {
      ...{ coderId, ...world, films: whole ? [whole.film] : [] },
      sourceIds: citedIn(act) === null ? [] : (await store.sources.all(transaction)).map(({ id }) => id),
      timeOf: await timesOf(store, partIds, transaction),
    }
  })
}

function citedIn(act: ActOf<'world'>): string | null {
  return act.kind === 'set-fact' ? act.fact.citedId : null
}

function filmOf(act: ActOf<'world'>, facts: KnownOf<'world'>['facts']): string | null {
  if (act.kind === 'set-placing') return act.placing.filmId
  if (act.kind === 'set-setting') return act.setting.filmId
  const fact =
    act.kind === 'set-fact'
      ? act.fact
      : act.kind === 'use-fact'
        ? facts.find(({ id }) => id === act.factId)
        : null
  return fact?.about === 'film' ? fact.aboutId : null
}
