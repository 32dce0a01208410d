import type { FolderAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import { taskMoved } from '../state/tasks.ts'
import type { ServerCalls } from './server-calls.ts'

/** The folders of this machine that the person has opened to the program. */
export class FolderReader {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  roots(): Promise<Result<{ roots: string[] }, Refusal>> {
    return this.#calls.roots()
  }

  /** Opens one more folder of this machine to the page. */
  openRoot(path: string): Promise<Result<{ roots: string[] }, Refusal>> {
    return this.#calls.openRoot(path)
  }

  folder(path: string): Promise<Result<FolderAnswer, Refusal>> {
    return this.#calls.folder(path)
  }

  /** A yes to files that the study's records name; how they stand comes with the live changes. */
  async open(fileIds: string[]): Promise<void> {
    const opened = await this.#calls.open(fileIds)
    if (!opened.ok)
      this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: opened.refusal }))
  }

  /** Takes files in where they lie; resolves to a refusal or null. */
  async add(paths: string[], asOneFilm: boolean): Promise<Refusal | null> {
    const added = await this.#calls.add(paths, asOneFilm)
    if (!added.ok) return added.refusal
    for (const task of added.value.tasks) this.#store.change('tasks', before => taskMoved(before, task))
    return null
  }
}
