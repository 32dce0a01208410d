import type { ReadSubtitles, SubtitleChoices } from '../../exchange/index.ts'
import { readSubtitles } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result, SubtitleTrack } from '../../study/index.ts'
import { accepted, asLine, bounds, bringInSubtitles, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

export interface SubtitleFile extends Omit<SubtitleChoices, 'endMs'> {
  bytes: Uint8Array
}

/** What a file of subtitles holds for the film of a part; nothing is written. */
export async function readSubtitleFile(
  store: StudyStore,
  partId: string,
  { bytes, ...choices }: SubtitleFile,
): Promise<Result<ReadSubtitles, Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  return readSubtitles(bytes, { ...choices, endMs: place.part.durationMs ?? bounds.milliseconds })
}

/** Brings its lines in as a track: in one act that can be taken back, all that fit or none. */
export async function bringInSubtitleFile(
  { store, makeId }: { store: StudyStore; makeId: () => string },
  partId: string,
  { language, ...file }: SubtitleFile & { language: string },
): Promise<Result<ReadSubtitles, Refusal>> {
  const read = await readSubtitleFile(store, partId, file)
  if (!read.ok) return read
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const { homeCoderId: coderId } = await store.studies.get()
  const track: SubtitleTrack = {
    ...{ id: makeId(), partId, language, encoding: read.value.encoding },
    fileName: asLine(file.fileName, bounds.fileName),
    ...{ stretch: file.stretch, shiftMs: file.shiftMs },
  }
  const lines = read.value.lines.map(line => ({
    ...{ id: makeId(), subtitleTrackId: track.id, partId },
    ...line,
  }))
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'subtitles', filmId: place.filmId },
    { kind: 'bring-in-subtitles' },
    async transaction => bringInSubtitles(await store.subtitles.ofPart(partId, transaction), track, lines),
  )
  return done.ok ? accepted(read.value) : done
}
