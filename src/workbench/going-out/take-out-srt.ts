import type { TimedText } from '../../exchange/index.ts'
import { writeSrt } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Gate, Result } from '../../study/index.ts'
import { accepted, codeName, isCalled, nameKey, refused, titleFor } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { safeName } from './names-of-files.ts'

/**
 * One track of a part as SubRip: subtitles by their language, file or id, `dialogue` as it was written down, or the marks of
 * a code by its name, with their memos. What is withheld stays out.
 */
export async function takeOutSrt(
  store: StudyStore,
  { partId, track, language }: { partId: string; track: string; language: Language },
): Promise<Result<{ fileName: string; content: string }, Refusal>> {
  const place = await store.films.part(partId)
  const film = place && (await store.films.find(place.filmId))?.film
  if (!film) return refused({ kind: 'no-such-part' })
  const gate = await openGate(store, language)
  const cues = await cuesOf(store, { partId, filmId: place.filmId, track, language, gate })
  if (!cues) return refused({ kind: 'no-track-of-that-name', name: track })
  const own = cues.cues.map(cue => ({ ...cue, text: gate.text(cue.text) }))
  const name = safeName(gate.text(`${titleFor(film, language)}.${cues.label}`))
  return accepted({ fileName: `${name}.srt`, content: writeSrt(own) })
}

async function cuesOf(
  store: StudyStore,
  {
    partId,
    filmId,
    track,
    language,
    gate,
  }: {
    partId: string
    filmId: string
    track: string
    language: Language
    gate: Gate
  },
): Promise<{ label: string; cues: TimedText[] } | null> {
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
  const code = (await store.coding.codes()).find(one => isCalled(one, track))
  if (!code) return null
  const cues = (await store.coding.marksOfFilm(filmId))
    .filter(mark => mark.partId === partId && mark.codeId === code.id)
    .map(({ startMs, endMs, said }) => ({
      ...{ startMs, endMs },
      text: [codeName(code, language), said?.memo ?? ''].filter(Boolean).join('\n'),
    }))
  return { label: codeName(code, language), cues }
}
