import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import type { ServerCalls } from './server-calls.ts'

/** Goes from one study to another, each of which has an address of its own. */
export class StudyOpener {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  /** Goes to the study of the specimen films, which is made the first time. */
  async goToSpecimen(): Promise<void> {
    const opened = await this.#calls.specimenStudy()
    if (opened.ok) return location.assign(opened.value.address)
    this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: opened.refusal }))
  }
}
