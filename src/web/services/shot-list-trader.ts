import type { ShotListAnswer, ShotListForm, ShotListReport } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Downloads } from './downloads.ts'
import type { CallRefusal, ServerCalls } from './server-calls.ts'
import type { StudyReader } from './study-reader.ts'

/** Takes lists of shots out for other programs, and brings theirs in. */
export class ShotListTrader {
  readonly #calls: ServerCalls
  readonly #reader: StudyReader
  readonly #downloads: Downloads

  constructor(calls: ServerCalls, reader: StudyReader, downloads: Downloads) {
    this.#calls = calls
    this.#reader = reader
    this.#downloads = downloads
  }

  async takeOut(partId: string, form: ShotListForm): Promise<Result<ShotListAnswer, CallRefusal>> {
    const answer = await this.#calls.shotList(partId, form)
    if (answer.ok) this.#downloads.keepText(answer.value.fileName, answer.value.text)
    return answer
  }

  async bringIn(partId: string, file: File): Promise<Result<ShotListReport, CallRefusal>> {
    const answer = await this.#calls.bringInShotList(partId, await file.text())
    if (answer.ok) await this.#reader.readPart(partId)
    return answer
  }
}
