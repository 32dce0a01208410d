import type { LiveEvent } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { answering } from '../state/connection.ts'
import type { Store } from '../state/store.ts'
import { takeChange } from '../state/take-change.ts'
import { taskMoved, taskRemoved } from '../state/tasks.ts'
import type { CodingReader } from './coding-reader.ts'
import type { StudyReader } from './study-reader.ts'

const kinds: readonly LiveEvent['kind'][] = ['change', 'task', 'task-removed', 'films']

/** Listens to what happens in the study, here or in another window. */
export class LiveChanges {
  readonly #store: Store
  readonly #reader: StudyReader
  readonly #coding: CodingReader
  #wasAway = false

  constructor(store: Store, reader: StudyReader, coding: CodingReader) {
    this.#store = store
    this.#reader = reader
    this.#coding = coding
  }

  listen(): void {
    const source = new EventSource('/api/events')
    for (const kind of kinds)
      source.addEventListener(kind, message => this.#hear(JSON.parse(message.data) as LiveEvent))
    source.addEventListener('error', () => {
      this.#wasAway = true
      this.#store.change('connection', before => answering(before, false))
    })
    source.addEventListener('open', () => {
      this.#store.change('connection', before => answering(before, true))
      if (this.#wasAway) void this.#reader.readAll().then(() => this.#coding.readAll())
      this.#wasAway = false
    })
  }

  #hear(event: LiveEvent): void {
    switch (event.kind) {
      case 'change':
        takeChange(this.#store, event.change as Change)
        return
      case 'task':
        this.#store.change('tasks', before => taskMoved(before, event.task))
        return
      case 'task-removed':
        this.#store.change('tasks', before => taskRemoved(before, event.taskId))
        return
      case 'films':
        void this.#reader.readFilms(event.filmIds)
        void this.#coding.readAll()
    }
  }
}
