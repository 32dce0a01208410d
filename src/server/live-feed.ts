import type { ServerResponse } from 'node:http'
import type { LiveEvent } from './contracts/index.ts'

/** Every open window hears of every change, by server-sent events. */
export class LiveFeed {
  readonly #listeners = new Set<ServerResponse>()
  readonly #beat = setInterval(() => this.#write(': beat\n\n'), 15_000)

  constructor() {
    this.#beat.unref()
  }

  attach(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      connection: 'keep-alive',
    })
    response.write('retry: 1000\n\n')
    this.#listeners.add(response)
    response.once('close', () => this.#listeners.delete(response))
  }

  send(event: LiveEvent): void {
    this.#write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`)
  }

  close(): void {
    clearInterval(this.#beat)
    for (const response of this.#listeners) response.end()
  }

  #write(text: string): void {
    for (const response of this.#listeners) response.write(text)
  }
}
