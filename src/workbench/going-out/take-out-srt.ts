import type { TimedText } from '../../exchange/index.ts'
import { writeSrt } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Gate, Pass, Result } from '../../study/index.ts'
import { accepted, codeName, isCalled, mergeSpans, nameKey, refused, titleFor } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { safeName } from './names-of-files.ts'

/**
 * One track of a part as SubRip: subtitles by their language, file or id; `dialogue` as it was written down; `writing` as it
 * was read in the still of each shot, through the shot; the marks of a code by its name, with their memos; the marks of a pass
 * through the film (`pass:2`, the second that was begun, or by its id), and what was looked through in it (`looked:2`). What is
 * withheld stays out.
 */
export async function takeOutSrt(
  store: StudyStore,
  { partId, track, language }: { partId: string; track: string; language: Language },
): Promise<Result<{ fileName: string; content: string }, Refusal>> {
  const place = await store.films.part(partId)
  const film = place && (await store.films.find(place.filmId))?.film
  if (!film) return refused({ kind: 'no-such-part' })
  const gate = await openGate(store, language)
  const cues = await cuesOf({ store, gate, partId, filmId: place.filmId, language }, track)
  if (!cues) {
    const passes = (await passesInTime(store, place.filmId)).length
    return refused({ kind: 'no-track-of-that-name', name: track, passes })
  }
  const own = cues.cues.map(cue => ({ ...cue, text: gate.text(cue.text) }))
  const name = safeName(gate.text(`${titleFor(film, language)}.${cues.label}`))
  return accepted({ fileName: `${name}.srt`, content: writeSrt(own) })
}

interface Asked {
  store: StudyStore
  gate: Gate
  partId: string
  filmId: string
  language: Language
}

interface Cues {
  label: string
  cues: TimedText[]
}

async function cuesOf(asked: Asked, track: string): Promise<Cues | null> {
  const { store, gate, partId, filmId, language } = asked
  const { tracks, lines, dialogue } = await store.subtitles.ofPart(partId)
  const key = nameKey(track)
  const file = tracks.find(one => [one.id, one.language, one.fileName].some(name => nameKey(name) === key))
  if (file) {
    const own = lines.filter(({ subtitleTrackId }) => subtitleTrackId === file.id)
    return { label: file.language || file.fileName, cues: own }
  }
  if (key === 'dialogue')
    return {
      label: 'dialogue',
      cues: dialogue
        .filter(line => gate.letsLine(line))
        .map(({ startMs, endMs, original, translation, speaker }) => ({
          ...{ startMs, endMs },
          text: [speaker ? `${speaker}: ${original}` : original, translation].filter(Boolean).join('\n'),
        })),
    }
  if (key === 'writing') return { label: 'writing', cues: await writtenCues(asked) }
  const code = (await store.coding.codes()).find(one => isCalled(one, track))
  if (!code) return cuesOfPass(asked, track)
  const cues = (await store.coding.marksOfFilm(filmId))
    .filter(mark => mark.partId === partId && mark.codeId === code.id)
    .map(({ startMs, endMs, said }) => ({
      ...{ startMs, endMs },
      text: [codeName(code, language), said?.memo ?? ''].filter(Boolean).join('\n'),
    }))
  return { label: codeName(code, language), cues }
}

/** What stands in a still stands, as far as anybody knows, through the shot that it is of. */
async function writtenCues({ store, gate, partId }: Asked): Promise<TimedText[]> {
  const shots = await store.shots.ofPart(partId)
  const stills = (await store.writing.ofPart(partId)).filter(({ atMs }) => gate.letsFrame(partId, atMs))
  return stills.flatMap(({ atMs, lines }) => {
    const shot = shots.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
    const { startMs, endMs } = shot ?? { startMs: atMs, endMs: atMs + 1000 }
    return { startMs, endMs, text: lines.map(({ text }) => text).join('\n') }
  })
}

async function passesInTime(store: StudyStore, filmId: string): Promise<Pass[]> {
  const passes = await store.coding.passesOfFilm(filmId)
  return passes.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt, 'en'))
}

async function cuesOfPass({ store, partId, filmId, language }: Asked, track: string): Promise<Cues | null> {
  const [, what, which] = /^(pass|looked):\s*(\S+)$/i.exec(track.trim()) ?? []
  if (!what || !which) return null
  const passes = await passesInTime(store, filmId)
  const index = /^\d+$/.test(which) ? Number(which) - 1 : passes.findIndex(({ id }) => id === which)
  const pass = passes[index]
  if (!pass) return null
  const codes = await store.coding.codes()
  const coder = (await store.coding.coders()).find(({ id }) => id === pass.coderId)?.name ?? ''
  const said = (codeId: string) => {
    const code = codes.find(({ id }) => id === codeId)
    return code ? codeName(code, language) : codeId
  }
  const label = [`${what.toLowerCase()} ${index + 1}`, coder].filter(Boolean).join(' ')
  if (what.toLowerCase() === 'looked') {
    const looked = (await store.coding.lookedThrough(pass.id)).filter(span => span.partId === partId)
    const text = [coder, pass.codeIds.map(said).join(', ')].filter(Boolean).join(': ')
    return { label, cues: mergeSpans(looked).map(span => ({ ...span, text })) }
  }
  const marks = (await store.coding.marksOfFilm(filmId)).filter(
    mark => mark.partId === partId && mark.passId === pass.id,
  )
  const cues = marks.map(({ codeId, startMs, endMs, said: more }) => ({
    ...{ startMs, endMs },
    text: [said(codeId), more?.memo ?? ''].filter(Boolean).join('\n'),
  }))
  return { label, cues }
}
