import { readFile } from 'node:fs/promises'
import type { PublishedStill, Stretch } from '../../../essay/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { Gate } from '../../../study/index.ts'
import { fileWithFrames, frameToMs, middleFrame, msToFrame } from '../../../study/index.ts'
import { jpegSize } from '../../codebook/printed/jpeg-size.ts'
import { drawAhead, stillOf } from '../../films/draw-still.ts'
import { lookAtStills } from './look-at-stills.ts'
import type { PublishingStudy } from './wanted.ts'

export interface GatheredStills {
  stills: PublishedStill[]
  /** By path. */
  pictures: Map<string, Buffer>
}

/** Stills that are read at once: nearly all are drawn by now, and what takes time is to wait for the disk. */
const atOnce = 16

/** A picture of each place: its frame, or the one in the middle of a stretch. What is withheld is not even drawn. */
export async function gatherStills(
  study: Pick<PublishingStudy, 'folder' | 'openMedia'> & { store: StudyStore },
  films: readonly WholeFilm[],
  { places, side, gate }: { places: readonly Stretch[]; side: number; gate: Gate },
): Promise<GatheredStills> {
  const stills: PublishedStill[] = []
  const pictures = new Map<string, Buffer>()
  const asked = places.flatMap(stretch => {
    const whole = films.find(({ parts }) => parts.some(({ id }) => id === stretch.partId))
    const part = whole?.parts.find(({ id }) => id === stretch.partId)
    if (!whole || !part) return []
    const file = fileWithFrames({ part, files: whole.files })
    const known = { stretch, filmId: whole.film.id, width: 0, height: 0, path: null, look: null }
    const { startMs, endMs } = stretch
    const frame = !file
      ? 0
      : startMs === endMs
        ? msToFrame(file.clock, startMs)
        : middleFrame(file.clock, stretch)
    const atMs = file ? frameToMs(file.clock, frame) : Math.floor((startMs + endMs) / 2)
    return [{ known, file, frame, atMs, isWithheld: !gate.letsFrame(part.id, atMs) }]
  })
  const shown = asked.flatMap(({ file, frame, isWithheld }) => (file && !isWithheld ? [{ file, frame }] : []))
  for (const file of new Map(shown.map(one => [one.file.id, one.file])).values()) {
    const frames = shown.filter(one => one.file.id === file.id).map(({ frame }) => frame)
    await drawAhead(study, { fileId: file.id, frames, ending: 'jpg', width: widthFor(file, side) })
  }
  const drawings: Awaited<ReturnType<typeof drawn>>[] = []
  for (let from = 0; from < asked.length; from += atOnce)
    drawings.push(
      ...(await Promise.all(
        asked
          .slice(from, from + atOnce)
          .map(({ file, frame, isWithheld }) =>
            file && !isWithheld
              ? drawn(study, { fileId: file.id, frame, width: widthFor(file, side) })
              : null,
          ),
      )),
    )
  for (const [at, { known, frame, atMs, isWithheld }] of asked.entries()) {
    const picture = drawings[at] ?? null
    const path = `stills/${known.stretch.partId}-${frame}.jpg`
    if (picture) pictures.set(path, picture.jpeg)
    stills.push({
      ...{ ...known, atMs, frame, isWithheld },
      ...(picture && { path, width: picture.width, height: picture.height }),
    })
  }
  return { stills: await lookAtStills(stills, pictures), pictures }
}

/** The width at which the longest side is as long as it may be. */
function widthFor({ width, height }: { width: number | null; height: number | null }, side: number): number {
  return width && height && height > width ? Math.round((side * width) / height) : side
}

async function drawn(
  study: Pick<PublishingStudy, 'folder' | 'openMedia'> & { store: StudyStore },
  { fileId, frame, width }: { fileId: string; frame: number; width: number },
): Promise<{ jpeg: Buffer; width: number; height: number } | null> {
  const still = await stillOf(study, { fileId, frame, ending: 'jpg', width })
  const jpeg = still.ok ? await readFile(still.value).catch(() => null) : null
  const size = jpeg && jpegSize(jpeg)
  return jpeg && size ? { jpeg, ...size } : null
}
