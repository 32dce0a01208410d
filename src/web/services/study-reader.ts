import type { LiveEvent } from '../../server/contracts/index.ts'
import { isIdentifier } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { heardNote } from '../../words/index.ts'
import { answering } from '../state/connection.ts'
import { allFilms, filmGone, oneFilm } from '../state/films.ts'
import { noticed } from '../state/notices.ts'
import { partRead } from '../state/parts.ts'
import { removedFilmsRead } from '../state/removed-films.ts'
import type { Store } from '../state/store.ts'
import { allTasks, taskMoved, taskRemoved } from '../state/tasks.ts'
import type { ChangeOrder } from './change-order.ts'
import type { ServerCalls } from './server-calls.ts'

type LiveTask = Extract<LiveEvent, { kind: 'task' | 'task-removed' }>

/** Brings what the program knows into the state. */
export class StudyReader {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #order: ChangeOrder
  readonly #expected = new Map<string, Promise<Refusal | null>>()
  #tasksHeard: LiveTask[] | null = null

  constructor(calls: ServerCalls, store: Store, order: ChangeOrder) {
    this.#calls = calls
    this.#store = store
    this.#order = order
  }

  /** All that the first screen needs; also after the program was away, with the parts that are open. */
  async readAll(): Promise<boolean> {
    this.#tasksHeard = []
    const openBefore = Object.keys(this.#store.state.parts)
    const [study, films, tasks] = await Promise.all([
      this.#calls.study(),
      this.#calls.films(),
      this.#calls.tasks(),
    ])
    if (!study.ok || !films.ok || !tasks.ok) return false
    this.#store.change('study', () => study.value)
    this.#order.put('films', films.number, () =>
      this.#store.change('films', before => allFilms(before, films.value.films)),
    )
    this.#store.change('tasks', before => allTasks(before, tasks.value.tasks))
    for (const heard of this.#tasksHeard ?? []) this.#takeTask(heard)
    this.#tasksHeard = null
    this.#order.begin(Math.min(study.number, films.number))
    this.#store.change('connection', before => answering(before, true))
    await Promise.all(openBefore.map(partId => this.#readPart(partId)))
    return true
  }

  /** Asks for a copy of the study beside it, and says where it lies. */
  async backUp(): Promise<void> {
    const made = await this.#calls.backUp()
    this.#store.change('notices', before =>
      noticed(
        before,
        made.ok ? { kind: 'backed-up', file: made.value.file } : { kind: 'refusal', refusal: made.refusal },
      ),
    )
  }

  async readFilms(filmIds: readonly string[]): Promise<void> {
    await Promise.all(filmIds.map(filmId => this.#readFilm(filmId)))
    const touched = new Set(filmIds)
    const parts = Object.values(this.#store.state.parts).filter(({ view }) => touched.has(view.filmId))
    await Promise.all(parts.map(({ view }) => this.readPart(view.partId)))
  }

  /** A task that has moved; one that moves while all are being read is not put back by the list. */
  hearTask(heard: LiveTask): void {
    this.#tasksHeard?.push(heard)
    this.#takeTask(heard)
    const said = heard.kind === 'task' && heard.task.state === 'done' && heard.task.reason
    const note = said && heardNote(said)
    if (note) this.#store.change('notices', before => noticed(before, { kind: 'task-note', note }))
  }

  #takeTask(heard: LiveTask): void {
    this.#store.change('tasks', before =>
      heard.kind === 'task' ? taskMoved(before, heard.task) : taskRemoved(before, heard.taskId),
    )
  }

  /** Asks for a part before the screen that will: it is on its way while the page starts. */
  expectPart(partId: string): void {
    this.#expected.set(partId, this.#readPart(partId))
  }

  /** Resolves to a refusal or null. */
  readPart(partId: string): Promise<Refusal | null> {
    const expected = this.#expected.get(partId)
    this.#expected.delete(partId)
    return expected ?? this.#readPart(partId)
  }

  async #readPart(partId: string): Promise<Refusal | null> {
    // An address can hold anything in the place of an id; no part has another form of id than this.
    if (!isIdentifier(partId)) return { kind: 'no-such-part' }
    const part = await this.#calls.part(partId)
    if (!part.ok) return part.refusal
    this.#order.put(`part ${partId}`, part.number, () =>
      this.#store.change('parts', before => partRead(before, part.value, this.#store.state.outbox.waiting)),
    )
    return null
  }

  /** What hangs on a film, before it is removed. */
  holdings(filmId: string): ReturnType<ServerCalls['holdings']> {
    return this.#calls.holdings(filmId)
  }

  async readRemovedFilms(): Promise<void> {
    const answer = await this.#calls.removedFilms()
    if (!answer.ok) return
    this.#order.put('removed films', answer.number, () =>
      this.#store.change('removedFilms', before => removedFilmsRead(before, answer.value.films)),
    )
  }

  /** Gives a removed film up for good; resolves to a refusal or null. */
  async forgetRemovedFilm(filmId: string): Promise<Refusal | null> {
    const answer = await this.#calls.forgetRemovedFilm(filmId)
    await this.readRemovedFilms()
    return answer.ok ? null : answer.refusal
  }

  /** What it would mean to take one film as another copy of another; nothing of it is kept here. */
  likeness(id: string): ReturnType<ServerCalls['likeness']> {
    return this.#calls.likeness(id)
  }

  async #readFilm(filmId: string): Promise<void> {
    const film = await this.#calls.film(filmId)
    if (film.ok)
      this.#order.put(`film ${filmId}`, film.number, () =>
        this.#store.change('films', before => oneFilm(before, film.value)),
      )
    else if (film.refusal.kind === 'no-such-film')
      this.#store.change('films', before => filmGone(before, filmId))
  }
}
