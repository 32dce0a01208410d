import type { ForeignFilm } from '../foreign/foreign-film.ts'
import type { ByteSource, FileChapter } from './chapter.ts'
import { readMatroskaChapters } from './matroska-chapters.ts'
import { readMp4Chapters } from './mp4-chapters.ts'

const matroskaHead = 0x1a45dfa3

/**
 * Chapters of a film file, MP4 or QuickTime, Matroska or WebM, in the order of their beginnings; none where it has none or is
 * of another kind. A `ForeignFault` with `chapters-broken` where what stands there cannot be chapters.
 */
export async function readChapters(source: ByteSource): Promise<FileChapter[]> {
  const head = await source.read(0, 4)
  const sign = head.reduce((all, byte) => all * 256 + byte, 0)
  const chapters = sign === matroskaHead ? await readMatroskaChapters(source) : await readMp4Chapters(source)
  return chapters.sort((one, other) => one.startMs - other.startMs)
}

/** What the chapters of a film are called where they come in. */
const trackName = 'Chapters'

/**
 * Chapters as one track of marks with their titles. `startMs`: where media time 0 lies in the file's own time. A chapter
 * without an end ends with the next that begins, the last with the film. One without a title has its number.
 */
export function chaptersAsFilm(
  chapters: readonly FileChapter[],
  { title, partId, startMs, endMs }: { title: string; partId: string; startMs: number; endMs: number },
): ForeignFilm {
  const begins = chapters.map(chapter => Math.max(0, chapter.startMs - startMs))
  const annotations = chapters.map((chapter, index) => {
    const next = begins.slice(index + 1).find(begin => begin > begins[index]!)
    const end = chapter.endMs === null ? (next ?? endMs) : chapter.endMs - startMs
    return {
      ...{ startMs: begins[index]!, endMs: end, coder: -1, row: index },
      content: chapter.title.trim() || String(index + 1),
    }
  })
  return {
    ...{ form: 'chapters', title, releaseDate: null, durationMs: null, identifiers: [], mediaNames: [] },
    ...{ coders: [], firstAt: null, left: [], notes: [], frame: null },
    tracks: [
      {
        ...{ key: trackName, name: trackName, definition: '', colour: null, under: '', use: 'text' },
        ...{ vocabulary: [], isList: false, annotations },
      },
    ],
    of: { rows: trackName, partId, shotsBy: 'machine' },
  }
}
