import { holdsWords } from '../../exchange/index.ts'
import type { Media, WordsInside } from '../../media/index.ts'
import { subtitlesInside } from '../../media/index.ts'
import type { TrackInside } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, fileWithFrames, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** What reading inside a film's file needs of an open study. */
export type FilmFileGround = Pick<OpenStudy, 'store' | 'folder'> & {
  openMedia: () => Promise<Result<Media, Refusal>>
}

/** The tracks of subtitles inside the file of a part, as it was found when it was taken in. */
export async function tracksInside(
  store: StudyStore,
  partId: string,
): Promise<Result<TrackInside[], Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const file = fileWithFrames(place)
  return accepted(subtitlesInside(file?.probe).map(track => ({ ...track, isWords: holdsWords(track.codec) })))
}

/** One of them, packet by packet, and what it is called where its lines are kept. */
export async function wordsInside(
  { store, folder, openMedia }: FilmFileGround,
  partId: string,
  streamIndex: number,
): Promise<Result<WordsInside & { fileName: string }, Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const file = fileWithFrames(place)
  if (!file) return refused({ kind: 'no-such-track' })
  const at = await folder.fileAt(file)
  if (!at.ok) return at
  const media = await openMedia()
  if (!media.ok) return media
  const read = await media.value.readWordsInside(at.value, { streamIndex, known: file.probe })
  return read.ok
    ? accepted({ ...read.value, fileName: `${file.originalName} [${streamIndex}]` })
    : refused(read.refusal as Refusal)
}
