import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files that somebody has looked into and not brought in; the first goes where more come. */
const mostWaiting = 50

interface Arrived {
  folder: string
  place: string
  fileName: string
}

/** Files that came by a page and wait until somebody has seen what is in them. */
export class ArrivingFiles {
  readonly #makeId: () => string
  readonly #waiting = new Map<string, Arrived>()

  constructor(makeId: () => string) {
    this.#makeId = makeId
  }

  async arrive(body: Readable, fileName: string): Promise<{ id: string; place: string; fileName: string }> {
    const id = this.#makeId()
    const folder = await mkdtemp(path.join(os.tmpdir(), 'silverscreen-arriving-'))
    const file = { folder, place: path.join(folder, 'file'), fileName: path.basename(fileName) }
    this.#waiting.set(id, file)
    const [first] = this.#waiting.keys()
    if (this.#waiting.size > mostWaiting && first) await this.forget(first)
    try {
      await pipeline(body, createWriteStream(file.place))
    } catch (cause) {
      await this.forget(id)
      throw cause
    }
    return { id, place: file.place, fileName: file.fileName }
  }

  find(id: string): { place: string; fileName: string } | null {
    return this.#waiting.get(id) ?? null
  }

  async forget(id: string): Promise<void> {
    const { folder } = this.#waiting.get(id) ?? {}
    this.#waiting.delete(id)
    if (folder) await rm(folder, { recursive: true, force: true })
  }

  async forgetAll(): Promise<void> {
    for (const id of this.#waiting.keys()) await this.forget(id)
  }
}
