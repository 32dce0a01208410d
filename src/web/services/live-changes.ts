import type { LiveEvent } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { answering } from '../state/connection.ts'
import type { Store } from '../state/store.ts'
import type { ChangeOrder } from './change-order.ts'
import type { CodingReader } from './coding-reader.ts'
import type { StudyReader } from './study-reader.ts'

const kinds: readonly LiveEvent['kind'][] = ['change', 'task', 'task-removed', 'films']

const anewAfterMs = 3000

/** Listens to what happens in the study, here or in another window. */
export class LiveChanges {
  readonly #store: Store
  readonly #reader: StudyReader
  readonly #coding: CodingReader
  readonly #order: ChangeOrder
  #wasAway = false

  constructor(store: Store, reader: StudyReader, coding: CodingReader, order: ChangeOrder) {
    this.#store = store
    this.#reader = reader
    this.#coding = coding
    this.#order = order
  }

  listen(): void {
    const source = new EventSource('/api/events')
    for (const kind of kinds)
      source.addEventListener(kind, message => this.#hear(JSON.parse(message.data) as LiveEvent))
    source.addEventListener('error', () => {
      this.#wasAway = true
      this.#store.change('connection', before => answering(before, false))
      // An answer that is no stream, as to a page that is no longer let in, ends it for good: begin anew.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.listen(), anewAfterMs)
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
        void this.#order.take({ number: event.number, change: event.change as Change })
        return
      case 'task':
      case 'task-removed':
        this.#reader.hearTask(event)
        return
      case 'films':
        void this.#reader.readFilms(event.filmIds)
        void this.#coding.readAll()
    }
  }
}
