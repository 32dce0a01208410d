import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Media } from '../../media/index.ts'
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
