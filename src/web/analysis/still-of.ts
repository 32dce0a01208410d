import type { ToGather } from '../stage/gathering/use-gatherer.ts'
import type { AppearanceInPicture } from '../state/appearances.ts'

/** The frame that shows an appearance, for the tray. */
export function stillOf({ partId, atMs }: AppearanceInPicture): ToGather {
  return { what: 'still', partId, startMs: atMs, endMs: atMs + 1 }
}
