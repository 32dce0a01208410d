import type { StillSetAnswer, WantedStillSet } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { Downloads } from './downloads.ts'
import type { ServerCalls } from './server-calls.ts'

/** Fetches stills as files, for pictures that are put together here, and those of a plate as a set. */
export class StillFetcher {
  readonly #calls: ServerCalls
  readonly #downloads: Downloads

  constructor(calls: ServerCalls, downloads: Downloads) {
    this.#calls = calls
    this.#downloads = downloads
  }

  async fetch(address: string): Promise<Blob> {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`The still ${address} was not given: ${response.status}.`)
    return response.blob()
  }

  /** Saves the stills of a plate for a publisher, once they are drawn, and gives what is to be said of them. */
  async takeOutSet(plateId: string, wanted: WantedStillSet): Promise<Result<StillSetAnswer, Refusal>> {
    const answer = await this.#calls.stillSet(plateId, wanted)
    if (answer.ok)
      this.#downloads.fetch(`/api/plates/${plateId}/still-set.zip?${new URLSearchParams(wanted)}`)
    return answer
  }
}
