/** Fetches stills as files, for pictures that are put together here. */
export class StillFetcher {
  async fetch(address: string): Promise<Blob> {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`The still ${address} was not given: ${response.status}.`)
    return response.blob()
  }
}
