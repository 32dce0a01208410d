import type { SimilarAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { measurementsRead } from '../state/measurements.ts'
import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import { taskMoved } from '../state/tasks.ts'
import type { ServerCalls } from './server-calls.ts'

/** Asks what was measured of shots, and for shots that look alike. */
export class MeasurementAsker {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  async read(partId: string): Promise<void> {
    const answer = await this.#calls.measurements(partId)
    if (answer.ok)
      this.#store.change('measurements', before => measurementsRead(before, partId, answer.value))
  }

  async measure(partId: string): Promise<void> {
    const started = await this.#calls.measure(partId)
    if (started.ok) this.#store.change('tasks', before => taskMoved(before, started.value.task))
    else
      this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: started.refusal }))
  }

  similar(shotId: string): Promise<Result<SimilarAnswer, Refusal>> {
    return this.#calls.similar(shotId)
  }
}
