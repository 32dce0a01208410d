import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { KvStore, Upload } from '@tus/server'
import { partOf, readNote, writeWhole } from '../../disk/index.ts'
import { isUploadId } from '../../workbench/index.ts'

/** What is known of each upload, in a note beside its file: written whole, and not believed where it is torn. */
export class UploadNotes implements KvStore<Upload> {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async get(id: string): Promise<Upload | undefined> {
    if (!isUploadId(id)) return undefined
    const note = await readNote<Upload>(
      this.#place(id),
      ({ id: of, size, metadata }) =>
        of === id &&
        (size === undefined || (Number.isSafeInteger(size) && (size as number) >= 0)) &&
        (metadata === undefined || (typeof metadata === 'object' && metadata !== null)),
    )
    return note ?? undefined
  }

  async set(id: string, upload: Upload): Promise<void> {
    await writeWhole(this.#place(id), JSON.stringify(upload))
  }

  async delete(id: string): Promise<void> {
    await rm(this.#place(id), { force: true })
    await rm(partOf(this.#place(id)), { force: true })
  }

  async list(): Promise<string[]> {
    const names = await readdir(this.#folder)
    return names.map(name => path.basename(name, '.json')).filter(isUploadId)
  }

  #place(id: string): string {
    return path.join(this.#folder, `${id}.json`)
  }
}
