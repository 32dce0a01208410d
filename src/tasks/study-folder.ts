import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { isBelow } from '../store/index.ts'
import type { MediaFile, Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { OpenedPlaces } from './opened-places.ts'
import { isPlain } from './opened-places.ts'

export type PlaceRefusal =
  | { kind: 'not-opened-here'; path: string }
  | { kind: 'leads-outside-study'; path: string }

/**
 * Where things lie in a study's folder. `media/` can always be made again; `films/` cannot. What the study's records
 * say is no path until it has been through here: no name in them leads out of the folder.
 */
export class StudyFolder {
  readonly root: string
  readonly opened: Pick<OpenedPlaces, 'has' | 'open' | 'openRoot' | 'roots'>

  constructor(root: string, opened: Pick<OpenedPlaces, 'has' | 'open' | 'openRoot' | 'roots'>) {
    this.root = path.resolve(root)
    this.opened = opened
  }

  get films(): string {
    return path.join(this.root, 'films')
  }

  /** Uploads that are still coming in. */
  get incoming(): string {
    return path.join(this.films, 'incoming')
  }

  /** Where a film file may be read, whether or not it is there; refused without a look where it may not. */
  async fileAt(file: Pick<MediaFile, 'storage' | 'path'>): Promise<Result<string, PlaceRefusal>> {
    if (file.storage !== 'copied') {
      if (!isPlain(file.path)) return refused({ kind: 'leads-outside-study', path: String(file.path) })
      return (await this.opened.has(file.path))
        ? accepted(file.path)
        : refused({ kind: 'not-opened-here', path: file.path })
    }
    const place = path.join(this.films, file.path)
    if (place !== this.filePath(file)) return refused({ kind: 'leads-outside-study', path: place })
    const [films, real] = await Promise.all([this.films, place].map(one => realpath(one).catch(() => null)))
    if (films && real && !isBelow(films, real)) return refused({ kind: 'leads-outside-study', path: place })
    return accepted(place)
  }

  /** The place of a file as it is named; a copied one lies below `films/`, whatever its record says. */
  filePath(file: Pick<MediaFile, 'storage' | 'path'>): string {
    if (file.storage !== 'copied') return file.path
    const place = path.join(this.films, file.path)
    const isHere = !path.isAbsolute(file.path) && !file.path.includes('\0') && isBelow(this.films, place)
    return isHere ? place : path.join(this.films, digestOf(file.path))
  }

  /** Whether a file is one that came in by upload and has not been taken in yet. */
  async isIncoming(place: string): Promise<boolean> {
    if (path.normalize(place) !== place || path.dirname(place) !== this.incoming) return false
    const [incoming, real] = await Promise.all(
      [this.incoming, place].map(one => realpath(one).catch(() => null)),
    )
    return !incoming || !real || isBelow(incoming, real)
  }

  stillPath(fileId: string, frame: number, width: number, ending: 'jpg' | 'png' | 'tif' = 'jpg'): string {
    return path.join(this.stillsOf(fileId), `${Number(frame)}-${Number(width)}.${ending}`)
  }

  stillsOf(fileId: string): string {
    return path.join(this.root, 'media', 'stills', plainName(fileId))
  }

  /** What one pass over a file gave: named by what the file holds, so that it is never made twice. */
  featuresPath(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'shots', `${nameOf(file)}.features`)
  }

  /** The rest of what that pass gave, written last: where it is, the features are whole. */
  readingPath(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'shots', `${nameOf(file)}.json`)
  }

  /** What was learnt in the middle of such a pass, for the next one to go on from. */
  unfinishedReadingPath(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'shots', `${nameOf(file)}.unfinished`)
  }

  /** What one pass over a film's tracks leaves for measuring any stretch of it, by the version of the procedure. */
  measurementsPath(file: Pick<MediaFile, 'id' | 'quickDigest'>, version: number): string {
    return path.join(this.root, 'media', 'measurements', `${nameOf(file)}-${version}.series`)
  }

  /** Clips that were ordered: a folder for each order. */
  get clips(): string {
    return path.join(this.root, 'media', 'clips')
  }

  clipsOf(taskId: string): string {
    return path.join(this.clips, plainName(taskId))
  }

  clipPath(taskId: string, index: number): string {
    return path.join(this.clipsOf(taskId), `${String(Number(index)).padStart(4, '0')}.mp4`)
  }

  playableCopyPath(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'playable', `${nameOf(file)}.mp4`)
  }

  /** Written when the copy is whole. */
  playableNotePath(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'playable', `${nameOf(file)}.json`)
  }

  /** Stretches of a playable copy that is still being made. */
  playablePiecesOf(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
    return path.join(this.root, 'media', 'playable', `${nameOf(file)}.pieces`)
  }
}

function nameOf(file: Pick<MediaFile, 'id' | 'quickDigest'>): string {
  return plainName(file.quickDigest ?? file.id)
}

/** Identifiers and digests as the program makes them; any other text becomes a digest of itself. */
function plainName(name: string): string {
  return /^[0-9a-f-]{8,128}$/.test(name) ? name : digestOf(name)
}

function digestOf(name: string): string {
  return createHash('sha256').update(String(name)).digest('hex')
}
