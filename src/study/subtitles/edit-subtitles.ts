import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Subtitle, SubtitleTrack } from './subtitle.ts'

/** The subtitles of a part. */
export interface KnownSubtitles {
  tracks: readonly SubtitleTrack[]
  lines: readonly Subtitle[]
}

export type SubtitleRefusal =
  | { kind: 'no-such-subtitles' }
  | { kind: 'subtitles-there-already'; fileName: string }
  | { kind: 'no-subtitle-fits' }
  | { kind: 'language-not-named' }
  | { kind: 'subtitles-outside-film'; count: number }

/** A track with its lines; the same lines in the same language are not brought in twice. */
export function bringInSubtitles(
  { tracks, lines }: KnownSubtitles,
  track: SubtitleTrack,
  news: readonly Subtitle[],
): Result<Change, SubtitleRefusal> {
  const language = track.language.trim()
  if (!isLanguage(language)) return refused({ kind: 'language-not-named' })
  if (news.length === 0) return refused({ kind: 'no-subtitle-fits' })
  const said = JSON.stringify(sayOf(news))
  const twin = tracks.find(
    one =>
      one.partId === track.partId &&
      one.language === language &&
      JSON.stringify(sayOf(linesOf(lines, one.id))) === said,
  )
  if (twin) return refused({ kind: 'subtitles-there-already', fileName: twin.fileName })
  return accepted([
    made('subtitleTrack', { ...track, language }),
    ...news.map(line => made('subtitle', line)),
  ])
}

/** Of a track that is gone already nothing is said. */
export function removeSubtitles(
  { tracks, lines }: KnownSubtitles,
  trackId: string,
): Result<Change, SubtitleRefusal> {
  const track = tracks.find(({ id }) => id === trackId)
  if (!track) return accepted([])
  return accepted([
    ...linesOf(lines, trackId).map(line => removed('subtitle', line)),
    removed('subtitleTrack', track),
  ])
}

/** Moves every line of a track, all or none: first stretched from the beginning of the film, then shifted. */
export function retimeSubtitles(
  { tracks, lines }: KnownSubtitles,
  trackId: string,
  { stretch, shiftMs, endMs }: { stretch: number; shiftMs: number; endMs: number },
): Result<Change, SubtitleRefusal> {
  const track = tracks.find(({ id }) => id === trackId)
  if (!track) return refused({ kind: 'no-such-subtitles' })
  if (stretch === 1 && shiftMs === 0) return accepted([])
  const inFilm = (ms: number) => Math.round(ms * stretch) + shiftMs
  const moved = linesOf(lines, trackId).map(line => {
    const startMs = inFilm(line.startMs)
    return { before: line, after: { ...line, startMs, endMs: Math.max(startMs + 1, inFilm(line.endMs)) } }
  })
  const count = moved.filter(({ after }) => after.startMs < 0 || after.endMs > endMs).length
  if (count > 0) return refused({ kind: 'subtitles-outside-film', count })
  const timed = { stretch: track.stretch * stretch, shiftMs: inFilm(track.shiftMs) }
  return accepted([
    changed('subtitleTrack', track, { ...track, ...timed }),
    ...moved.map(({ before, after }) => changed('subtitle', before, after)),
  ])
}

export function nameSubtitleLanguage(
  { tracks }: KnownSubtitles,
  trackId: string,
  to: string,
): Result<Change, SubtitleRefusal> {
  const track = tracks.find(({ id }) => id === trackId)
  if (!track) return refused({ kind: 'no-such-subtitles' })
  const language = to.trim()
  if (!isLanguage(language)) return refused({ kind: 'language-not-named' })
  return accepted(
    language === track.language ? [] : [changed('subtitleTrack', track, { ...track, language })],
  )
}

function isLanguage(text: string): boolean {
  return complaintAboutLine(text, bounds.name) === null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)
}

function linesOf(lines: readonly Subtitle[], trackId: string): Subtitle[] {
  return lines.filter(({ subtitleTrackId }) => subtitleTrackId === trackId)
}

function sayOf(lines: readonly Subtitle[]): unknown[] {
  return lines
    .map(({ startMs, endMs, text }) => [startMs, endMs, text] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
}
