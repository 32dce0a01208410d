import type { ReadSubtitles } from '../../exchange/index.ts'
import { readSubtitles, readTrackInside } from '../../exchange/index.ts'
import type { SubtitleReport, SubtitleRequest } from '../../server/contracts/index.ts'
import type { Result, SubtitleTrack } from '../../study/index.ts'
import { accepted, asLine, bounds, bringInSubtitles, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { FilmFileGround } from './subtitles-inside.ts'
import { wordsInside } from './subtitles-inside.ts'

const mostShown = 5

interface Found extends ReadSubtitles {
  fileName: string
}

/** What a file of subtitles, or a track inside the film's own, holds for a part; nothing is written. */
export async function lookIntoSubtitles(
  ground: FilmFileGround,
  partId: string,
  request: SubtitleRequest,
): Promise<Result<SubtitleReport, Refusal>> {
  const found = await findSubtitles(ground, partId, request)
  return found.ok ? accepted(reportOf(found.value)) : found
}

/** Brings its lines in as a track: in one act that can be taken back, all that fit or none. */
export async function bringInSubtitlesOf(
  ground: FilmFileGround & { makeId: () => string },
  partId: string,
  request: SubtitleRequest,
): Promise<Result<SubtitleReport, Refusal>> {
  const { store, makeId } = ground
  const found = await findSubtitles(ground, partId, request)
  if (!found.ok) return found
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const { homeCoderId: coderId } = await store.studies.get()
  const { fileName, encoding } = found.value
  const { stretch, shiftMs } = request
  const news = tracksOf(found.value, request).map(({ language, lines }) => {
    const track: SubtitleTrack = {
      ...{ id: makeId(), partId, language, encoding, stretch, shiftMs },
      fileName: asLine(fileName, bounds.fileName),
    }
    return { track, lines: lines.map(line => ({ id: makeId(), subtitleTrackId: track.id, partId, ...line })) }
  })
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'subtitles', filmId: place.filmId },
    { kind: 'bring-in-subtitles' },
    async transaction => {
      const standing = await store.subtitles.ofPart(partId, transaction)
      const changes = news.map(({ track, lines }) => bringInSubtitles(standing, track, lines))
      return (
        changes.find(change => !change.ok) ??
        accepted(changes.flatMap(change => (change.ok ? change.value : [])))
      )
    },
  )
  return done.ok ? accepted(reportOf(found.value)) : done
}

/** One track, or one for each language where that was asked for and the lines have two. */
function tracksOf(
  { lines, split }: Found,
  { language = '', secondLanguage }: SubtitleRequest,
): { language: string; lines: ReadSubtitles['lines'] }[] {
  const [upper, lower] = split
  if (secondLanguage === undefined || !upper || !lower) return [{ language, lines }]
  return [
    { language, lines: upper.lines },
    { language: secondLanguage, lines: lower.lines },
  ]
}

async function findSubtitles(
  ground: FilmFileGround,
  partId: string,
  { source, encoding, stretch, shiftMs }: SubtitleRequest,
): Promise<Result<Found, Refusal>> {
  const place = await ground.store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const timing = { stretch, shiftMs, endMs: place.part.durationMs ?? bounds.milliseconds }
  if (source.kind === 'file') {
    const { fileName } = source
    const read = readSubtitles(Buffer.from(source.bytes, 'base64'), { fileName, encoding, ...timing })
    return read.ok ? accepted({ ...read.value, fileName }) : read
  }
  const inside = await wordsInside(ground, partId, source.streamIndex)
  if (!inside.ok) return inside
  const { fileName } = inside.value
  const read = readTrackInside(inside.value, { fileName, ...timing })
  return read.ok ? accepted({ ...read.value, fileName }) : read
}

function reportOf({ lines, fileName: _, split, ...read }: Found): SubtitleReport {
  return {
    ...read,
    split: split.map(({ language, lines: own }) => ({ language, count: own.length })),
    ...{ count: lines.length, first: lines.slice(0, mostShown) },
  }
}
