import { stat } from 'node:fs/promises'
import type { Probe } from '../media/index.ts'
import type { WholeFilm } from '../store/index.ts'
import type { MediaFile, Shot } from '../study/index.ts'
import { middleFrame } from '../study/index.ts'
import { contactSheetWidth, keptPlayableCopy } from '../tasks/index.ts'
import type { FileSummary, FilmCard } from './contracts/index.ts'
import type { House } from './house.ts'

export async function filmCards(house: House, films: WholeFilm[]): Promise<FilmCard[]> {
  const [counts, stills] = await Promise.all([
    house.store.shots.countsByPart(),
    house.store.shots.longestByPart(),
  ])
  return Promise.all(films.map(film => filmCard(house, film, { counts, stills })))
}

async function filmCard(
  house: House,
  whole: WholeFilm,
  known: { counts: Map<string, number>; stills: Map<string, Shot> },
): Promise<FilmCard> {
  const { film, versions, parts, files } = whole
  const running = parts.map(part => part.durationMs)
  return {
    film,
    versions,
    parts,
    files: await Promise.all(files.map(file => fileSummary(house, file))),
    shotCount: parts.reduce((sum, part) => sum + (known.counts.get(part.id) ?? 0), 0),
    runningMs: running.some(ms => ms === null) ? null : running.reduce<number>((sum, ms) => sum + ms!, 0),
    still: cardStill(whole, known.stills),
  }
}

/** The middle of the longest shot: seldom a title, never black. */
function cardStill(whole: WholeFilm, stills: Map<string, Shot>): string | null {
  for (const file of whole.files) {
    const shot = stills.get(file.partId)
    if (file.clock && shot)
      return `/media/stills/${file.id}/${middleFrame(file.clock, shot)}.jpg?width=${contactSheetWidth}`
  }
  return null
}

export async function fileSummary(house: House, file: MediaFile): Promise<FileSummary> {
  const { playable, startSeconds = 0, audio = [], subtitles = [] } = (file.probe ?? {}) as Partial<Probe>
  const found = await stat(house.folder.filePath(file)).catch(() => null)
  return {
    id: file.id,
    partId: file.partId,
    storage: file.storage,
    originalName: file.originalName,
    startSeconds,
    path: file.storage === 'referenced' ? file.path : null,
    byteSize: file.byteSize,
    width: file.width,
    height: file.height,
    state: file.state,
    missing: found === null,
    notPlayable: playable?.kind === 'no' ? { because: playable.because } : null,
    playableCopy: await keptPlayableCopy(house.folder, file),
    sounds: audio.map(trackSummary),
    subtitles: subtitles.map(trackSummary),
  }
}

function trackSummary({ codec, language, title }: Probe['subtitles'][number]): FileSummary['sounds'][number] {
  return { codec, language, title }
}
