import type {
  ChaptersAnswer,
  ForeignReport,
  ShotListAnswer,
  ShotListForm,
  ShotListReport,
  ShotRecordAnswer,
  ShotRecordForm,
} from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { refused } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import type { Downloads } from './downloads.ts'
import type { ServerCalls } from './server-calls.ts'
import type { StudyReader } from './study-reader.ts'

/** More bytes than this are never a list of shots, and are not sent; the program itself looks at fewer. */
const largestSent = 24_000_000

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

  async takeOut(partId: string, form: ShotListForm): Promise<Result<ShotListAnswer, Refusal>> {
    const answer = await this.#calls.shotList(partId, form)
    if (answer.ok) this.#downloads.keepText(answer.value.fileName, answer.value.text)
    return answer
  }

  /** A film shot by shot, as a file. */
  async takeOutRecord(
    partId: string,
    form: ShotRecordForm,
    language: Language,
  ): Promise<Result<ShotRecordAnswer, Refusal>> {
    const answer = await this.#calls.shotRecord(partId, form, language)
    if (answer.ok) {
      const bytes = Uint8Array.from(atob(answer.value.content), sign => sign.charCodeAt(0))
      this.#downloads.keep(answer.value.fileName, new Blob([bytes]))
    }
    return answer
  }

  /** The chapters that the film file of a part has. */
  chapters(partId: string): Promise<Result<ChaptersAnswer, Refusal>> {
    return this.#calls.chapters(partId)
  }

  async bringInChapters(partId: string): Promise<Result<ForeignReport, Refusal>> {
    const answer = await this.#calls.bringInChapters(partId)
    if (answer.ok) await this.#reader.readPart(partId)
    return answer
  }

  /** With `closeGaps`, gaps of one frame are taken for ends that were written one frame short. */
  async bringIn(partId: string, file: File, closeGaps = false): Promise<Result<ShotListReport, Refusal>> {
    if (file.size > largestSent) return refused({ kind: 'list-too-large', limit: largestSent })
    const answer = await this.#calls.bringInShotList(partId, await file.text(), closeGaps)
    if (answer.ok) await this.#reader.readPart(partId)
    return answer
  }
}
