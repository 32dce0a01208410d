import { FileStore } from '@tus/file-store'
import { ERRORS, Upload } from '@tus/server'
import type { ArrivedUploads } from '../../workbench/index.ts'
import { isUploadId } from '../../workbench/index.ts'
import type { UploadNotes } from './upload-notes.ts'

/** Files of uploads; one that has been taken in has left its place, and is complete for whoever asks once more. */
export class UploadStore extends FileStore {
  readonly #notes: UploadNotes
  readonly #arrived: ArrivedUploads

  constructor(directory: string, notes: UploadNotes, arrived: ArrivedUploads) {
    super({ directory, configstore: notes })
    this.#notes = notes
    this.#arrived = arrived
  }

  override async getUpload(id: string): Promise<Upload> {
    if (!isUploadId(id)) throw ERRORS.FILE_NOT_FOUND
    const note = await this.#notes.get(id)
    if (note?.size !== undefined && (await this.#arrived.isTakenIn(id)))
      return Object.assign(new Upload({ id, offset: 0 }), note, { offset: note.size })
    const upload = await super.getUpload(id)
    // The answer to its last piece was lost, and perhaps its task with it.
    if (upload.size !== undefined && upload.size > 0 && upload.offset === upload.size)
      await this.#arrived.takeIn(id)
    return upload
  }

  override async remove(id: string): Promise<void> {
    if (!isUploadId(id)) throw ERRORS.FILE_NOT_FOUND
    await super.remove(id)
  }
}
