import type { AppearanceInPicture } from '../../state/appearances.ts'
import type { ToGather } from '../gathering/use-gatherer.ts'

/** The frame that shows an appearance, for the tray. */
export function stillOf({ partId, atMs }: AppearanceInPicture): ToGather {
  return { what: 'still', partId, startMs: atMs, endMs: atMs + 1 }
}
