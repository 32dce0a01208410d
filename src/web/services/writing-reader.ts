import type { FoundWritingAnswer, WritingState } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { Store } from '../state/store.ts'
import { taskMoved } from '../state/tasks.ts'
import type { ServerCalls } from './server-calls.ts'

/** Switches the reading of writing on and off, and searches what was read. */
export class WritingReader {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  state(): Promise<Result<WritingState, Refusal>> {
    return this.#calls.writing()
  }

  async switch(switchedOn: boolean): Promise<Result<WritingState, Refusal>> {
    const answer = await this.#calls.switchWriting(switchedOn)
    if (!answer.ok) return answer
    for (const task of answer.value.tasks) this.#store.change('tasks', before => taskMoved(before, task))
    return accepted(answer.value.state)
  }

  find(text: string): Promise<Result<FoundWritingAnswer, Refusal>> {
    return this.#calls.findWriting(text)
  }
}
