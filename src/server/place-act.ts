import type { ActStack, DoneAct } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, describeFilm, refused, removeFilm } from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'
import { placeCodebookAct, placePeriodisationAct } from './place-codebook-act.ts'
import { placeCodingAct } from './place-coding-act.ts'
import { placeCopyAct } from './place-copy-act.ts'
import { placeShotAct } from './place-shot-act.ts'

type Refusal = { kind: string }
type FilmAct = Extract<ActBody, { kind: 'describe-film' | 'remove-film' }>

/** Places an act with the server's authority: in one transaction, on the records as they stand. */
export async function placeAct(house: House, act: ActBody): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await house.store.studies.get()
  if ('partId' in act) return placeShotAct(house, coderId, act)
  switch (act.kind) {
    case 'describe-film':
    case 'remove-film':
      return placeFilmAct(house, coderId, act)
    case 'take-as-copy':
    case 'decline-likeness':
    case 'use-file':
      return placeCopyAct(house, coderId, act)
    case 'add-code':
    case 'edit-code':
      return placeCodebookAct(house, coderId, act)
    case 'set-periodisation':
    case 'remove-periodisation':
      return placePeriodisationAct(house, coderId, act)
    default:
      return placeCodingAct(house, coderId, act)
  }
}

async function placeFilmAct(house: House, coderId: string, act: FilmAct): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'corpus', filmId: null }
  return house.store.acts.perform<Refusal>(stack, act, async transaction => {
    const whole = await house.store.films.find(act.filmId, transaction)
    if (!whole) return refused({ kind: 'no-such-film' })
    if (act.kind === 'describe-film') return describeFilm(whole.film, act)
    const belongings = await house.store.films.belongings(whole, transaction)
    return accepted(removeFilm(belongings))
  })
}
