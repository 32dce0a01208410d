import { amounts, several } from '../amounts.ts'

interface TakenCuts {
  cuts: number
  withoutFile: number
  withheld: number
}

/** What a query found, as lists for programs that cut. */
export const cuts = {
  open: 'For a cutting program…',
  title: 'For a cutting program',
  meaning:
    'Everything that was found, as a list by which a program that cuts takes it from your own copies of the films. Time codes are in the rate of each film, drop frame at 29.97 and 59.94. No picture is in it.',
  form: 'As',
  forms: { edl: 'EDL (CMX 3600), one for each film', otio: 'OpenTimelineIO, one for all' },
  handles: 'Handles',
  frames: (count: number) => several(count, 'frame', 'frames'),
  takeOut: 'Take out',
  keep: (fileName: string) => `Keep ${fileName}`,
  taken: ({ cuts, withoutFile, withheld }: TakenCuts) =>
    [
      `${several(cuts, 'stretch', 'stretches')} in the list.`,
      ...(withoutFile > 0
        ? [`${amounts.count(withoutFile)} left out: their films have no file with frames.`]
        : []),
      ...(withheld > 0 ? [`${amounts.count(withheld)} left out: their pictures are withheld.`] : []),
    ].join(' '),
  written: (place: string) => `Written into ${place}.`,
  srt: 'Take out as SRT',
}

export type CutWords = typeof cuts
