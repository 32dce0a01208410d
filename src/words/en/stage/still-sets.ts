import { amounts, several } from '../amounts.ts'

interface Size {
  file: string
  widthPx: number
  heightPx: number
  printWidthMm: number
  storedWidthPx: number | null
}

interface Work {
  film: string
  originalTitle: string
  directors: string
  year: string
  place: string
}

/** Stills of a plate as a publisher asks for them: pictures, a list of captions, credits and grounds. */
export const stillSets = {
  open: 'For a publisher …',
  heading: 'Stills for a publisher',
  meaning:
    'One zip file: each still at the size of the film, in square pixels, none enlarged, to be printed at 300 pixels to the inch; with a list of captions, credits and grounds as a table and for Word.',
  form: 'Pictures',
  forms: { png: 'PNG', tiff: 'TIFF' },
  save: 'Save the stills',
  drawing: 'Stills are being drawn …',
  saved: (count: number) => `${several(count, 'still is', 'stills are')} being saved.`,
  title: (name: string) => `List of captions: ${name}`,
  figure: (number: number) => `Figure ${amounts.count(number)}`,
  between: ', ',
  creditOf: ({ film, originalTitle, directors, year, place }: Work) =>
    [
      originalTitle === film || originalTitle === '' ? film : `${film} (${originalTitle})`,
      ...(directors === '' ? [] : [`dir. ${directors}`]),
      ...[year, place].filter(Boolean),
    ].join(', '),
  credit: (credit: string) => `Credit: ${credit}`,
  ground: (ground: string | null, note: string) =>
    ground === null ? 'Rights: no ground is stated.' : `Rights: ${[ground, note].filter(Boolean).join('. ')}`,
  size: ({ file, widthPx, heightPx, printWidthMm, storedWidthPx }: Size) =>
    [
      `${file}: ${amounts.count(widthPx)} × ${amounts.count(heightPx)} pixels, ${amounts.count(printWidthMm)} mm wide at 300 pixels to the inch.`,
      ...(storedWidthPx === null
        ? []
        : [
            `The film’s pixels are not square: ${amounts.count(storedWidthPx)} of them were set as ${amounts.count(widthPx)}.`,
          ]),
    ].join(' '),
  readme: (set: {
    name: string
    stills: number
    withoutFile: readonly number[]
    withoutGround: readonly string[]
    leftOut: string | null
  }) => [
    `${set.name}: ${several(set.stills, 'still', 'stills')} at the size that the film file has, in square pixels, none enlarged. Each says that it is to be printed at 300 pixels to the inch; “captions” says how wide that is.`,
    'captions.csv and captions.docx: number, caption, film, place in the film, credit and ground of each still. Numbers are those of the plate.',
    ...notes(set),
  ],
  written: (folder: string, count: number) => `${several(count, 'still', 'stills')} written into ${folder}.`,
  notes,
}

function notes(set: {
  withoutFile: readonly number[]
  withoutGround: readonly string[]
  leftOut: string | null
}): string[] {
  return [
    ...(set.withoutFile.length > 0
      ? [
          `Without a picture, since no film file is at hand: ${set.withoutFile.map(amounts.count).join(', ')}.`,
        ]
      : []),
    ...(set.withoutGround.length > 0
      ? [
          `No ground is stated for stills of: ${set.withoutGround.join('; ')}. It is stated on the film’s page.`,
        ]
      : []),
    ...(set.leftOut ? [set.leftOut] : []),
  ]
}

export type StillSetWords = typeof stillSets
