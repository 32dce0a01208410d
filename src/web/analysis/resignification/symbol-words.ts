import type { ResignificationFinding, SymbolCompanions } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { namesIn } from '../companions/pair-words.ts'
import type { Names } from '../use-names.ts'

interface Shown {
  symbol: SymbolCompanions
  finding: ResignificationFinding
  names: Names
}

/** The sentence of a symbol, as much of it in numbers as the study shows. */
export function symbolSentence(
  language: Language,
  numbers: NumbersChoice,
  { symbol, finding, names }: Shown,
): string {
  const { resignification } = wordsIn(language)
  const say = {
    none: resignification.presence,
    descriptive: resignification.described,
    inferential: resignification.plain,
  }
  return say[numbers](symbol, finding, namesIn(names, language))
}

/** The same for another text, with its technical sentence where the study tests, and what it connotes. */
export function symbolToCopy(language: Language, numbers: NumbersChoice, shown: Shown): string {
  const { resignification } = wordsIn(language)
  const { symbol, finding } = shown
  const names = namesIn(shown.names, language)
  const technical = numbers === 'inferential' ? resignification.technical(symbol, finding, names) : null
  const connotes = resignification.connotes(symbol, finding, names, numbers !== 'none')
  return [symbolSentence(language, numbers, shown), technical, connotes]
    .filter(said => said !== null)
    .join(language === 'zh-Hans' ? '' : ' ')
}
