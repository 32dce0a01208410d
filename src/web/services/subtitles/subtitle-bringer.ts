import type {
  SubtitleFileRequest,
  SubtitleReport,
  TakenOutQueryAnswer,
} from '../../../server/contracts/index.ts'
import type { Result } from '../../../study/index.ts'
import { bounds, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { goneOn, noticed } from '../../state/notices.ts'
import type { Store } from '../../state/store.ts'
import type { CodingReader } from '../coding-reader.ts'
import type { ServerCalls } from '../server-calls.ts'

/** How a file is to be read. */
export type SubtitleReading = Omit<SubtitleFileRequest, 'fileName' | 'bytes'>

type Report = Promise<Result<SubtitleReport, Refusal>>

/** Has files of subtitles looked into, and brings them in. */
export class SubtitleBringer {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #reader: CodingReader

  constructor(calls: ServerCalls, store: Store, reader: CodingReader) {
    this.#calls = calls
    this.#store = store
    this.#reader = reader
  }

  async look(partId: string, file: File, how: SubtitleReading): Report {
    const asked = await requestOf(file, how)
    return asked.ok ? this.#calls.lookIntoSubtitles(partId, asked.value) : asked
  }

  async bringIn(at: { partId: string; filmId: string }, file: File, how: SubtitleReading): Report {
    const asked = await requestOf(file, how)
    if (!asked.ok) return asked
    const brought = await this.#calls.bringInSubtitles(at.partId, asked.value)
    if (!brought.ok) return brought
    await this.#reader.readSubtitles(at.partId)
    const subject = { kind: 'subtitles-in', filmId: at.filmId, count: brought.value.count } as const
    this.#store.change('notices', before => noticed(goneOn(before, 'subtitles'), subject))
    return brought
  }

  /** One file of subtitles as it stands now, as SubRip. */
  takeOut(
    { id, partId }: { id: string; partId: string },
    language: string,
  ): Promise<Result<TakenOutQueryAnswer, Refusal>> {
    return this.#calls.srt(partId, id, language)
  }
}

async function requestOf(file: File, how: SubtitleReading): Promise<Result<SubtitleFileRequest, Refusal>> {
  if (file.size > bounds.subtitleBytes)
    return refused({ kind: 'subtitles-too-large', limit: bounds.subtitleBytes })
  try {
    const bytes = base64(new Uint8Array(await file.arrayBuffer()))
    return { ok: true, value: { ...how, fileName: file.name, bytes } }
  } catch {
    // It was moved or changed since it was chosen.
    return refused({ kind: 'unreadable' })
  }
}

const atOnce = 0x8000

function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += atOnce)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)))
  return btoa(pieces.join(''))
}
