import type { FileSummary } from '../../../server/contracts/index.ts'
import type { PlateItem } from '../../../study/index.ts'
import { msToFrame, standingFrame } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import { clockTime, timeCode } from '../../../words/index.ts'
import type { PartOfPlaces } from '../../stage/readings/name-places.ts'
import { stillAspect } from '../../stage/stills/still-address.ts'

/** Where a clip lies in what a browser plays. */
export interface ShownClip {
  source: string
  fromSeconds: number
  toSeconds: number
}

/** One of a plate as it is seen. */
export interface ShownItem {
  item: PlateItem
  id: string
  /** From 1, in the order of the plate. */
  number: number
  title: string
  /** When in the film, and how long where it is more than a still. */
  time: string
  /** The number and all that is written under it, for those who do not see it. */
  said: string
  fileId: string | null
  still: number | null
  firstFrame: number | null
  aspect: number
  /** Null for a still, and where no browser plays the file. */
  clip: ShownClip | null
}

interface Ground {
  part: PartOfPlaces | undefined
  file: FileSummary | undefined
  title: string
  words: Words
}

export function showItem(item: PlateItem, number: number, { part, file, title, words }: Ground): ShownItem {
  const { startMs, endMs, what } = item
  const clock = part?.clock ?? null
  const firstFrame = clock && msToFrame(clock, startMs)
  const begins = clock && firstFrame !== null ? timeCode(clock, firstFrame) : clockTime(startMs / 1000)
  const time = what === 'still' ? begins : `${begins} · ${words.shots.length(endMs - startMs)}`
  const isStill = what === 'still' || !clock || !part
  return {
    ...{ item, id: item.id, number, title, time, firstFrame },
    said: words.plates.itemSaid({ number, title, time, caption: item.caption }),
    fileId: part?.fileId ?? null,
    still: isStill ? firstFrame : standingFrame(clock, item, part.stills),
    aspect: file ? stillAspect(file) : 16 / 9,
    clip: what === 'still' || !file ? null : clipOf(file, item),
  }
}

/** Null where no browser plays the file. */
export function clipOf(
  file: FileSummary,
  { startMs, endMs }: Pick<PlateItem, 'startMs' | 'endMs'>,
): ShownClip | null {
  if (file.missing || (!file.playableCopy && (file.notPlayable?.because.length ?? 0) > 0)) return null
  const { startSeconds } = file.playableCopy ?? file
  return {
    source: file.playableCopy ? `/media/playable/${file.id}` : `/media/files/${file.id}`,
    fromSeconds: startSeconds + startMs / 1000,
    toSeconds: startSeconds + endMs / 1000,
  }
}
