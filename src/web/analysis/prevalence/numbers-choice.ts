import type { PrevalenceFinding, PrevalenceWarning, SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import type { Names } from '../use-names.ts'
import type { NumberLine, NumberName } from './measure-numbers.ts'

const described: readonly NumberName[] = ['mean-1', 'mean-2', 'difference', 'ratio']

/** The lines of numbers that the study shows: without tests none that holds a test, an interval or p. */
export function linesShown(numbers: NumbersChoice, lines: readonly NumberLine[]): NumberLine[] {
  if (numbers === 'none') return []
  return lines.filter(({ from }) => numbers === 'inferential' || described.includes(from))
}

interface Saying {
  words: Pick<Words, 'prevalence' | 'plainly' | 'analysis'>
  names: Names
  finding: Pick<PrevalenceFinding, 'periods'>
}

/** What a caution is said with: of which periods it speaks, whatever was asked. */
type Cautioning = Omit<Saying, 'finding'> & { finding: Pick<PrevalenceFinding, 'periods'> }

/** The sentence of a symbol, as much of it in numbers as the study shows. */
export function sentenceShown(
  numbers: NumbersChoice,
  symbol: SymbolFinding,
  name: string,
  { words, finding }: Pick<Saying, 'words'> & { finding: PrevalenceFinding },
): string {
  const { first, second } = finding.periods
  if (numbers === 'inferential') return words.prevalence.plain(symbol, name, finding)
  if (numbers === 'descriptive') {
    const { meanP1, meanP2 } = symbol.screenTimeShare
    const known = (mean: typeof meanP1) => (isNotComputable(mean) ? null : (mean as number))
    return words.plainly.described({
      name,
      first: { name: first, mean: known(meanP1), films: symbol.filmsP1 },
      second: { name: second, mean: known(meanP2), films: symbol.filmsP2 },
    })
  }
  return words.plainly.presence({
    name,
    first: { name: first, present: symbol.rangeP1, films: symbol.filmsP1 },
    second: { name: second, present: symbol.rangeP2, films: symbol.filmsP2 },
  })
}

/** A caution, as much of it in numbers as the study shows; null where it speaks of tests that are not shown. */
export function cautionShown(
  numbers: NumbersChoice,
  warning: PrevalenceWarning,
  { words, names, finding }: Cautioning,
): string | null {
  if (numbers === 'inferential') return words.prevalence.warning(warning, names, finding)
  if (isOfTests(warning)) return null
  return numbers === 'none'
    ? withoutNumbers(warning, { words, names, finding })
    : words.prevalence.warning(warning, names, finding)
}

function isOfTests(warning: PrevalenceWarning): boolean {
  switch (warning.kind) {
    case 'periods-chosen-after-looking':
    case 'directors-have-several-films':
    case 'directors-in-both-periods':
    case 'nothing-can-reach-05':
    case 'family-too-large-for-bonferroni':
    case 'spread-differs':
      return true
    case 'one-film-carries':
      return warning.how === 'p'
    default:
      return false
  }
}

function withoutNumbers(warning: PrevalenceWarning, { words, names, finding }: Cautioning): string | null {
  const { plainly, analysis, prevalence } = words
  const list = (ids: readonly string[]) => analysis.listOfTitles(ids.map(id => names.film(id)))
  const listOf = (films: readonly { filmId: string }[]) => list(films.map(({ filmId }) => filmId))
  switch (warning.kind) {
    case 'partly-looked-through':
      return plainly.partlyLookedThrough(listOf(warning.films))
    case 'few-shots':
      return plainly.fewShots(listOf(warning.films))
    case 'coders-disagree':
      return plainly.coders(list(warning.filmIds))
    case 'looked-through-unequally':
      return plainly.unequally
    // They weigh differences that are not shown.
    case 'shot-length-differs':
    case 'mix-of-strata-differs':
    case 'one-film-carries':
    case 'one-director-carries':
    case 'coder-alone-turns-it':
      return null
    default:
      return prevalence.warning(warning, names, finding)
  }
}
