import path from 'node:path'
import type { MediaFile } from '../study/index.ts'

/** Where things lie in a study's folder. `media/` can always be made again; `films/` cannot. */
export class StudyFolder {
  readonly root: string

  constructor(root: string) {
    this.root = path.resolve(root)
  }

  get films(): string {
    return path.join(this.root, 'films')
  }

  /** Uploads that are still coming in. */
  get incoming(): string {
    return path.join(this.films, 'incoming')
  }

  filePath(file: Pick<MediaFile, 'storage' | 'path'>): string {
    return file.storage === 'copied' ? path.join(this.films, file.path) : file.path
  }

  stillPath(fileId: string, frame: number, width: number, ending: 'jpg' | 'png' = 'jpg'): string {
    return path.join(this.root, 'media', 'stills', fileId, `${frame}-${width}.${ending}`)
  }

  stillsOf(fileId: string): string {
    return path.join(this.root, 'media', 'stills', fileId)
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
  return file.quickDigest ?? file.id
}
