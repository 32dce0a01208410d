import type { Chosen } from '../../../state/chosen.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { msAtPixel } from '../timeline-view.ts'
import type { Track } from '../tracks/track.ts'
import type { Gesture } from './gesture.ts'

interface Choosing {
  control: TimelineControl
  tracks: () => readonly Track[]
  /** How far the tracks that do not stay in place are scrolled. */
  scrolledBy: () => number
  choose: (chosen: Chosen) => void
}

/** What lies under the pointer is chosen; the press itself is left to the next gesture, which takes the playhead there. */
export function chooseThing({ control, tracks, scrolledBy, choose }: Choosing): Gesture {
  return {
    isHeld: false,
    cursorAt: () => null,
    begin: ({ x, y }) => {
      const hit = trackAt(tracks(), y, scrolledBy())?.hit(msAtPixel(control.view, x))
      if (hit) choose(hit)
      return false
    },
    move: () => {},
    end: () => {},
    cancel: () => {},
  }
}

/** The track at a height below the top of the axis. */
export function trackAt(tracks: readonly Track[], y: number, scrolledBy: number): Track | undefined {
  const pinned = tracks.filter(({ isPinned }) => isPinned)
  const pinnedHeight = pinned.reduce((sum, { height }) => sum + height, 0)
  return y < pinnedHeight
    ? trackBelow(pinned, y)
    : trackBelow(
        tracks.filter(({ isPinned }) => !isPinned),
        y - pinnedHeight + scrolledBy,
      )
}

function trackBelow(tracks: readonly Track[], y: number): Track | undefined {
  let bottom = 0
  return tracks.find(({ height }) => {
    bottom += height
    return y < bottom
  })
}
