import { answering } from '../state/connection.ts'
import { allFilms, filmGone, oneFilm } from '../state/films.ts'
import { partRead } from '../state/parts.ts'
import type { Store } from '../state/store.ts'
import { allTasks } from '../state/tasks.ts'
import type { CallRefusal, ServerCalls } from './server-calls.ts'

/** Brings what the program knows into the state. */
export class StudyReader {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  /** All that the first screen needs; also after the program was away, with the parts that are open. */
  async readAll(): Promise<boolean> {
    const [study, films, tasks] = await Promise.all([
      this.#calls.study(),
      this.#calls.films(),
      this.#calls.tasks(),
    ])
    if (!study.ok || !films.ok || !tasks.ok) return false
    this.#store.change('study', () => study.value)
    this.#store.change('films', before => allFilms(before, films.value.films))
    this.#store.change('tasks', before => allTasks(before, tasks.value.tasks))
    this.#store.change('connection', before => answering(before, true))
    await Promise.all(Object.keys(this.#store.state.parts).map(partId => this.readPart(partId)))
    return true
  }

  async readFilms(filmIds: readonly string[]): Promise<void> {
    await Promise.all(filmIds.map(filmId => this.#readFilm(filmId)))
    const touched = new Set(filmIds)
    const parts = Object.values(this.#store.state.parts).filter(({ view }) => touched.has(view.filmId))
    await Promise.all(parts.map(({ view }) => this.readPart(view.partId)))
  }

  /** Resolves to a refusal or null. */
  async readPart(partId: string): Promise<CallRefusal | null> {
    const part = await this.#calls.part(partId)
    if (!part.ok) return part.refusal
    this.#store.change('parts', before => partRead(before, part.value))
    return null
  }

  /** What it would mean to take one film as another copy of another; nothing of it is kept here. */
  likeness(id: string): ReturnType<ServerCalls['likeness']> {
    return this.#calls.likeness(id)
  }

  async #readFilm(filmId: string): Promise<void> {
    const film = await this.#calls.film(filmId)
    if (film.ok) this.#store.change('films', before => oneFilm(before, film.value))
    else if (film.refusal.kind === 'no-such-film')
      this.#store.change('films', before => filmGone(before, filmId))
  }
}
