import type { FileSummary } from '../../../server/contracts/index.ts'

/** How wide, in pixels, a still is drawn for each place in which it stands; `own`: as wide as the film. */
const stillWidths = { pointer: 160, cell: 320, comparison: 640, picture: 1280, own: 0 }

export type StillPlace = keyof typeof stillWidths

/** Where the still of a frame lies. */
export function stillAddress(
  fileId: string,
  frame: number,
  { place = 'cell', ending = 'jpg' }: { place?: StillPlace; ending?: 'jpg' | 'png' } = {},
): string {
  return `/media/stills/${fileId}/${frame}.${ending}?width=${stillWidths[place]}`
}

/** The frame of an address, where one is in it. */
export function frameOfAddress(address: string): number {
  return Number(address.match(/(\d+)\.(?:jpg|png)/)?.[1])
}

/** Width by height; that of television in a wide picture while the file has not said its own. */
export function stillAspect({ width, height }: Pick<FileSummary, 'width' | 'height'>): number {
  return (width ?? 16) / (height ?? 9)
}
