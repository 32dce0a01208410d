import { stat } from 'node:fs/promises'
import type { Probe } from '../../media/index.ts'
import { fileFacts, isMisplacedByBrowsers } from '../../media/index.ts'
import type { FileSummary, FilmCard } from '../../server/contracts/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { MediaFile, Shot } from '../../study/index.ts'
import {
  complaintsAboutFilm,
  fileInUse,
  isMilliseconds,
  middleFrame,
  showableFilm,
} from '../../study/index.ts'
import { keptPlayableCopy } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'

export async function filmCards(study: OpenStudy, films: WholeFilm[]): Promise<FilmCard[]> {
  const [counts, stills, likenesses] = await Promise.all([
    study.store.shots.countsByPart(),
    study.store.shots.longestByPart(),
    proposedLikenesses(study),
  ])
  const known = { counts, stills, likenesses }
  return Promise.all(films.map(film => filmCard(study, film, known).catch(cause => bareCard(film, cause))))
}

/** What is proposed of each file, with the film that it looks like. */
async function proposedLikenesses(study: OpenStudy): Promise<Map<string, FilmCard['likeness']>> {
  const proposed = await study.store.copies.likenesses('proposed')
  const found = new Map<string, FilmCard['likeness']>()
  for (const { id, fileId, otherFileId } of proposed) {
    const other = await study.store.films.file(otherFileId)
    const place = other && (await study.store.films.part(other.partId))
    if (place) found.set(fileId, { id, otherFilmId: place.filmId })
  }
  return found
}

async function filmCard(
  study: OpenStudy,
  whole: WholeFilm,
  known: {
    counts: Map<string, number>
    stills: Map<string, Shot>
    likenesses: Map<string, FilmCard['likeness']>
  },
): Promise<FilmCard> {
  const { film, versions, parts, files } = whole
  const running = parts.map(part => (isMilliseconds(part.durationMs) ? part.durationMs : null))
  return {
    film: showableFilm(film),
    versions,
    parts: parts.map((part, index) => ({ ...part, durationMs: running[index]! })),
    complaints: complaintsAboutFilm(whole),
    files: await Promise.all(files.map(file => fileSummary(study, file, inUseIds(whole).has(file.id)))),
    likeness: files.map(({ id }) => known.likenesses.get(id) ?? null).find(Boolean) ?? null,
    shotCount: parts.reduce((sum, part) => sum + (known.counts.get(part.id) ?? 0), 0),
    runningMs: running.some(ms => ms === null) ? null : running.reduce<number>((sum, ms) => sum + ms!, 0),
    still: cardStill(whole, known.stills),
  }
}

/** Of a record that nothing can be made of there is at least that it stands, and why no more is shown. */
function bareCard({ film }: WholeFilm, cause: unknown): FilmCard {
  return {
    film: showableFilm(film),
    versions: [],
    parts: [],
    files: [],
    complaints: [{ field: 'record', value: cause instanceof Error ? cause.message : String(cause) }],
    likeness: null,
    shotCount: 0,
    runningMs: null,
    still: null,
  }
}

function inUseIds({ parts, files }: WholeFilm): Set<string | undefined> {
  return new Set(parts.map(part => fileInUse(part, files)?.id))
}

/** The middle of the longest shot: seldom a title, never black. */
function cardStill(whole: WholeFilm, stills: Map<string, Shot>): FilmCard['still'] {
  const inUse = inUseIds(whole)
  for (const file of whole.files) {
    if (!inUse.has(file.id)) continue
    const shot = stills.get(file.partId)
    if (file.clock && shot) return { fileId: file.id, frame: middleFrame(file.clock, shot) }
  }
  return null
}

export async function fileSummary(study: OpenStudy, file: MediaFile, inUse: boolean): Promise<FileSummary> {
  const probe = (file.probe ?? {}) as Partial<Probe>
  const { startSeconds = 0, audio = [], subtitles = [] } = probe
  const place = await study.folder.fileAt(file)
  const found = place.ok && (await stat(place.value).catch(() => null))
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
    inUse,
    state: file.state,
    missing: found === null,
    notOpened: place.ok ? null : place.refusal.kind,
    notPlayable: notPlayable(probe, file),
    playableCopy: await keptPlayableCopy(study.folder, file),
    facts: fileFacts(file.probe, file.clock),
    sounds: audio.map(trackSummary),
    subtitles: subtitles.map(trackSummary),
  }
}

function notPlayable({ playable, video }: Partial<Probe>, { clock }: MediaFile): FileSummary['notPlayable'] {
  if (playable?.kind === 'no') return { because: playable.because }
  const isMisplaced = clock && video && isMisplacedByBrowsers(video, clock)
  return isMisplaced ? { because: [{ kind: 'uneven-times' }] } : null
}

function trackSummary({ codec, language, title }: Probe['subtitles'][number]): FileSummary['sounds'][number] {
  return { codec, language, title }
}
