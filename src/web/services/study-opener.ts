import type { BeginStudyRequest, StudiesAnswer } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
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

  /** The other studies that were opened on this machine, and what ships with the program; nothing where it does not say. */
  async known(): Promise<StudiesAnswer> {
    const answer = await this.#calls.studies()
    return answer.ok ? answer.value : { studies: [], bundled: [], home: null }
  }

  /** Makes a study and goes to it; or why there is none. */
  async begin(from: BeginStudyRequest): Promise<Refusal | null> {
    return goneTo(await this.#calls.beginStudy(from))
  }

  async bringIn(archive: File): Promise<Refusal | null> {
    return goneTo(await this.#calls.bringInStudy(archive, archive.name.replace(/\.zip$/i, '')))
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

function goneTo(opened: Awaited<ReturnType<ServerCalls['openStudy']>>): Refusal | null {
  if (!opened.ok) return opened.refusal
  location.assign(opened.value.address)
  return null
}
