import { several } from '../amounts.ts'

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
  },
  shots: (count: number) => several(count, 'shot', 'shots'),
  sequence: (count: number) => several(count, 'sequence', 'sequences'),
  scene: (count: number) => several(count, 'scene', 'scenes'),
  marks: (count: number) => several(count, 'mark', 'marks'),
  lookedThrough: 'hatched where this pass has not looked',
}

export type TimelineWords = typeof timeline
