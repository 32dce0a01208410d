import type {
  SubtitleReport,
  SubtitleRequest,
  TakenOutQueryAnswer,
  TrackInside,
} from '../../../server/contracts/index.ts'
import type { Result } from '../../../study/index.ts'
import { bounds, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { goneOn, noticed } from '../../state/notices.ts'
import type { Store } from '../../state/store.ts'
import type { CodingReader } from '../coding-reader.ts'
import type { ServerCalls } from '../server-calls.ts'

/** How a file is to be read. */
export type SubtitleReading = Omit<SubtitleRequest, 'source'>

/** Where subtitles come from: a file that somebody chose, or a track inside the film's own. */
export type SubtitleSource = { kind: 'file'; file: File } | { kind: 'inside'; track: TrackInside }

type Report = Promise<Result<SubtitleReport, Refusal>>

/** Has subtitles looked into, and brings them in. */
export class SubtitleBringer {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #reader: CodingReader

  constructor(calls: ServerCalls, store: Store, reader: CodingReader) {
    this.#calls = calls
    this.#store = store
    this.#reader = reader
  }

  async look(partId: string, from: SubtitleSource, how: SubtitleReading): Report {
    const asked = await requestOf(from, how)
    return asked.ok ? this.#calls.lookIntoSubtitles(partId, asked.value) : asked
  }

  async bringIn(at: { partId: string; filmId: string }, from: SubtitleSource, how: SubtitleReading): Report {
    const asked = await requestOf(from, how)
    if (!asked.ok) return asked
    const brought = await this.#calls.bringInSubtitles(at.partId, asked.value)
    if (!brought.ok) return brought
    await this.#reader.readSubtitles(at.partId)
    const subject = { kind: 'subtitles-in', filmId: at.filmId, count: brought.value.count } as const
    this.#store.change('notices', before => noticed(goneOn(before, 'subtitles'), subject))
    return brought
  }

  /** The tracks of subtitles inside the file of a part; none where nobody can say. */
  async inside(partId: string): Promise<TrackInside[]> {
    const answer = await this.#calls.tracksInside(partId)
    return answer.ok ? answer.value.tracks : []
  }

  /** One file of subtitles as it stands now, as SubRip. */
  takeOut(
    { id, partId }: { id: string; partId: string },
    language: string,
  ): Promise<Result<TakenOutQueryAnswer, Refusal>> {
    return this.#calls.srt(partId, id, language)
  }
}

async function requestOf(
  from: SubtitleSource,
  how: SubtitleReading,
): Promise<Result<SubtitleRequest, Refusal>> {
  if (from.kind === 'inside')
    return { ok: true, value: { ...how, source: { kind: 'inside', streamIndex: from.track.streamIndex } } }
  const { file } = from
  if (file.size > bounds.subtitleBytes)
    return refused({ kind: 'subtitles-too-large', limit: bounds.subtitleBytes })
  try {
    const bytes = base64(new Uint8Array(await file.arrayBuffer()))
    return { ok: true, value: { ...how, source: { kind: 'file', fileName: file.name, bytes } } }
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
