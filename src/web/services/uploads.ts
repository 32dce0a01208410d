import type { DetailedError, PreviousUpload } from 'tus-js-client'
import { Upload as TusUpload } from 'tus-js-client'
import type { Heard, Refusal } from '../../words/index.ts'
import { heardRefusal } from '../../words/index.ts'
import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import { uploadBegun, uploadGone, uploadMoved } from '../state/uploads.ts'
import type { ChosenFile } from './dropped-files.ts'
import { interruptedUploads, uploadKeeper } from './interrupted-uploads.ts'
import { newIdentifier } from './new-identifier.ts'
import { SendingRate } from './sending-rate.ts'

const endpoint = '/api/uploads'
const atOnce = 2
const chunkBytes = 8 * 1024 * 1024

/** Copies files into the study, two at a time, each resumable after a pause, a failure or a reload. */
export class Uploads {
  readonly #store: Store
  readonly #sending = new Map<string, TusUpload>()
  readonly #interrupted = new Map<string, PreviousUpload>()

  constructor(store: Store) {
    this.#store = store
  }

  addFiles(files: readonly ChosenFile[]): void {
    if (files.length === 0)
      this.#store.change('notices', before => noticed(before, { kind: 'nothing-dropped' }))
    for (const file of files) this.#add(file)
    this.#startNext()
  }

  async pause(id: string): Promise<void> {
    this.#move(id, { state: 'paused', leftMs: null })
    await this.#sending.get(id)?.abort()
    this.#startNext()
  }

  goOn(id: string): void {
    this.#move(id, { state: 'waiting', reason: null })
    this.#startNext()
  }

  async cancel(id: string): Promise<void> {
    const sending = this.#sending.get(id)
    this.#forget(id)
    // What has arrived is taken away by the program, which also tidies up by itself later on.
    await sending?.abort(true).catch(() => undefined)
    this.#startNext()
  }

  /** Offers to go on with what was on its way when this page was last open. */
  async offerInterrupted(): Promise<void> {
    for (const { previous, sentBytes } of await interruptedUploads()) {
      const id = newIdentifier()
      this.#interrupted.set(id, previous)
      this.#store.change('uploads', before => [
        ...before,
        {
          id,
          name: previous.metadata['filename'] ?? '',
          byteSize: previous.size ?? 0,
          sentBytes,
          leftMs: null,
          state: 'interrupted',
          reason: null,
        },
      ])
    }
  }

  async discard(id: string): Promise<void> {
    const previous = this.#interrupted.get(id)
    this.#interrupted.delete(id)
    this.#forget(id)
    if (previous) await uploadKeeper.removeUpload(previous.urlStorageKey)
    if (previous?.uploadUrl) await TusUpload.terminate(previous.uploadUrl).catch(() => undefined)
  }

  #add({ file, relativePath }: ChosenFile): void {
    const id = newIdentifier()
    const rate = new SendingRate(() => performance.now())
    const upload = new TusUpload(file, {
      endpoint,
      urlStorage: uploadKeeper,
      chunkSize: chunkBytes,
      removeFingerprintOnSuccess: true,
      retryDelays: [0, 500, 1500, 4000, 8000],
      metadata: { filename: file.name, relativePath },
      onProgress: sentBytes => this.#move(id, { sentBytes, leftMs: rate.leftMs(sentBytes, file.size) }),
      onSuccess: () => this.#end(id),
      onError: error => this.#fail(id, error),
    })
    this.#sending.set(id, upload)
    const { name, size: byteSize } = file
    this.#store.change('uploads', before =>
      uploadBegun(before, { id, name, byteSize, sentBytes: 0, leftMs: null, state: 'waiting', reason: null }),
    )
  }

  #startNext(): void {
    const { uploads } = this.#store.state
    const free = atOnce - uploads.filter(upload => upload.state === 'sending').length
    for (const { id } of uploads.filter(upload => upload.state === 'waiting').slice(0, Math.max(0, free))) {
      this.#move(id, { state: 'sending' })
      void this.#start(id)
    }
  }

  async #start(id: string): Promise<void> {
    const upload = this.#sending.get(id)
    if (!upload) return
    const [previous] = upload.url ? [] : await upload.findPreviousUploads()
    if (previous) upload.resumeFromPreviousUpload(previous)
    upload.start()
  }

  #fail(id: string, error: Error | DetailedError): void {
    const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined
    this.#move(id, { state: 'failed', leftMs: null, reason: refusalIn(body) })
    this.#startNext()
  }

  #end(id: string): void {
    this.#forget(id)
    this.#startNext()
  }

  #forget(id: string): void {
    this.#sending.delete(id)
    this.#store.change('uploads', before => uploadGone(before, id))
  }

  #move(id: string, news: Parameters<typeof uploadMoved>[2]): void {
    this.#store.change('uploads', before => uploadMoved(before, id, news))
  }
}

function refusalIn(body: string | undefined): Refusal {
  try {
    const { refusal } = JSON.parse(body ?? '') as { refusal?: Heard }
    return refusal ? heardRefusal(refusal) : { kind: 'upload-failed' }
  } catch {
    return { kind: 'upload-failed' }
  }
}
