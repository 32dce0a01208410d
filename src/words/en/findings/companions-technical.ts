import type { CompanionPair, CompanionsFinding, CompanyInPeriod } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { asModel } from './in-these-films.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => several(count, 'film', 'films')

/** Null where there are no two means to set against each other. */
export function companionTechnical(
  pair: CompanionPair,
  finding: CompanionsFinding,
  names: AllNames,
): string | null {
  const { tieP1, tieP2, difference, interval } = pair
  if (isNotComputable(difference) || isNotComputable(tieP1.logOdds) || isNotComputable(tieP2.logOdds))
    return null
  const { first, second } = finding.periods
  const support = ({ filmsTogether, films: all, unitsTogether }: CompanyInPeriod, period: string) =>
    `${amounts.count(filmsTogether)} of ${films(all)} of ${period} (${several(unitsTogether, ...unitNames[finding.unit])})`
  const means = ({ shared, npmi }: CompanyInPeriod) =>
    [
      isNotComputable(shared) ? '' : `, ${share(shared)} shared`,
      isNotComputable(npmi) ? '' : `, NPMI ${signed(npmi)}`,
    ].join('')
  const ci = isNotComputable(interval)
    ? ''
    : `, 95 % CI ${signed(interval.lower)} to ${signed(interval.upper)} (expanded film bootstrap${asModel(finding)})`
  return [
    `“${names.code(pair.first)}” and “${names.code(pair.second)}” are together in ${support(tieP1, first)} and ${support(tieP2, second)}.`,
    `Mean log odds ${signed(tieP1.logOdds)} in ${first} (${films(tieP1.filmsCompared)} with enough of both${means(tieP1)}) and ${signed(tieP2.logOdds)} in ${second} (${films(tieP2.filmsCompared)}${means(tieP2)}): difference ${signed(difference)}${ci}.`,
    ...tests(pair, finding),
    ...leavingOut(pair),
  ].join(' ')
}

function tests(pair: CompanionPair, finding: CompanionsFinding): string[] {
  if (!pair.inFamily) return []
  const { permutation, maxT, directorBlocks } = pair
  const [test, corrected] =
    finding.defaultTest === 'films'
      ? [permutation, maxT]
      : [directorBlocks, isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT]
  const what = finding.defaultTest === 'films' ? 'Film-permutation' : 'With directors moved whole,'
  if (isNotComputable(test))
    return [`A permutation of ${finding.defaultTest} cannot be made: ${reasons[test.because]}.`]
  const ways = test.draws === null ? 'arrangements' : 'drawn arrangements'
  const own = `${what} p = ${pValue(test.p)} (${amounts.count(test.draws ?? test.assignments)} ${ways}, smallest possible ${pValue(test.minTwoSidedP)})`
  const how = isNotComputable(corrected)
    ? ''
    : {
        'every-film': '',
        'same-pattern': ', among films that tell of the same pairs',
        holm: ' by Holm, since not every film tells of the same pairs',
      }[corrected.basis]
  const family = isNotComputable(corrected)
    ? ''
    : `; corrected for ${several(finding.familySize, 'pair', 'pairs')}${how} p = ${pValue(corrected.p)}`
  const optimistic =
    finding.defaultTest === 'directors' && !isNotComputable(permutation)
      ? [
          `Film by film it would be ${pValue(permutation.p)}, which is too optimistic, since films of one director are alike.`,
        ]
      : []
  return [`${own}${family}.`, ...optimistic]
}

function leavingOut({ leaveOneFilmOut }: CompanionPair): string[] {
  return isNotComputable(leaveOneFilmOut)
    ? []
    : [
        `Leaving out any one film the difference ranges from ${signed(leaveOneFilmOut.min)} to ${signed(leaveOneFilmOut.max)}.`,
      ]
}
