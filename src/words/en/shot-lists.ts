import type { MisfitSentences } from '../misfits.ts'
import { amounts, several } from './amounts.ts'

const milliseconds = (byMs: number) => `${amounts.count(Math.abs(byMs))} ms ${byMs < 0 ? 'back' : 'on'}`

const misfits: MisfitSentences = {
  'entry-not-read': ({ entry }) => `Line ${amounts.count(entry)} could not be read and was left out.`,
  'moved-to-frame': ({ entry, byMs }) =>
    `Line ${amounts.count(entry)} begins between two frames; the boundary was moved ${milliseconds(byMs)}, to the nearest.`,
  'gap-before': ({ entry }) =>
    `Before line ${amounts.count(entry)} the list leaves a gap, which became a shot of its own.`,
  'gaps-closed': ({ count }) =>
    `${several(count, 'gap', 'gaps')} of one frame ${count === 1 ? 'was' : 'were'} closed: each shot now reaches to the next.`,
  'transition-unknown': ({ entry, name }) =>
    `Line ${amounts.count(entry)} names a transition that is not known here (${name || 'without a name'}).`,
  'track-passed-over': ({ entry }) =>
    `Line ${amounts.count(entry)} is sound, or another track, and was passed over.`,
  'time-code-shifted': () =>
    'The time code of the list does not begin at 0; its first picture was taken as the beginning of the film.',
  'confidence-left-out': ({ count }) =>
    `This form has no place for confidence: that of ${several(count, 'boundary', 'boundaries')} was left out.`,
  'kinds-left-out': ({ count }) =>
    `This form knows only cuts: ${several(count, 'gradual transition is', 'gradual transitions are')} written as cuts.`,
  'times-only-near': () =>
    'The film has a variable frame rate, which an EDL cannot say: its time codes come near to a 25th of a second; the exact times stand in remarks.',
}

/** Lists of shots to other programs and from them. */
export const shotLists = {
  menu: 'Lists',
  takeOut: 'Take out as',
  forms: {
    csv: 'Table (CSV)',
    edl: 'EDL (CMX 3600)',
    otio: 'OpenTimelineIO',
    pyscenedetect: 'PySceneDetect table',
  },
  bringIn: 'Bring in a list…',
  reportTitle: 'The list is in',
  report: ({ shotsBefore, shotsNow }: { shotsBefore: number; shotsNow: number }) =>
    `${several(shotsNow, 'shot', 'shots')} now, ${amounts.count(shotsBefore)} before. Its boundaries are yours: detection leaves them alone. Undo takes all of it back.`,
  takenOutTitle: 'What the list does not hold',
  refusedTitle: 'The list was not brought in',
  didNotFit: 'What did not fit',
  closableGaps: (count: number) =>
    `${several(count, 'gap of one frame has become a shot', 'gaps of one frame have become shots')} of its own. The ends of this list were probably written one frame short.`,
  closeGaps: 'Close the gaps',
  closeByCommand: (count: number) =>
    `${several(count, 'gap of one frame has become a shot', 'gaps of one frame have become shots')}; the ends of this list were probably written one frame short. Bring it in again with --close-gaps to close ${count === 1 ? 'it' : 'them'}.`,
  andMore: (count: number) => `and ${amounts.count(count)} more`,
  misfits,
}

export type ShotListWords = typeof shotLists
