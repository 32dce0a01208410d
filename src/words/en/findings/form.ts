import type { FormFinding, FormMeasure, FormSubject, OfCorpus } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { nameIn } from '../../../study/index.ts'
import { formNumber } from '../../findings/form-numbers.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')

const names = {
  'mean-length': 'Mean shot length',
  'median-length': 'Median shot length',
  'cutting-rate': 'Cutting rate',
  'gradual-share': 'Gradual transitions',
  lightness: 'Lightness',
  contrast: 'Contrast',
  chroma: 'Colourfulness',
  motion: 'Movement within the picture',
  loudness: 'Loudness',
}

const units = {
  'mean-length': 'seconds',
  'median-length': 'seconds',
  'cutting-rate': 'cuts and other transitions a minute',
  'gradual-share': 'share of all transitions',
  lightness: 'L*, 0 black to 100 white',
  contrast: 'L* between the darkest and the lightest twentieth',
  chroma: 'mean chroma, 0 grey',
  motion: '% of the picture a second',
  loudness: 'LUFS',
}

function nameOf(subject: FormSubject, code: (codeId: string) => string): string {
  if (subject.group === 'technique') return code(subject.codeId)
  if (subject.group === 'aspect')
    return `${nameIn(subject.names.aspect, 'en')}: ${nameIn(subject.names.value, 'en')}`
  return names[subject.measure]
}

function say(value: number, subject: FormSubject): string {
  if (subject.group === 'technique' || subject.group === 'aspect') return share(value)
  if (subject.measure === 'gradual-share') return share(value)
  if (isLength(subject)) return amounts.seconds(value)
  return formNumber(value)
}

function isLength(subject: FormSubject): boolean {
  return subject.group === 'cutting' && ['mean-length', 'median-length'].includes(subject.measure)
}

const groupsOf = (count: number) => several(count, 'group of measures', 'groups of measures')

function plain(measure: FormMeasure, name: string, finding: FormFinding): string {
  const { meanP1, meanP2, test, subject } = measure
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const isOurs = subject.group !== 'technique' && subject.group !== 'aspect'
  const named = !isOfWholeCorpus(finding)
    ? name
    : isOurs
      ? inTheseFilms(finding, name)
      : `In these films ${name}`
  if (isNotComputable(meanP1) || isNotComputable(meanP2))
    return `${name} is not known in ${isNotComputable(meanP1) ? first : second}.`
  if (measure.values.every(value => value === null || value === measure.values.find(one => one !== null)))
    return `${named} is the same in every film: ${say(meanP1, subject)}.`
  const [more, less] = isLength(subject) ? ['longer', 'shorter'] : ['higher', 'lower']
  const than = meanP2 === meanP1 ? 'the same' : meanP2 > meanP1 ? more : less
  const head = `${named} is ${than} in ${second}: ${say(meanP2, subject)} in the mean film, against ${say(meanP1, subject)} in ${first}`
  if (isNotComputable(test))
    return `${head}; of chance nothing can be said, because ${reasons[test.because]}.`
  if (test.minTwoSidedP > 0.05)
    return `${head}, but so few ${test.unit} cannot show a change of period: even the strongest possible one would leave p = ${pValue(test.minTwoSidedP)}.`
  if (test.minCorrectedP > 0.05)
    return `${head}, but among ${groupsOf(test.groups)} these ${test.unit} cannot single one out: even the strongest possible change would leave a corrected p of ${pValue(test.minCorrectedP)}.`
  if (test.corrected > 0.05)
    return `${head}, but ${test.unit} differ so much among themselves that these cannot tell a change of period from a difference between ${test.unit}.`
  return `${head}: more than ${test.unit} dealt to the periods by lot would differ.`
}

