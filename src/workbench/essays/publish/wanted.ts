import type { Media } from '../../../media/index.ts'
import type { EssayLanguage, Result, StillGroundKind } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import type { OpenStudy } from '../../open-study.ts'

/** How somebody wants an essay published. */
export interface WantedPublication {
  /** Those of the essay where none is named. */
  languages?: readonly EssayLanguage[]
  /** The longest side of a still, in pixels. */
  stillSide?: number
  /** For films of which no ground is kept. */
  ground?: StillGroundKind
  /** Where it will stand, for this time instead of what the essay says. */
  address?: string
}

/** What publishing needs of an open study; FFmpeg is looked for only where a still has to be drawn. */
export type PublishingStudy = Pick<OpenStudy, 'store' | 'folder' | 'questions' | 'program' | 'now'> & {
  stylesFolder: string
  openMedia: () => Promise<Result<Media, Refusal>>
}

export const usualStillSide = 480
/** With more stills of one film, whoever publishes is asked whether a quotation needs as many. */
export const mostStillsOfFilm = 24
