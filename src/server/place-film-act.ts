import type { ActStack, DoneAct } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, describeFilm, refused, removeFilm } from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'

type Refusal = { kind: string }
export type FilmAct = Extract<ActBody, { kind: 'describe-film' | 'remove-film' | 'bring-back-film' }>

export async function placeFilmAct(
  house: Pick<House, 'store'>,
  coderId: string,
  act: FilmAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'corpus', filmId: null }
  const { films, removedFilms } = house.store
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    if (act.kind === 'bring-back-film') {
      const change = await removedFilms.bringingBack(act.filmId, transaction)
      return change ? accepted(change) : refused({ kind: 'no-such-removed-film' })
    }
    const belongings = await films.belongings(act.filmId, transaction)
    const film = belongings?.film?.[0]
    if (!film) return refused({ kind: 'no-such-film', filmId: act.filmId })
    return act.kind === 'remove-film' ? accepted(removeFilm(belongings)) : describeFilm(film, act)
  })
}
