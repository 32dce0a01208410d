import type { ActStack, DoneAct, StudyStore } from '../store/index.ts'
import type { Change, FrameClock, Result } from '../study/index.ts'
import {
  accepted,
  denyBoundary,
  describeFilm,
  keepBoundary,
  mergeWithPrevious,
  moveBoundary,
  refused,
  removeFilm,
  retypeBoundary,
  snapToFrame,
  splitShot,
} from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'
import { placeCodebookAct, placePeriodisationAct } from './place-codebook-act.ts'
import { placeCodingAct } from './place-coding-act.ts'

type Refusal = { kind: string }
type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
type ShotAct = Extract<ActBody, { partId: string }>
type FilmAct = Extract<ActBody, { kind: 'describe-film' | 'remove-film' }>

/** Places an act with the server's authority: in one transaction, on the records as they stand. */
export async function placeAct(house: House, act: ActBody): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await house.store.studies.get()
  switch (act.kind) {
    case 'split-shot':
    case 'merge-with-previous':
    case 'move-boundary':
    case 'retype-boundary':
    case 'keep-boundary':
    case 'deny-boundary':
      return placeShotAct(house, coderId, act)
    case 'describe-film':
    case 'remove-film':
      return placeFilmAct(house, coderId, act)
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

async function placeShotAct(house: House, coderId: string, act: ShotAct): Promise<Result<DoneAct, Refusal>> {
  const place = await house.store.films.part(act.partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const clock = place.files.find(file => file.clock)?.clock ?? null
  const stack: ActStack = { coderId, area: 'shots', filmId: place.filmId }
  return house.store.acts.perform(stack, act, transaction => correctShots(house, act, clock, transaction))
}

async function correctShots(
  house: House,
  act: ShotAct,
  clock: FrameClock | null,
  transaction: Transaction,
): Promise<Result<Change, Refusal>> {
  const list = await house.store.shots.listOfPart(act.partId, transaction)
  const snapped = (ms: number) => (clock ? snapToFrame(clock, ms) : ms)
  const newDecisionId = house.makeId()
  switch (act.kind) {
    case 'split-shot':
      return splitShot(list, { ...act, atMs: snapped(act.atMs), newDecisionId })
    case 'merge-with-previous':
      return mergeWithPrevious(list, { shotId: act.shotId, newDecisionId })
    case 'move-boundary':
      return moveBoundary(list, {
        shotId: act.shotId,
        atMs: snapped(act.atMs),
        newDecisionIds: [newDecisionId, house.makeId()],
      })
    case 'retype-boundary':
      if (act.transitionIn === 'start') return refused({ kind: 'first-shot-has-no-boundary' })
      return retypeBoundary(list, { shotId: act.shotId, transitionIn: act.transitionIn, newDecisionId })
    case 'keep-boundary':
      return keepBoundary(list, { shotId: act.shotId, newDecisionId })
    case 'deny-boundary':
      return denyBoundary(list, { partId: act.partId, atMs: snapped(act.atMs), newDecisionId })
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
