import type { ForeignReport, SeenForeign } from '../../../server/contracts/index.ts'
import type { Result } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import type { ServerCalls } from '../server-calls.ts'

/** Has files of other programs looked into, and brings them in. */
export class ForeignBringer {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  see(file: File): Promise<Result<SeenForeign, Refusal>> {
    return this.#calls.seeForeign(file, file.name)
  }

  bringIn(id: string): Promise<Result<ForeignReport, Refusal>> {
    return this.#calls.bringInForeign(id)
  }
}
