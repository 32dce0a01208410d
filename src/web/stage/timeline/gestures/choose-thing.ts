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

/** Where a track begins, from above the axis; null where there is none, or it is scrolled away. */
export function topOfTrack(tracks: readonly Track[], key: string, scrolledBy: number): number | null {
  const [pinned, others] = [tracks.filter(track => track.isPinned), tracks.filter(track => !track.isPinned)]
  const heightOf = (some: readonly Track[]) => some.reduce((sum, { height }) => sum + height, 0)
  const [pinnedAt, at] = [pinned, others].map(some => some.findIndex(track => track.key === key))
  if (pinnedAt! >= 0) return heightOf(pinned.slice(0, pinnedAt))
  if (at! < 0) return null
  const top = heightOf(others.slice(0, at)) - scrolledBy
  return top < 0 ? null : heightOf(pinned) + top
}

function trackBelow(tracks: readonly Track[], y: number): Track | undefined {
  let bottom = 0
  return tracks.find(({ height }) => {
    bottom += height
    return y < bottom
  })
}
