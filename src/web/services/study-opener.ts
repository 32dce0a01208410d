import type { StudiesAnswer } from '../../server/contracts/index.ts'
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
    this.#goTo(opened)
  }

  /** The other studies that were opened on this machine; none where the program does not say. */
  async others(): Promise<StudiesAnswer['studies']> {
    const answer = await this.#calls.studies()
    return answer.ok ? answer.value.studies : []
  }

  async goTo(folder: string): Promise<void> {
    this.#goTo(await this.#calls.openStudy(folder))
  }

  #goTo(opened: Awaited<ReturnType<ServerCalls['openStudy']>>): void {
    if (opened.ok) location.assign(opened.value.address)
    else
      this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: opened.refusal }))
  }
}
