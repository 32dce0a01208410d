import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Media, StillRequest } from '../../media/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, frameCount, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

export interface WantedStill {
  fileId: string
  frame: number
  ending: 'jpg' | 'png' | 'tif'
  /** 0: the film's own, in square pixels. */
  width: number
}

type Ground = Pick<OpenStudy, 'store' | 'folder'> & {
  /** Looked for only where a still has to be drawn. */
  openMedia: () => Promise<Result<Media, Refusal>>
}

const underWay = new Map<string, Promise<Result<string, Refusal>>>()

/** The path of a still, drawn now if it is not there yet; two who ask at once wait for one drawing. */
export function stillOf(study: Ground, wanted: WantedStill): Promise<Result<string, Refusal>> {
  const place = study.folder.stillPath(wanted.fileId, wanted.frame, wanted.width, wanted.ending)
  const standing = underWay.get(place)
  if (standing) return standing
  const drawing = drawStill(study, wanted, place).finally(() => underWay.delete(place))
  underWay.set(place, drawing)
  return drawing
}

async function drawStill(
  study: Ground,
  { fileId, frame, width }: WantedStill,
  place: string,
): Promise<Result<string, Refusal>> {
  if (await stat(place).catch(() => null)) return accepted(place)
  const file = await study.store.films.file(fileId)
  if (!file?.clock) return refused({ kind: 'no-such-file' })
  if (frame >= frameCount(file.clock)) return refused({ kind: 'frame-not-found', frame })
  const at = await study.folder.fileAt(file)
  if (!at.ok) return at
  const media = await study.openMedia()
  if (!media.ok) return media
  await mkdir(path.dirname(place), { recursive: true })
  const written = await media.value.writeStills(at.value, {
    clock: file.clock,
    known: file.probe,
    requests: [{ frame, outPath: place, ...(width > 0 && { maxWidth: width }) }],
  })
  return written.ok ? accepted(place) : written
}

/**
 * Draws many stills of a file at once where they are not there yet, which costs a fraction of drawing each by itself. What
 * cannot be drawn so is left to `stillOf`, which says why.
 */
export async function drawAhead(
  study: Ground,
  { fileId, frames, ending, width }: Omit<WantedStill, 'frame'> & { frames: readonly number[] },
): Promise<void> {
  const file = await study.store.films.file(fileId)
  if (!file?.clock) return
  const requests: StillRequest[] = []
  for (const frame of new Set(frames)) {
    const outPath = study.folder.stillPath(fileId, frame, width, ending)
    if (frame >= frameCount(file.clock) || (await stat(outPath).catch(() => null))) continue
    requests.push({ frame, outPath, ...(width > 0 && { maxWidth: width }) })
  }
  if (requests.length < 2) return
  const at = await study.folder.fileAt(file)
  const media = at.ok ? await study.openMedia() : at
  if (!at.ok || !media.ok) return
  for (const place of new Set(requests.map(({ outPath }) => path.dirname(outPath))))
    await mkdir(place, { recursive: true })
  await media.value.writeStills(at.value, { clock: file.clock, known: file.probe, requests })
}
