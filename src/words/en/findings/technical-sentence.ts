import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { isLookedThroughInPart, isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { restsOnTest } from '../../prevalence-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { focal } from './focal.ts'
import { reasons } from './reasons.ts'
import { strata } from './strata.ts'

const films = (count: number) => several(count, 'film', 'films')

/** Null where there are no two means to set against each other. */
export function technical(
  symbol: SymbolFinding,
  name: string,
  finding: PrevalenceFinding,
  names: NamesInSentences,
): string | null {
  const time = symbol.screenTimeShare
  if (isNotComputable(time.difference) || isNotComputable(time.meanP1) || isNotComputable(time.meanP2))
    return null
  const { first, second } = finding.periods
  const looked = symbol.dots.some(isLookedThroughInPart) ? 'time looked through' : 'time'
  const average = (period: string, count: number) =>
    count === 1 ? `the one film of ${period}` : `the average film of ${period} (${films(count)})`
  return [
    `${isOfWholeCorpus(finding) ? 'In these films ' : ''}“${name}” is on screen for ${share(time.meanP1)} of the ${looked} in ${average(first, time.filmsP1)} and ${share(time.meanP2)} in ${average(second, time.filmsP2)}: difference ${points(time.difference)} points${interval(symbol, finding)}${ratio(symbol)}.`,
    ...(restsOnTest(symbol.verdict) ? tests(symbol, finding) : []),
    ...focal.technical(symbol, finding.family.length),
    ...afterLooking(symbol),
    ...leavingOut(symbol),
    ...(symbol.withinStrata ? [strata.technical(symbol.withinStrata, finding.strata?.by ?? '')] : []),
    ...coders(symbol, names),
  ].join(' ')
}

function interval(
  { screenTimeShare: { welch95, filmsP1, filmsP2 } }: SymbolFinding,
  finding: PrevalenceFinding,
): string {
  if (!isNotComputable(welch95))
    return `, 95 % CI ${points(welch95.lower)} to ${points(welch95.upper)} (Welch on films${isOfWholeCorpus(finding) ? '; a model, since these films are all there are' : ''})`
  return Math.min(filmsP1, filmsP2) <= 2
    ? ` (with ${Math.min(filmsP1, filmsP2) === 1 ? 'one film' : 'two films'} in a period an interval says nothing, and none is given)`
    : ''
}

function ratio({ screenTimeShare: { ratioOfMeans } }: SymbolFinding): string {
  return isNotComputable(ratioOfMeans) ? '' : `, ratio × ${ratioOfMeans.toFixed(ratioOfMeans < 0.1 ? 3 : 1)}`
}

function tests({ screenTimeShare: time, directed }: SymbolFinding, finding: PrevalenceFinding): string[] {
  const { permutation, maxT, directorBlocks } = time
  if (finding.defaultTest === 'films')
    return [
      isNotComputable(permutation)
        ? `A permutation of films cannot be made: ${reasons[permutation.because]}.`
        : `Film-permutation p = ${testOf(permutation, directed ?? maxT, finding)}.`,
    ]
  const whole = isNotComputable(directorBlocks)
    ? `Directors cannot be moved whole: ${reasons[directorBlocks.because]}.`
    : `With directors moved whole p = ${testOf(directorBlocks, directed ?? directorBlocks.maxT, finding)}.`
  return isNotComputable(permutation)
    ? [whole]
    : [
        whole,
        `Film by film it would be ${pValue(permutation.p)}, which is too optimistic, since films of one director are alike.`,
      ]
}

type Time = SymbolFinding['screenTimeShare']

function testOf(
  own: Exclude<Time['permutation'], { because: unknown }>,
  corrected: Time['maxT'] | NonNullable<SymbolFinding['directed']>,
  finding: PrevalenceFinding,
): string {
  const ways = own.draws === null ? 'arrangements' : 'drawn arrangements'
  const said = `${pValue(own.p)} (${amounts.count(own.draws ?? own.assignments)} ${ways}, smallest possible ${pValue(own.minTwoSidedP)})`
  // With a direction the family is corrected by Holm, which is said where the direction is.
  if (isNotComputable(corrected) || !('basis' in corrected)) return said
  const count = finding.family.length
  const symbols = finding.parameters.focalCodes
    ? several(count, 'focal symbol', 'focal symbols')
    : several(count, 'symbol', 'symbols')
  const how = {
    'every-film': '',
    'same-pattern': ', among films looked through for the same symbols',
    holm: ' by Holm, since not every film was looked through for the same symbols',
  }[corrected.basis]
  return `${said}; corrected for ${symbols}${how} p = ${pValue(corrected.p)}`
}

/** Periods chosen after looking: the p with all borders tried. */
function afterLooking({ afterLooking: found }: SymbolFinding): string[] {
  if (!found) return []
  return isNotComputable(found)
    ? ['With all borders that could have been chosen no p can be given.']
    : [
        `With every border between ${films(found.films)} in order of date tried, p = ${pValue(found.p)}, corrected by Holm ${pValue(found.corrected)}.`,
      ]
}

function leavingOut({ screenTimeShare: { leaveOneFilmOut, leaveOneDirectorOut } }: SymbolFinding): string[] {
  const range = (what: string, { min, max }: { min: number; max: number }) =>
    `Leaving out any one ${what} the difference ranges from ${points(min)} to ${points(max)} points.`
  return [
    ...(isNotComputable(leaveOneFilmOut) ? [] : [range('film', leaveOneFilmOut)]),
    ...(isNotComputable(leaveOneDirectorOut) ? [] : [range('director', leaveOneDirectorOut)]),
  ]
}

function coders({ screenTimeShare: { coderAlone } }: SymbolFinding, names: NamesInSentences): string[] {
  if (coderAlone.length < 2) return []
  const read = coderAlone.flatMap(({ coderId, filmsP1, filmsP2, difference }) =>
    isNotComputable(difference)
      ? []
      : [
          `${names.coder(coderId)} ${points(difference)} (${amounts.count(filmsP1)} against ${films(filmsP2)})`,
        ],
  )
  return read.length === 0 ? [] : [`By one coder alone, in points: ${read.join('; ')}.`]
}
