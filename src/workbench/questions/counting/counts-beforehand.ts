import type { StudyStore } from '../../../store/index.ts'
import { groundOf } from '../../finding/query-ground.ts'
import { countBeforehand } from './count-films.ts'

/**
 * Counts what has come into a study in bulk before anybody asks, so that the first question finds it counted, and the first
 * query the shots at hand. Only where
 * threads count it: in a database server it would be counted here.
 */
export class CountsBeforehand {
  readonly #store: StudyStore
  readonly #noteFault: (where: string, cause: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #isStopped = false

  readonly #restMs: number

  /** `restMs`: so long after the last that has come in. */
  constructor(
    store: StudyStore,
    { noteFault, restMs = 2000 }: { noteFault: (where: string, cause: unknown) => void; restMs?: number },
  ) {
    this.#store = store
    this.#noteFault = noteFault
    this.#restMs = restMs
  }

  /** Something has come in, or the study has been opened. */
  wake(): void {
    if (this.#isStopped || this.#store.isForReading || this.#store.databaseFile === null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = this.#count().catch(cause => this.#noteFault('counting beforehand', cause))
    }, this.#restMs).unref()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #count(): Promise<void> {
    if ((await this.#store.counts.missing()).length > 0)
      await countBeforehand(this.#store, () => this.#isStopped)
    if (!this.#isStopped) await (await groundOf(this.#store)).readBeforehand(() => this.#isStopped)
  }
}
