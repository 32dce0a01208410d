import { stat } from 'node:fs/promises'
import type { ListedClip } from '../../exchange/index.ts'
import type { ClipsOrder, PlannedClipsAnswer, WantedClips } from '../../server/contracts/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { DialogueLine, FrameClock, Gate, MediaFile, StillGround } from '../../study/index.ts'
import {
  clipBounds,
  fileWithFrames,
  frameCount,
  frameToMs,
  msToFrame,
  printQuery,
} from '../../study/index.ts'
import type { ClipToMake } from '../../tasks/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import { askQuery } from '../finding/ask-query.ts'
import { queryNames } from '../finding/query-names.ts'
import { creditedWork } from '../going-out/credited-work.ts'
import { safeName } from '../going-out/names-of-files.ts'
import type { OpenStudy } from '../open-study.ts'
import { openGate } from '../withholding/open-gate.ts'

export type ClipsGround = Pick<OpenStudy, 'store' | 'folder'>

const mostFound = 10_000

/** What a query finds, as it would become clips: nothing is read of a film yet. */
export interface GatheredClips {
  query: string
  clips: { toMake: ClipToMake; row: ListedClip; filmId: string }[]
  /** Stretches that become none, and are listed. */
  left: ListedClip[]
  withheld: number
  /** What the page of each film says of its pictures. */
  grounds: Map<string, StillGround>
}

/** Stretches of whole frames: the first is the first of what was found, the last its last, as far as the film goes. */
export function framesOfStretch(
  clock: FrameClock,
  { startMs, endMs }: { startMs: number; endMs: number },
  handles: number,
): { fromFrame: number; untilFrame: number; framesBefore: number; framesAfter: number } {
  const count = frameCount(clock)
  const first = msToFrame(clock, startMs)
  const at = msToFrame(clock, endMs)
  const isWhole = endMs < clock.endMs && frameToMs(clock, at) === endMs
  const until = Math.max(first + 1, endMs >= clock.endMs ? count : isWhole ? at : at + 1)
  const framesBefore = Math.min(handles, first)
  const framesAfter = Math.min(handles, count - until)
  return { fromFrame: first - framesBefore, untilFrame: until + framesAfter, framesBefore, framesAfter }
}

export async function gatherClips(
  { store, folder }: ClipsGround,
  { query, handles, ground }: WantedClips & Partial<Pick<ClipsOrder, 'ground'>>,
  language: Language,
): Promise<GatheredClips> {
  const { places } = await askQuery(store, { query, most: mostFound })
  const gate = await openGate(store, language)
  const line = gate.text(printQuery(query, await queryNames(store, language), language))
  const grounds = new Map((await store.essays.belonging('stillGround', {})).map(one => [one.filmId, one]))
  const gathered: GatheredClips = { query: line, clips: [], left: [], withheld: 0, grounds }
  for (const whole of await store.films.all())
    for (const part of whole.parts) {
      const own = places.filter(({ partId }) => partId === part.id)
      if (own.length === 0) continue
      const file = await fileAtHand({ store, folder }, whole, part.id)
      const { dialogue } = await store.subtitles.ofPart(part.id)
      const stated = ground ?? grounds.get(whole.film.id) ?? null
      for (const place of own) {
        const frames = file && framesOfStretch(file.clock, place, handles)
        const stretch = file && frames ? timesOf(file.clock, frames) : place
        if (!letsOut(gate, { partId: part.id, ...stretch }, dialogue)) {
          gathered.withheld++
          continue
        }
        const row = rowOf(whole, { ...stretch, partId: part.id, shot: place.shotNumber }, { gate, language })
        const listed: ListedClip = {
          ...row,
          firstFrame: frames?.fromFrame ?? null,
          lastFrame: frames ? frames.untilFrame - 1 : null,
          framesBefore: frames?.framesBefore ?? 0,
          framesAfter: frames?.framesAfter ?? 0,
          ground: stated?.ground ?? null,
          groundNote: gate.text(stated?.note ?? ''),
          query: line,
        }
        if (!file || !frames) gathered.left.push({ ...listed, left: 'no-file' })
        else if (listed.lengthMs > clipBounds.longestMs) gathered.left.push({ ...listed, left: 'too-long' })
        else {
          const number = gathered.clips.length + 1
          const { fromFrame, untilFrame } = frames
          const title = `${row.film}: ${row.place}`
          gathered.clips.push({
            toMake: { fileId: file.id, partId: part.id, fromFrame, untilFrame, ...stretch, title },
            row: { ...listed, number, file: fileOf(number, listed) },
            filmId: whole.film.id,
          })
        }
      }
    }
  return gathered
}

