import type { CountedWay, OtherwiseFinding, WayOfCounting } from '../../../findings/index.ts'
import type { OtherwiseSentences } from '../../findings/otherwise-words.ts'
import { agreeing } from '../../findings/otherwise-words.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'

const measures = {
  'screen-time': 'time on screen',
  slices: 'slices of 10 s',
  scenes: 'scenes',
  shots: 'shots',
}

function way(counted: WayOfCounting, names: NamesInSentences): string {
  const { measure, borderYears, withoutThin, coderId, without } = counted
  return [
    measures[measure],
    ...(borderYears === 0 ? [] : [border(borderYears)]),
    ...(withoutThin ? ['without thin films'] : []),
    ...(coderId === null ? [] : [`as ${names.coder(coderId)} alone reads it`]),
    ...(without === null ? [] : [left(without, names)]),
  ].join(', ')
}

function border(years: number): string {
  return `border ${several(Math.abs(years), 'year', 'years')} ${years < 0 ? 'earlier' : 'later'}`
}

function left(without: NonNullable<WayOfCounting['without']>, names: NamesInSentences): string {
  if (without.kind === 'film') return `without “${names.film(without.filmId)}”`
  return without.kind === 'director'
    ? `without films by ${without.directorId}`
    : "without the examples' films"
}

const ways = (count: number) => several(count, 'other way', 'other ways')

export const otherwise = {
  plain(
    finding: OtherwiseFinding,
    name: string,
    { names, isTested }: { names: NamesInSentences; isTested: boolean },
  ): string {
    const { chosen, canSay } = finding
    const across = isTested ? finding.ways.filter(({ says }) => says === 'other-side-of-05').length : 0
    const agree = agreeing(finding, isTested)
    if (chosen.says === 'cannot-say')
      return `Nothing can be said of “${name}” between these periods, so there is nothing to count otherwise.`
    if (canSay === 0) return `“${name}” can be counted in this one way only.`
    if (agree === canSay)
      return `All ${ways(canSay)} of counting “${name}” that could have been chosen say the same.`
    const turned = finding.ways.filter(({ says }) => says === 'turned')
    const level = finding.ways.filter(({ says }) => says === 'no-difference').length
    const rest = [
      ...(across > 0
        ? [`${amounts.count(across)} ${across === 1 ? 'lies' : 'lie'} on the other side of p = .05`]
        : []),
      ...(level > 0 ? [`${amounts.count(level)} ${level === 1 ? 'sees' : 'see'} no difference`] : []),
      ...(turned.length > 0 ? [turnedBy(turned, names)] : []),
    ]
    return `Of ${ways(canSay)} of counting “${name}” that could have been chosen ${amounts.count(agree)} (${share(agree / canSay)}) ${agree === 1 ? 'says' : 'say'} the same; ${rest.join('; ')}.`
  },
  way,
  says: {
    'the-same': 'says the same',
    'other-side-of-05': 'on the other side of .05',
    turned: 'turns it round',
    'no-difference': 'no difference',
    'cannot-say': 'cannot say',
  },
  meaning:
    'Every number rests on choices that could have been made otherwise with as good reasons. Here each of them is made: what is counted, where the border between the periods lies, whose reading, which films. None is better for what it finds; the way that findings take stands among them, and was set before.',
  notCorrected: 'No p here is corrected for the other symbols.',
  bordersFixed:
    'The border between the periods is not moved: films are put into them by name, or years do not say where it is.',
  thin: (least: number) => `Thin: less than ${share(least)} of the film looked through for it.`,
  symbol: 'Symbol',
  link: 'Would another honest way of counting say the same?',
  films: ({ first, second }: { first: number; second: number }) =>
    `${amounts.count(first)} : ${amounts.count(second)}`,
  points,
  p: pValue,
  chosen: 'as findings count',
  axis: 'Difference, points',
  picture: (name: string) => `“${name}”, counted in every way`,
  rows: {
    measures,
    border: (years: number) => (years === 0 ? 'border as it stands' : border(years)),
    everyFilm: 'all films looked through',
    withoutThin: 'without thin films',
    mostCoders: 'what most coders have',
    coder: (name: string) => `${name} alone`,
    withoutFilm: 'without one film',
    withoutDirector: 'without one director',
    withoutExamples: "without the examples' films",
  },
  table: { way: 'Way of counting', difference: 'Difference, points', p: 'p', films: 'Films', says: 'Says' },
} satisfies OtherwiseSentences & Record<string, unknown>

function turnedBy(turned: readonly CountedWay[], names: NamesInSentences): string {
  const [one] = turned
  return turned.length === 1
    ? `one turns it round (${way(one!, names)})`
    : `${amounts.count(turned.length)} turn it round, the first by ${way(one!, names)}`
}
