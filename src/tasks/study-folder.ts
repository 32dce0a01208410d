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

  stillPath(fileId: string, frame: number, width: number): string {
    return path.join(this.root, 'media', 'stills', fileId, `${frame}-${width}.jpg`)
  }

  stillsOf(fileId: string): string {
    return path.join(this.root, 'media', 'stills', fileId)
  }

  featuresPath(fileId: string): string {
    return path.join(this.root, 'media', 'shots', `${fileId}.features`)
  }

  playableCopyPath(fileId: string): string {
    return path.join(this.root, 'media', 'playable', `${fileId}.mp4`)
  }
}
