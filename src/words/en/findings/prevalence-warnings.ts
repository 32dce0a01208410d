import type { PrevalenceFinding, PrevalenceWarning } from '../../../findings/index.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'

const films = (count: number) => several(count, 'film', 'films')
const measures = { 'screen-time': 'screen time', shots: 'share of shots' }

/** What weakens a finding, as a sentence beside it. */
export function warning(
  found: PrevalenceWarning,
  names: NamesInSentences,
  finding: Pick<PrevalenceFinding, 'periods'>,
): string {
  const list = (ids: readonly string[]) => ids.map(id => names.film(id)).join(', ')
  const shares = (parts: readonly { filmId: string; share: number }[]) =>
    parts.map(part => `${names.film(part.filmId)} (${share(part.share)})`).join(', ')
  switch (found.kind) {
    case 'films-outside-periods':
      return `Left out, because they stand in none of the periods: ${list(found.filmIds)}.`
    case 'films-of-other-periods':
      return `Left out, because other periods are compared: ${found.periods.map(({ name, filmIds }) => `“${name}” (${list(filmIds)})`).join('; ')}.`
    case 'films-across-periods':
      return `Left out, because their date does not lie within one period: ${list(found.filmIds)}.`
    case 'placed-by-date':
      return `Put into their period by their date, while other films were put there by name: ${found.films.map(({ filmId, period }) => `${names.film(filmId)} (“${period}”)`).join(', ')}.`
    case 'periods-chosen-after-looking':
      return `These periods were chosen after looking at results. The tests ask about a border that was set beforehand, so that every p here is too small unless it says that all borders were tried. “When, without periods” asks it so.`
    case 'periods-not-in-order':
      return `No years say which of “${found.first}” and “${found.second}” is the earlier. “${found.first}” is set first only because it stands first in the periodisation.`
    case 'partly-looked-through':
      return `Looked through in part only: ${shares(found.films)}. What was not looked through counts as missing, not as absent.`
    case 'not-looked-through':
      return `Not looked through yet, and so in none of these numbers: ${list(found.filmIds)}.`
    case 'not-looked-for':
      return `Nobody has looked for it in these films, and they are in none of its numbers: ${list(found.filmIds)}.`
    case 'looked-through-unequally':
      return `${capital(filmsOf(finding, 1))} were looked through to ${share(found.shareP1)} on average, ${filmsOf(finding, 2)} to ${share(found.shareP2)}: these shares cannot be compared like with like.`
    case 'directors-have-several-films':
      return `Films of one director are alike: ${found.directors.map(({ directorId, films: count }) => `${directorId} (${films(count)})`).join(', ')}. So directors are moved whole, and the p of films beside it is too optimistic.`
    case 'directors-in-both-periods':
      return `Directors with films in both periods, whose labels move among their own films only: ${found.directorIds.join(', ')}.`
    case 'film-in-both-periods':
      return `In both periods by their parts, which stay together: ${list(found.filmIds)}.`
    case 'stratum-and-period-confounded':
      return `“${found.stratum}” is among ${filmsOf(finding, found.period)} only: a change of period cannot be told from a change of what kind of film there is.`
    case 'mix-of-strata-differs':
      return `The periods differ in what kinds of film they have: ${found.strata.map(({ name, filmsP1, filmsP2 }) => `${name} ${amounts.count(filmsP1)} against ${amounts.count(filmsP2)}`).join('; ')}. A change of that mix may look like a change within; compare within kind of film.`
    case 'coder-and-period-confounded':
      return `${names.coder(found.coderId)} looked through films of one period only, ${filmsOf(finding, found.period)}: a change of period cannot be told from a change of coder, and no statistic mends that.`
    case 'coders-disagree':
      return `Of what any coder marked, those who looked at the same time agree on ${share(found.agreedShare)} (${list(found.filmIds)}); the rest counts as absent, though a coder saw it.`
    case 'coder-alone-turns-it':
      return `By ${found.coderIds.map(id => names.coder(id)).join(' or by ')} alone the difference goes the other way.`
    case 'shot-length-differs':
      return `Shots are ${found.factor.toFixed(1)} times as long in one period (${amounts.seconds(found.meanMsP1)} against ${amounts.seconds(found.meanMsP2)}): longer shots have more time to contain a symbol, so go by screen time, not by share of shots.`
    case 'few-shots':
      return `Fewer than ${amounts.count(found.atLeast)} shots looked through: ${found.films.map(({ filmId, shots }) => `${names.film(filmId)} (${amounts.count(shots)})`).join(', ')}.`
    case 'nothing-can-reach-05':
      return `So few ${found.unit} can show nothing at .05: the smallest possible p is ${pValue(found.minTwoSidedP)}.`
    case 'family-too-large-for-bonferroni':
      return `${several(found.familySize, 'symbol is', 'symbols are')} compared, and these films can single out one of ${amounts.count(found.atMost)} at most. Declaring a few focal symbols before looking would help more than anything else.`
    case 'spread-differs':
      return `By ${measures[found.measure]}, the films of one period differ more among themselves than those of the other (variances × ${found.varianceRatio.toFixed(found.varianceRatio < 0.1 ? 3 : 1)}): the test then answers to that too.`
    case 'one-film-carries': {
      const without = `Without ${found.filmIds.length === 1 ? '' : 'any one of '}${list(found.filmIds)}`
      const by = found.measures.map(measure => measures[measure]).join(' and by ')
      return found.how === 'sign'
        ? `${without} the difference would go the other way, by ${by}.`
        : `${without} p would be above .05, by ${by} and before any correction.`
    }
    case 'one-director-carries':
      return `Without the films of one director the difference would go the other way: ${found.directors.map(({ filmIds }) => list(filmIds)).join('; or ')}.`
    case 'counted-by-different-rules':
      return `Counted by another rule than the rest: ${list(found.filmIds)}.`
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
