import type { ActBody } from '../../server/contracts/index.ts'
import type { ActStack, DoneAct, StudyStore } from '../../store/index.ts'
import type { Change, Film, Result } from '../../study/index.ts'
import { accepted, applyToList, describeFilm, refused, removeFilm } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

export type FilmAct = Extract<
  ActBody,
  { kind: 'describe-film' | 'describe-films' | 'remove-film' | 'bring-back-film' }
>

export async function placeFilmAct(
  study: Pick<OpenStudy, 'store'>,
  coderId: string,
  act: FilmAct,
): Promise<Result<DoneAct, Refusal>> {
  const stack: ActStack = { coderId, area: 'corpus', filmId: null }
  const { films, removedFilms } = study.store
  return study.store.acts.perform<Refusal>(stack, act, async transaction => {
    if (act.kind === 'bring-back-film') {
      const change = await removedFilms.bringingBack(act.filmId, transaction)
      return change ? accepted(change) : refused({ kind: 'no-such-removed-film' })
    }
    if (act.kind === 'describe-films') return describeAll(study, act.films, transaction)
    const belongings = await films.belongings(act.filmId, transaction)
    const film = belongings?.film?.[0]
    if (!film) return refused({ kind: 'no-such-film', filmId: act.filmId })
    return act.kind === 'remove-film' ? accepted(removeFilm(belongings)) : describeFilm(film, act)
  })
}

/** All or none: half a pasted column would be worse than none. */
async function describeAll(
  { store }: Pick<OpenStudy, 'store'>,
  edits: Extract<FilmAct, { kind: 'describe-films' }>['films'],
  transaction: Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0],
): Promise<Result<Change, Refusal>> {
  const changes: Change[] = []
  // A film that is named twice is described upon what its first edit made of it.
  const described = new Map<string, Film>()
  for (const edit of edits) {
    const { filmId } = edit
    const film = described.get(filmId) ?? (await store.films.find(filmId, transaction))?.film
    if (!film) return refused({ kind: 'no-such-film', filmId })
    const done = describeFilm(film, edit)
    if (!done.ok) return done
    for (const after of applyToList('film', [film], done.value)) described.set(filmId, after)
    changes.push(done.value)
  }
  return accepted(changes.flat())
}
