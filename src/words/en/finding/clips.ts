import { amounts, several } from '../amounts.ts'

interface CountedClips {
  clips: number
  totalMs: number
  tooLong: number
  withoutFile: number
  withheld: number
}

interface Limits {
  longestMs: number
  most: number
  mostMs: number
}

/** What a query found, as short films: excerpts, made on this machine on a ground that somebody has confirmed. */
export const clips = {
  open: 'As clips…',
  title: 'Clips of what was found',
  meaning: ({ longestMs, most, mostMs }: Limits) =>
    `Each stretch as a short film (MP4), from its first frame to its last, with its sound; and a list of credits, grounds and places. A clip is an excerpt: ${amounts.length(longestMs)} at most, ${amounts.count(most)} clips at once, ${amounts.length(mostMs)} altogether. Nothing leaves this machine.`,
  handles: 'Frames before and after',
  counting: 'Looking at what would become clips …',
  planned: ({ clips: count, totalMs }: CountedClips, films: number) =>
    `${several(count, 'clip', 'clips')} of ${several(films, 'film', 'films')}, ${amounts.length(totalMs)} altogether.`,
  left: ({ tooLong, withoutFile, withheld }: CountedClips) => [
    ...(tooLong > 0
      ? [`${several(tooLong, 'stretch is', 'stretches are')} too long for an excerpt: listed, not made.`]
      : []),
    ...(withoutFile > 0
      ? [`${several(withoutFile, 'stretch has', 'stretches have')} no film file at hand: listed, not made.`]
      : []),
    ...(withheld > 0
      ? [
          `${several(withheld, 'stretch stays', 'stretches stay')} here: a picture or a spoken line is withheld.`,
        ]
      : []),
  ],
  ground: 'On what ground',
  asStated: 'As each film’s page says',
  note: 'Who gave it, the law, the licence',
  groundOfFilm: ({ film, clips: count, ground }: { film: string; clips: number; ground: string | null }) =>
    `${film}: ${several(count, 'clip', 'clips')}; ${ground ?? 'no ground is stated'}`,
  confirm: 'I have looked at the ground for each of these films and answer for these excerpts.',
  make: 'Make the clips',
  stop: 'Stop',
  making: 'Clips are being made',
  makingOf: (query: string) => `Clips are being made: ${query}`,
  made: (query: string) => `The clips are made: ${query}`,
  save: 'Save the clips',
  again: 'Make others',
  failed: (why: string) => `No clip was made. ${why}`,
  stopped: 'Stopped; no clip was kept.',
  listTitle: (query: string) => `Clips: ${query}`,
  clip: (number: number) => `Clip ${amounts.count(number)}`,
  length: (milliseconds: number) => `Length: ${amounts.length(milliseconds)}`,
  written: (folder: string, counted: CountedClips) =>
    `${several(counted.clips, 'clip', 'clips')} written into ${folder}, ${amounts.length(counted.totalMs)} altogether.`,
  readme: (counted: CountedClips & { query: string; leftOut: string | null }) => [
    `${counted.query}: ${several(counted.clips, 'clip', 'clips')}, ${amounts.length(counted.totalMs)} altogether. MP4 (H.264, AAC), each from its first frame to its last, in square pixels, none enlarged.`,
    'clips.csv and clips.docx: number, film, place in the film, length, credit and ground of each clip. clips.csv has the stretches that became no clip, too, and why.',
    'These are excerpts. Whoever made them has confirmed the ground that the list states; it holds for the use for which it was confirmed.',
    ...clips.left(counted),
    ...(counted.leftOut ? [counted.leftOut] : []),
  ],
}

export type ClipWords = typeof clips