/** What would become clips, film by film. */
export function sayPlannedClips({ clips, left, withheld, grounds }: GatheredClips): PlannedClipsAnswer {
  const films = new Map<string, PlannedClipsAnswer['films'][number]>()
  for (const { filmId, row } of clips) {
    const stated = grounds.get(filmId)
    const none = {
      filmId,
      clips: 0,
      lengthMs: 0,
      ground: stated?.ground ?? null,
      note: stated?.note ?? '',
    }
    const film = films.get(filmId) ?? none
    films.set(filmId, { ...film, clips: film.clips + 1, lengthMs: film.lengthMs + row.lengthMs })
  }
  return {
    ...countClips(
      clips.map(({ row }) => row),
      left,
      withheld,
    ),
    films: [...films.values()],
  }
}

export function countClips(clips: readonly ListedClip[], left: readonly ListedClip[], withheld: number) {
  return {
    clips: clips.length,
    totalMs: clips.reduce((sum, { lengthMs }) => sum + lengthMs, 0),
    tooLong: left.filter(row => row.left === 'too-long').length,
    withoutFile: left.filter(row => row.left === 'no-file').length,
    withheld,
  }
}

/** Neither a withheld picture nor a withheld line that is spoken goes out. */
export function letsOut(
  gate: Gate,
  stretch: { partId: string; startMs: number; endMs: number },
  dialogue: readonly DialogueLine[],
): boolean {
  const spoken = dialogue.filter(line => line.startMs < stretch.endMs && line.endMs > stretch.startMs)
  const isHeld = spoken.filter(line => !gate.letsLine(line)).length > 0
  return gate.letsStretch(stretch) && !isHeld
}

function timesOf(
  clock: FrameClock,
  { fromFrame, untilFrame }: { fromFrame: number; untilFrame: number },
): { startMs: number; endMs: number } {
  return { startMs: frameToMs(clock, fromFrame), endMs: frameToMs(clock, untilFrame) }
}

async function fileAtHand(
  { folder }: ClipsGround,
  { parts, files }: WholeFilm,
  partId: string,
): Promise<(MediaFile & { clock: FrameClock }) | null> {
  const part = parts.find(({ id }) => id === partId)
  const file = part && fileWithFrames({ part, files })
  const place = file && (await folder.fileAt(file))
  if (!file || !place?.ok) return null
  return (await stat(place.value).catch(() => null))?.isFile() ? file : null
}

function rowOf(
  whole: WholeFilm,
  { partId, startMs, endMs, shot }: { partId: string; startMs: number; endMs: number; shot: number | null },
  how: { gate: Gate; language: Language },
) {
  const place = { partId, startMs, endMs, ...(shot !== null && { shot }) }
  const work = creditedWork(whole, place, how)
  return {
    ...{ number: null, file: '', ...work, startMs, endMs, lengthMs: endMs - startMs },
    credit: wordsIn(how.language).stillSets.creditOf(work),
    left: '' as const,
  }
}

function fileOf(number: number, { film, startMs }: ListedClip): string {
  const seconds = Math.floor(startMs / 1000)
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const name = `${String(number).padStart(3, '0')} ${safeName(film)} ${time.map(one => String(one).padStart(2, '0')).join('-')}`
  return `clips/${name}.mp4`
}
