import type { FrameClock } from '../../study/index.ts'
import { frameCount, msToFrame } from '../../study/index.ts'
import { frameToTimeCode, sourceCount } from './film-time-code.ts'
import { otioTime } from './otio-list.ts'
import type { ListedFilm } from './shot-list.ts'
import { rateName } from './shot-list.ts'

/** A stretch of a film that is to be cut in another program. */
export interface PlaceToCut {
  startMs: number
  endMs: number
  /** What it is called there. */
  name: string
}

export interface FilmToCut extends ListedFilm {
  places: readonly PlaceToCut[]
}

interface CutFrames {
  /** First frame, and the first after it, with the handles. */
  from: number
  to: number
  /** Frames before and after that are handles: fewer where the film begins or ends. */
  before: number
  after: number
}

/**
 * Stretches of one film as an edit decision list (CMX 3600), one after the other: source times by the film's own time code
 * where it has one, in its own rate, drop frame where that is defined; record times from 0. `handles`: frames that are
 * taken along on both sides, as many as there are.
 */
export function writeCutEdl(film: FilmToCut, title: string, handles: number): string {
  const { clock, places, fileName, timeCode } = film
  const { count, first } = sourceCount(clock, timeCode)
  let at = 0
  const events = places.flatMap((place, index) => {
    const { from, to, before, after } = framesOf(place, clock, handles)
    const code = (frame: number) => frameToTimeCode(frame, count)
    const record = [code(at), code(at + to - from)]
    at += to - from
    const line = `${String(index + 1).padStart(3, '0')}  AX       V     C        ${code(first + from)} ${code(first + to)} ${record.join(' ')}`
    const handled = handles > 0 ? [`* HANDLES: ${before} ${after}`] : []
    return [line, `* FROM CLIP NAME: ${plain(fileName)}`, `* COMMENT: ${plain(place.name)}`, ...handled]
  })
  const fcm = `FCM: ${count.drop ? 'DROP FRAME' : 'NON-DROP FRAME'}`
  const lines = [`TITLE: ${plain(title)}`, fcm, '', `* RATE: ${rateName(clock)}`, ...events]
  return lines.map(line => `${line}\r\n`).join('')
}

/** Stretches of films as an OpenTimelineIO timeline: one track, each clip in the rate of its film, handles in its range. */
export function writeCutOtio(films: readonly FilmToCut[], title: string, handles: number): string {
  const plainItem = { effects: [], markers: [], enabled: true }
  const children = films.flatMap(({ clock, places, fileName, timeCode, title: filmTitle }) => {
    const { first } = sourceCount(clock, timeCode)
    const { rate, frameOf } = otioTime(clock)
    const rational = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate, value })
    const range = (from: number, to: number) => ({
      OTIO_SCHEMA: 'TimeRange.1',
      ...{ start_time: rational(from), duration: rational(to - from) },
    })
    const media = {
      OTIO_SCHEMA: 'ExternalReference.1',
      ...{ name: fileName, target_url: fileName, available_image_bounds: null, metadata: {} },
      available_range: range(first, first + frameOf(clock.endMs)),
    }
    return places.map(place => {
      const { from, to, before, after } =
        clock.kind === 'variable' ? inMilliseconds(place, clock, handles) : framesOf(place, clock, handles)
      return {
        OTIO_SCHEMA: 'Clip.2',
        ...{ ...plainItem, name: place.name, source_range: range(first + from, first + to) },
        ...{ media_references: { DEFAULT_MEDIA: media }, active_media_reference_key: 'DEFAULT_MEDIA' },
        metadata: { silverscreen: { film: filmTitle, handles: { before, after } } },
      }
    })
  })
  const track = {
    OTIO_SCHEMA: 'Track.1',
    ...{ ...plainItem, name: 'Found', kind: 'Video', source_range: null, metadata: {}, children },
  }
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    ...{ name: title, global_start_time: null, metadata: {} },
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      ...{ ...plainItem, name: 'tracks', source_range: null, metadata: {}, children: [track] },
    },
  }
  return `${JSON.stringify(timeline, null, 2)}\n`
}

function framesOf({ startMs, endMs }: PlaceToCut, clock: FrameClock, handles: number): CutFrames {
  if (clock.kind === 'variable') {
    // A variable rate is counted in 25ths, which only come near; its list says so in its rate.
    const near = (ms: number) => Math.round(ms / 40)
    return withHandles(near(startMs), near(Math.min(endMs, clock.endMs)), near(clock.endMs), handles)
  }
  const all = frameCount(clock)
  const from = msToFrame(clock, startMs)
  const to = endMs >= clock.endMs ? all : msToFrame(clock, endMs)
  return withHandles(from, Math.max(from + 1, to), all, handles)
}

function inMilliseconds({ startMs, endMs }: PlaceToCut, clock: FrameClock, handles: number): CutFrames {
  return withHandles(startMs, Math.min(endMs, clock.endMs), clock.endMs, handles * 40)
}

function withHandles(from: number, to: number, all: number, handles: number): CutFrames {
  const before = Math.min(handles, from)
  const after = Math.max(0, Math.min(handles, all - to))
  return { from: from - before, to: to + after, before, after }
}

function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
