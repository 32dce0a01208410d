import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Names } from '../use-names.ts'
import { sentenceShown } from './numbers-choice.ts'

/** The sentences of a symbol for another text; what counting shots says stays behind. */
export function sentenceToCopy(
  language: Language,
  numbers: NumbersChoice,
  { symbol, finding, names }: { symbol: SymbolFinding; finding: PrevalenceFinding; names: Names },
): string {
  const words = wordsIn(language)
  const { plain, technical } = words.prevalence
  const name = names.code(symbol.symbol, language)
  if (numbers !== 'inferential') return sentenceShown(numbers, symbol, name, { words, finding })
  const said = {
    film: (filmId: string) => names.film(filmId, language),
    coder: (coderId: string) => names.coder(coderId, language),
  }
  const [sentence, inNumbers] = [plain(symbol, name, finding), technical(symbol, name, finding, said)]
  if (sentence === inNumbers) return sentence
  return language === 'zh-Hans' ? sentence + inNumbers : `${sentence} ${inNumbers}`
}
