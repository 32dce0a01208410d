import { readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { settle } from '../../disk/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { takeInPayload } from '../tasks/take-in.ts'
import { isUploadId } from './upload-id.ts'

type Effects = Pick<OpenStudy, 'store' | 'tasks' | 'folder' | 'makeId'>

/** What is known of an upload while it comes in. */
interface UploadNotes {
  get(
    id: string,
  ): Promise<{ size?: number | undefined; metadata?: Record<string, string | null> | undefined } | undefined>
}

const whole = '.whole'

/**
 * Uploads that have arrived whole become films, each once, however often they are seen: when the last byte comes, when
 * the page asks how far it is, and at the next start, if the program ended in between.
 */
export class ArrivedUploads {
  readonly #effects: Effects
  readonly #notes: UploadNotes
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(effects: Effects, notes: UploadNotes) {
    this.#effects = effects
    this.#notes = notes
  }

  async takeIn(id: string): Promise<void> {
    const standing = this.#underWay.get(id)
    if (standing) return standing
    const work = this.#takeInOnce(id).finally(() => this.#underWay.delete(id))
    this.#underWay.set(id, work)
    return work
  }

  /** True where an upload has become a film, or a task that will make one. */
  async isTakenIn(id: string): Promise<boolean> {
    const { films, tasks } = this.#effects.store
    return (await tasks.about(id)).length > 0 || (await films.file(id)) !== null
  }

  /** Those that were complete when the program ended, before their task was made. */
  async takeUp(): Promise<void> {
    for (const name of await readdir(this.#effects.folder.incoming)) {
      const id = path.basename(name, whole)
      if (!isUploadId(id) || !(name.endsWith(whole) || (await this.#isComplete(id)))) continue
      // One that cannot be had keeps no study from being opened.
      await this.takeIn(id).catch(cause => process.stderr.write(`An upload was left (${name}): ${cause}\n`))
    }
  }

  async #isComplete(id: string): Promise<boolean> {
    const note = await this.#notes.get(id)
    return note?.size !== undefined && note.size === (await sizeOf(this.#place(id)))
  }

  async #takeInOnce(id: string): Promise<void> {
    if (await this.isTakenIn(id)) return
    const name = (await this.#notes.get(id))?.metadata?.['filename'] ?? id
    const place = `${this.#place(id)}${whole}`
    if ((await sizeOf(place)) === null) {
      if ((await sizeOf(this.#place(id))) === null) return
      await settle(this.#place(id))
      await rename(this.#place(id), place)
    }
    const payload = takeInPayload(this.#effects.makeId, {
      path: place,
      storage: 'copied',
      originalName: path.basename(name.replaceAll('\\', '/')),
      fileId: id,
    })
    await this.#effects.tasks.add({ kind: 'take-in-film', subjectId: id, payload })
  }

  #place(id: string): string {
    return path.join(this.#effects.folder.incoming, id)
  }
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    found => (found.isFile() ? found.size : null),
    () => null,
  )
}
