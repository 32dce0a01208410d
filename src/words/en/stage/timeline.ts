import { amounts, several } from '../amounts.ts'

/** The region of tracks along the film. */
export const timeline = {
  height: 'Height of the time line',
  tracks: 'Tracks',
  pinned: 'Tracks that stay in place',
  names: {
    time: 'Time',
    sequence: 'Sequences',
    scene: 'Scenes',
    colours: 'Colours',
    sound: 'Sound',
    reality: 'Reality',
  },
  soundSaid: 'how loud it is, even in decibels down to 60 below full scale',
  seriesSaid: ({ least, most, origins }: { least: number; most: number; origins: readonly string[] }) =>
    `measured elsewhere, from ${amounts.measured(least)} to ${amounts.measured(most)} in the unit of whoever measured (${origins.join(', ')})`,
  shots: (count: number) => several(count, 'shot', 'shots'),
  sequence: (count: number) => several(count, 'sequence', 'sequences'),
  scene: (count: number) => several(count, 'scene', 'scenes'),
  marks: (count: number) => several(count, 'mark', 'marks'),
  shownTracks: (hidden: number) =>
    hidden === 0 ? 'Tracks shown: all' : `Tracks shown: all but ${amounts.count(hidden)}`,
  locked: (said: string) => `${said}, locked`,
  lookedThrough: 'hatched where this pass has not looked',
}

export type TimelineWords = typeof timeline
