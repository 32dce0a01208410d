import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { FileChapter } from '../../exchange/index.ts'
import { chaptersAsFilm, ForeignFault, readChapters } from '../../exchange/index.ts'
import type { Probe } from '../../media/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, asLine, bounds, fileWithFrames, refused, titleFor } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { TaskEffects } from '../task-kinds.ts'
import type { ReadForeign } from './read-foreign-file.ts'

type Effects = Pick<TaskEffects, 'store' | 'folder'>

/** Chapters in media time of the part: whole milliseconds, the last with the end of the film. */
export interface PartChapters {
  chapters: { startMs: number; endMs: number; title: string }[]
}

/** The chapters of the film file in use of a part, as they would come in; refused where it has none. */
export async function chaptersOf(
  { store, folder }: Effects,
  partId: string,
): Promise<Result<ReadForeign & PartChapters, Refusal>> {
  const place = await store.films.part(partId)
  const file = fileWithFrames(place)
  if (!place || !file) return refused({ kind: place ? 'no-such-file' : 'no-such-part' })
  const at = await folder.fileAt(file)
  if (!at.ok) return at
  const read = await readFrom(at.value)
  if (!read.ok) return read
  if (read.value.length === 0) return refused({ kind: 'no-chapters' })
  const whole = await store.films.find(place.filmId)
  const { startSeconds = 0 } = (file.probe ?? {}) as Partial<Probe>
  const film = chaptersAsFilm(
    read.value.map(chapter => ({ ...chapter, title: asLine(chapter.title, bounds.title) })),
    {
      title: whole ? titleFor(whole.film, 'original') : file.originalName,
      ...{ partId, startMs: Math.round(startSeconds * 1000), endMs: file.clock.endMs },
    },
  )
  const chapters = film.tracks[0]!.annotations.map(({ startMs, endMs, content }) => ({
    ...{ startMs, endMs: Math.max(startMs, Math.min(endMs, file.clock.endMs)), title: content },
  }))
  const digest = createHash('sha256')
    .update(JSON.stringify([partId, chapters]))
    .digest('hex')
  return accepted({ films: [film], digest, chapters })
}

async function readFrom(place: string): Promise<Result<FileChapter[], Refusal>> {
  let file: FileHandle | null = null
  try {
    file = await open(place)
    const opened = file
    const { size } = await file.stat()
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    return accepted(await readChapters({ size, read }))
  } catch (cause) {
    if (cause instanceof ForeignFault) return refused(cause.refusal)
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return refused({ kind: 'missing' })
    if (code && /^E[A-Z]+$/.test(code)) return refused({ kind: 'unreadable', code })
    throw cause
  } finally {
    await file?.close()
  }
}
