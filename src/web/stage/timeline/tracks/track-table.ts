import { beside } from './beside-tracks.ts'
import { codes, lookedThrough, sample } from './coding-tracks.ts'
import { colours } from './colours-track.ts'
import { dialogue } from './dialogue-track.ts'
import { links } from './link-track.ts'
import { quotings } from './quote-track.ts'
import { readings } from './reading-tracks.ts'
import { ruler } from './ruler-track.ts'
import { scenes } from './scene-tracks.ts'
import { series } from './series-tracks.ts'
import { shots } from './shots-track.ts'
import { sound } from './sound-track.ts'
import { subtitles } from './subtitle-track.ts'
import type { Track, TrackRow, TrackSources } from './track.ts'

/** Every track there is, from above; each shows itself where a screen has what it draws. */
const rows: readonly TrackRow[] = [
  ruler,
  shots,
  scenes,
  readings,
  links,
  quotings,
  colours,
  sound,
  series,
  subtitles,
  dialogue,
  sample,
  lookedThrough,
  codes,
  beside,
]

interface Made {
  from: readonly unknown[]
  tracks: readonly Track[]
}

/** Makes tracks from what there is, and gives back those whose sources have not changed as they were. */
export function trackMaker(): (sources: TrackSources) => readonly Track[] {
  const made = new Map<TrackRow, Made>()
  return sources =>
    rows.flatMap(row => {
      const from = row.from(sources)
      const known = made.get(row)
      if (known?.from.every((value, at) => value === from[at])) return known.tracks
      const tracks = row.make(sources)
      made.set(row, { from, tracks })
      return tracks
    })
}