function technical(
  { meanP1, meanP2, difference, welch95, test, leaveOneFilmOut, filmsP1, filmsP2, subject }: FormMeasure,
  name: string,
  finding: OfCorpus,
): string | null {
  if (isNotComputable(meanP1) || isNotComputable(meanP2) || isNotComputable(difference)) return null
  const interval = isNotComputable(welch95)
    ? `, no interval, because ${reasons[welch95.because]}`
    : `, 95 % CI ${signed(welch95.lower, subject)} to ${signed(welch95.upper, subject)} (Welch on films${asModel(finding)})`
  const tested = isNotComputable(test)
    ? ''
    : ` ${test.unit === 'films' ? 'Film' : 'Director'} permutation p = ${pValue(test.p)} (${test.draws === null ? `${amounts.count(test.assignments)} arrangements` : `${amounts.count(test.draws)} drawn of ${amounts.count(test.assignments)} arrangements`}, smallest possible ${pValue(test.minTwoSidedP)}), corrected for its group${test.groups > 1 ? ` and ${groupsOf(test.groups)}` : ''} ${pValue(test.corrected)}.`
  const without = isNotComputable(leaveOneFilmOut)
    ? ''
    : ` Leaving out any one film the difference ranges ${signed(leaveOneFilmOut.min, subject)} to ${signed(leaveOneFilmOut.max, subject)}.`
  return `${name}: ${say(meanP1, subject)} (${films(filmsP1)}) and ${say(meanP2, subject)} (${films(filmsP2)}): difference ${signed(difference, subject)}${interval}.${tested}${without}`
}

function signed(value: number, subject: FormSubject): string {
  return `${value < 0 ? '−' : value > 0 ? '+' : ''}${say(Math.abs(value), subject)}`
}

function resolution({ resolution: found }: Pick<FormFinding, 'resolution'>): string {
  if (isNotComputable(found)) return `These films can show nothing yet, because ${reasons[found.because]}.`
  const { unit, unitsP1, unitsP2, assignments, minTwoSidedP, canReach05 } = found.default
  const whom = unit === 'films' ? films : (count: number) => several(count, 'director', 'directors')
  return `With ${whom(unitsP1)} against ${amounts.count(unitsP2)} there ${assignments === 1 ? 'is one arrangement' : `are ${amounts.count(assignments)} arrangements`}; the smallest two-sided p is ${pValue(minTwoSidedP)}${canReach05 ? '' : ', so no change, however strong, can pass .05'}. The tests ask whether ${unit} could be exchanged between the periods; a film is one value, however many shots it has.`
}

export const form = {
  name: nameOf,
  say,
  unit: (subject: FormSubject) =>
    subject.group === 'technique'
      ? 'share of screen time'
      : subject.group === 'aspect'
        ? 'share of the time to which a value was given'
        : units[subject.measure],
  plain,
  technical,
  resolution,
  none: ({ first, second }: { first: string; second: string }) =>
    `How the films of “${first}” and of “${second}” are cut, how their pictures look and what they are seen through.`,
  groups: { cutting: 'Cutting', picture: 'Picture and sound', aspect: 'As coded', technique: 'Technique' },
  withoutShots: (titles: readonly string[]) =>
    `The shots of these films are not known yet, and they are in none of these numbers: ${titles.join(', ')}.`,
  noShots:
    'The shots of no film in these periods are known yet. Add film files, and shots are found; or bring in a list of shots.',
  notMeasured: 'No picture of these films has been measured yet.',
  partlyMeasured: (titles: readonly string[]) => `Measured in part, or not at all: ${titles.join(', ')}.`,
  dots: (name: string) => `${name} in each film`,
  dot: ({ title, value }: { title: string; value: string | null }) =>
    value === null ? title : `${title}: ${value}`,
  lengths: 'How long shots are',
  lengthsMeaning: 'Share of the shots of a film in each class of length, mean over the films of a period.',
  lengthsAxis: 'length of the shot',
  classes: (edgesMs: readonly number[]) =>
    edgesMs.map((edge, place) => {
      const next = edgesMs[place + 1]
      return next === undefined ? `≥ ${edge / 1000} s` : `${edge / 1000}–${next / 1000} s`
    }),
  course: 'Cutting over the running time',
  courseMeaning: 'Cuts and other transitions a minute, in each tenth of the running time.',
  courseAxes: ['cuts a minute', 'running time, from beginning to end'] as [string, string],
  film: 'one film',
  signs: 'Signs',
  colours: 'Colours over the running time',
  coloursMeaning:
    'At sixty moments, the colour that most of the shot has. What was not measured is left open.',
  strip: ({ title, shots }: { title: string; shots: number }) =>
    `${title}: ${several(shots, 'shot', 'shots')}`,
  table: 'All measures as a table',
  columns: {
    measure: 'Measure',
    unit: 'Unit',
    difference: 'Difference',
    interval: '95 % interval',
    p: 'p, uncorrected',
    corrected: 'p corrected',
    without: 'Leaving out any film',
  },
  filmsBehind: 'Each film in numbers',
  openFilm: (title: string) => `${title}: its shots`,
  p: pValue,
  signed,
  share,
  cannot: '–',
}

export type FormWords = typeof form
