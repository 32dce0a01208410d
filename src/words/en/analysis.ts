import { points, pValue } from '../share-of-films.ts'
import { amounts, several, share, shareAtTick } from './amounts.ts'

export const analysis = {
  asking: 'Putting the question to the films…',
  periodisation: 'Periods',
  choosePeriodisation: 'Periodisation',
  newPeriodisation: 'New periodisation',
  editPeriodisation: 'Change',
  removePeriodisation: 'Remove',
  begin:
    'Divide the films into two periods first, by the year or day of their release, or of another of their dates. Say why there: an event outlasts an impression.',
  periodisationName: 'Name',
  nameExample: 'Before and after 1992',
  periodNumber: (number: number): string => (number === 1 ? 'Earlier period' : 'Later period'),
  periodName: 'Name',
  fromYear: 'From year or day',
  toYear: 'To year or day',
  openYear: 'open',
  boundNotRead: 'A year, a month or a day: 1992, September 2008, 2008-09-15.',
  datedBy: 'Films are dated by',
  datedByChoices: { release: 'release', story: 'story', shooting: 'shooting' },
  restsOn: (count: number) =>
    count === 0 ? 'Rests on events: none named' : `Rests on ${several(count, 'event', 'events')}`,
  eventThen: ({ event, date }: { event: string; date: string }) => `${event} (${date})`,
  restsOnEvents: (events: readonly string[]) => `Rests on: ${events.join('; ')}`,
  declared: 'Where the borders come from',
  declaredChoices: { before: 'Set before looking at results', after: 'Chosen after looking at results' },
  declaredAfter:
    'These periods were chosen after looking at results. A p below that does not say that all borders were tried does not know it: read it as description.',
  save: 'Save the periods',
  cancel: 'Cancel',
  films: 'Which films fall where',
  inPeriod: ({ name, count }: { name: string; count: number }) =>
    `${name}: ${several(count, 'film', 'films')}`,
  outsidePeriods: (count: number) => `Outside all periods: ${several(count, 'film', 'films')}`,
  withoutDate: ({ count, dated }: { count: number; dated: 'release' | 'story' | 'shooting' }) =>
    `Without a ${dated} date: ${several(count, 'film', 'films')}`,
  acrossPeriods: (count: number) =>
    `Dated across more than one period, and so in none: ${several(count, 'film', 'films')}`,
  inNone: (count: number) => `Put into none: ${several(count, 'film', 'films')}`,
  byDateAmongNames: (titles: string) => `By their date, not by name: ${titles}`,
  putInto: (title: string) => `Period of ${title}`,
  noPeriod: 'none',
  compare: 'Compared',
  compareWith: 'with',
  onlyComparable: (two: readonly { name: string; count: number }[]) =>
    `Only two of these periods hold three films or more and can be compared: ${two.map(({ name, count }) => `“${name}” (${amounts.count(count)})`).join(' and ')}.`,
  noneComparable:
    'No two of these periods hold three films each: nothing can be told from comparing them. Read, and show frames.',
  compared: ({ first, second }: { first: string; second: string }) => `“${first}” set against “${second}”`,
  codebookVersion: 'Codebook',
  draftOfCodebook: 'Draft',
  versionOfCodebook: (number: number) => `Version ${number}`,
  underVersion: ({ number, untold }: { number: number; untold: number }) =>
    `Counted as the films read under version ${number} of the codebook: marks have the codes that they had then, and codes made since are not asked about.${untold === 0 ? '' : ` ${several(untold, 'mark was', 'marks were')} made since with a code into which several had been merged; nobody can tell which of them it would have been, so that ${untold === 1 ? 'its stretch is' : 'their stretches are'} missing, not absent.`}`,
  turnRound: 'Turn their order round',
  noFilms: 'no film',
  listOfTitles: (titles: readonly string[]) => titles.join(', '),
  listOfValues: (values: readonly string[]) => values.join(', '),
  range: ({ from, to }: { from: string; to: string }) => `${from} … ${to}`,

  resolution: 'What these films can show',
  cautions: 'To be read with',
  ownCoder: 'the coder of this study',
  partOf: ({ title, part }: { title: string; part: number }) => `${title} (${amounts.count(part)})`,
  focal: 'Focal symbols',
  focalMeaning:
    'Symbols that you name before looking are corrected for among themselves alone. Naming them after looking is not honest.',

  view: 'View',
  views: { reading: 'Reading', table: 'Table' },
  noCodes: 'There is no code in the codebook yet. Make one, and look through the films for it.',
  toCoding: 'Go to the coding desk',

  carrying: (name: string) => `Stills that carry ${name}`,
  notLookedForIn: (name: string) => `${name}: nobody has looked for it in these films`,
  absentIn: ({ name, films, partly }: { name: string; films: number; partly: boolean }) =>
    `${name}: seen in ${films === 1 ? 'not even the one film' : `none of the ${amounts.count(films)} films`} looked through for it${partly ? ', so far as looked through' : ''}`,
  /** Of a film as a whole; the stills under it stand for it. */
  carries: ({ title, share: part, partly }: { title: string; share: string; partly: boolean }) =>
    `${title}: on screen ${part} of the ${partly ? 'time looked through' : 'time'}`,
  disputedIn: (title: string) => `${title}: seen by a coder and not by the others`,
  stillOf: ({ number, at }: { number: number | null; at: string }) =>
    number === null ? at : `Shot ${amounts.count(number)}, ${at}`,
  noStillOf: 'No film file here, so no still. Where it is:',
  noStills: 'No film files of these are here, so no stills. Where it is:',
  moreFilms: (count: number) => `Show ${several(count, 'more film', 'more films')}`,
  behind: (name: string) => `The films behind the numbers of ${name}`,
  showBehind: 'The films behind these numbers',
  behindNumber: ({ label, value }: { label: string; value: string }) => `${label}: ${value}. Show the films`,
  dots: ({ name }: { name: string }) => `Screen time of ${name} in each film`,
  dotMeaning: 'A dot is a film: point at it, press it for its stills.',
  dot: (dot: { title: string; screenTime: string; shots: string }) =>
    `${dot.title}: ${dot.screenTime} of screen time; ${dot.shots}`,
  shotsOf: ({ present, lookedThrough }: { present: number; lookedThrough: number }) =>
    `${amounts.count(present)} of ${several(lookedThrough, 'shot', 'shots')} (${share(present / lookedThrough)})`,
  notLookedThrough: 'not looked through',
  mean: (name: string) => `Mean of ${name}`,
  difference: 'Difference',
  differenceMeaning: 'of the two means in points, with its 95 % interval; 0 is no difference',
  axis: 'share of screen time',
  pointsAxis: 'points',

  numbers: 'Numbers',
  measure: 'Measure',
  measures: { screenTime: 'Screen time', shots: 'Share of shots', slices: 'Equal slices' },
  rows: {
    mean: (name: string) => `Mean, ${name}`,
    difference: 'Difference, points',
    interval: '95 % interval',
    intervalAsModel: '95 % interval (a model: these films are all there are)',
    ratio: 'Ratio',
    p: 'p, uncorrected (films permuted)',
    pOptimistic: 'p, uncorrected (films permuted: optimistic)',
    pCorrectedOptimistic: 'p corrected (films: optimistic)',
    pCorrected: 'p corrected',
    bh: 'q (Benjamini-Hochberg)',
    pCorrectedDirectors: 'p corrected (directors whole)',
    directors: 'p, uncorrected (directors whole)',
    leaveOneOut: 'Leaving out any film',
  },
  symbol: 'Symbol',
  share,
  shareAtTick,
  points,
  p: pValue,
  ratio: (value: number) => `× ${value.toFixed(2)}`,
  ofFilms: ({ present, films }: { present: number; films: number }) =>
    films === 0 ? 'not looked for' : `${present}/${films}`,
  cannot: (because: string) => `Cannot be computed, because ${because}`,

  naiveTitle: 'Why not count shots?',
  naiveMeaning:
    'Shots of one film resemble each other, so they are not so many independent witnesses. Tests that count them call most changes real where nothing has changed. The film is the unit of evidence here.',
  copy: 'Copy the sentence',
  copyIn: { en: 'in English', 'zh-Hans': 'in Chinese' },
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied',

  appearances: ({ title, count, more }: { title: string; count: number; more: number }) =>
    `${title}: present in ${several(count, 'shot', 'shots')}${more > 0 ? `, and in ${several(more, 'place', 'places')} that no shot counts` : ''}`,
  noAppearance: (title: string) => `${title}: no mark of it in this film`,
  appearance: ({ number, from, to }: { number: number | null; from: string; to: string }) =>
    number === null ? `${from} to ${to}` : `Shot ${amounts.count(number)}, ${from} to ${to}`,
  counted: {
    shot: '',
    'time-only': 'its time counts; the shot was looked through in part only',
    disputed: 'counts as absent: no majority of the coders has it',
    'not-looked-through': 'not counted: nobody looked through this place for it',
    example: 'an example: outside any pass, so not counted',
  },
  placeCounted: ({ place, how }: { place: string; how: string }) => `${place} (${how})`,
  noFile: 'The file of this film is not here, so there are no stills; the shots are listed.',
  moreAppearances: (count: number) => `Show ${amounts.count(count)} more`,
  close: 'Close',

  downloads: 'Take away',
  download: { shots: 'Shots', marks: 'Marks' },
  downloadAs: ({ what, format }: { what: string; format: string }) => `${what} as ${format}`,
}

export type AnalysisWords = typeof analysis
