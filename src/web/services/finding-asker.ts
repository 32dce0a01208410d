import type { FoundTextsAnswer, TextsRequest } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { ServerCalls } from './server-calls.ts'

/** Has the study searched. */
export class FindingAsker {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  texts(wanted: TextsRequest): Promise<Result<FoundTextsAnswer, Refusal>> {
    return this.#calls.findTexts(wanted)
  }
}
