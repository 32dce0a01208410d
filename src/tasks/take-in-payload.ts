import type { Film, MediaFile } from '../study/index.ts'

/** A file to be taken in. All ids are chosen when the task is made, so that doing it twice does it once. */
export interface TakeInPayload {
  /** Where the file lies now; a copied one is moved from there into the study. */
  path: string
  storage: MediaFile['storage']
  originalName: string
  fileId: string
  partId: string
  versionId: string
  filmId: string
  /** Place of the part in its version; above 0 the film stands already. */
  position: number
  /** Facts known beforehand: of a specimen, or of a film whose parts come in together. */
  film?: Pick<Film, 'titles' | 'people' | 'releaseDate' | 'specimen'>
}
