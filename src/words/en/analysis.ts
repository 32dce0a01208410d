import { amounts, several } from './amounts.ts'
import { points, pValue, share } from './prevalence.ts'

export const analysis = {
  title: 'Prevalence',
  question: 'How much of the films is each symbol present in, and does it differ between two periods?',
  asking: 'Putting the question to the films…',
  periodisation: 'Periods',
  choosePeriodisation: 'Periodisation',
  newPeriodisation: 'New periodisation',
  editPeriodisation: 'Change',
  removePeriodisation: 'Remove',
  begin:
    'Divide the films into two periods first, by the year of their release. Say why there: an event outlasts an impression.',
  periodisationName: 'Name',
  nameExample: 'Before and after 1992',
  periodNumber: (number: number): string => (number === 1 ? 'Earlier period' : 'Later period'),
  periodName: 'Name',
  fromYear: 'From year',
  toYear: 'To year',
  openYear: 'open',
  declared: 'Where the years come from',
  declaredChoices: { before: 'Set before looking at results', after: 'Chosen after looking at results' },
  declaredAfter:
    'These periods were chosen after looking at results. The p values below do not know that: read them as description.',
  save: 'Save the periods',
  cancel: 'Cancel',
  films: 'Which films fall where',
  inPeriod: ({ name, count }: { name: string; count: number }) =>
    `${name}: ${several(count, 'film', 'films')}`,
  outsidePeriods: (count: number) => `Outside both periods: ${several(count, 'film', 'films')}`,
  withoutDate: (count: number) => `Without a release date: ${several(count, 'film', 'films')}`,
  noFilms: 'no film',
  listOfTitles: (titles: readonly string[]) => titles.join(', '),

  resolution: 'What these films can show',
  cautions: 'To be read with',
  shotLength: ({ first, second }: { first: string; second: string }) =>
    `Mean shot length: ${first} in the earlier films, ${second} in the later ones.`,
  meanShot: 'Mean shot length',
  seconds: (milliseconds: number) => amounts.seconds(milliseconds),
  focal: 'Focal symbols',
  focalMeaning:
    'Symbols that you name before looking are corrected for among themselves alone. Naming them after looking is not honest.',

  view: 'View',
  views: { reading: 'Reading', table: 'Table' },
  noCodes: 'There is no code in the codebook yet. Make one, and look through the films for it.',
  toCoding: 'Go to the coding desk',

  carrying: (name: string) => `Stills that carry ${name}`,
  noStill: (name: string) => `${name}: no still, since no film file of these films is here`,
  absentIn: (name: string) => `${name}: in none of these films`,
  stillOf: ({ title, number, share: part }: { title: string; number: number; share: string }) =>
    `${title}, shot ${amounts.count(number)} (${part} of the film)`,
  dots: ({ name }: { name: string }) => `Screen time of ${name} in each film`,
  dotMeaning: 'A dot is a film: point at it, press it for its stills.',
  dot: (dot: { title: string; screenTime: string; shots: string }) =>
    `${dot.title}: ${dot.screenTime} of screen time; ${dot.shots}`,
  shotsOf: ({ present, lookedThrough }: { present: number; lookedThrough: number }) =>
    `${amounts.count(present)} of ${several(lookedThrough, 'shot', 'shots')} (${share(present / lookedThrough)})`,
  notLookedThrough: 'not looked through',
  mean: (name: string) => `Mean of ${name}`,
  difference: 'Difference',
  differenceMeaning: 'from the mean of the earlier films, with its 95 % interval',
  axis: 'share of screen time',

  numbers: 'Numbers',
  measure: 'Measure',
  measures: { screenTime: 'Screen time', shots: 'Share of shots', slices: 'Equal slices' },
  rows: {
    films: 'Films in which it is',
    mean: (name: string) => `Mean, ${name}`,
    difference: 'Difference, points',
    interval: '95 % interval',
    ratio: 'Ratio',
    p: 'p (films permuted)',
    pCorrected: 'p corrected',
    bh: 'q (Benjamini-Hochberg)',
    directors: 'p (directors whole)',
    leaveOneOut: 'Leaving out any film',
  },
  symbol: 'Symbol',
  share,
  points,
  p: pValue,
  ratio: (value: number) => `× ${value.toFixed(2)}`,
  range: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  ofFilms: ({ present, films }: { present: number; films: number }) => `${present}/${films}`,
  cannot: (because: string) => `Cannot be computed, because ${because}`,
  cannotShort: 'not computable',

  inNumbers: 'In numbers',
  naiveTitle: 'Why not count shots?',
  naiveMeaning:
    'Shots of one film resemble each other, so they are not so many independent witnesses. Tests that count them call most changes real where nothing has changed. The film is the unit of evidence here.',
  copy: 'Copy the sentence',
  copyIn: { en: 'in English', 'zh-Hans': 'in Chinese' },
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied',

  appearances: ({ title, count }: { title: string; count: number }) =>
    `${title}: present in ${several(count, 'shot', 'shots')}`,
  noAppearance: (title: string) => `${title}: it is in no shot of this film`,
  appearance: ({ number, from, to }: { number: number; from: string; to: string }) =>
    `Shot ${amounts.count(number)}, ${from} to ${to}`,
  noFile: 'The file of this film is not here, so there are no stills; the shots are listed.',
  moreAppearances: (count: number) => `Show ${amounts.count(count)} more`,
  close: 'Close',

  downloads: 'Take away',
  download: { shots: 'Shots', marks: 'Marks', prevalence: 'This table' },
  downloadAs: ({ what, format }: { what: string; format: string }) => `${what} as ${format}`,
  sorted: { ascending: 'rising', descending: 'falling' },
}

export type AnalysisWords = typeof analysis
