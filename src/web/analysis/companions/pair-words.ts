import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { AllNames, Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Names } from '../use-names.ts'

/** Everything by the names that one language has for it. */
export function namesIn(names: Names, language: Language): AllNames {
  return {
    film: filmId => names.film(filmId, language),
    code: codeId => names.code(codeId, language),
    coder: coderId => names.coder(coderId, language),
  }
}

/** The sentence of a pair, as much of it in numbers as the study shows. */
export function pairSentence(
  language: Language,
  numbers: NumbersChoice,
  { pair, finding, names }: { pair: CompanionPair; finding: CompanionsFinding; names: Names },
): string {
  const { companions } = wordsIn(language)
  const say = { none: companions.presence, descriptive: companions.described, inferential: companions.plain }
  return say[numbers](pair, finding, namesIn(names, language))
}

/** The same for another text, with its technical sentence where the study tests. */
export function pairToCopy(
  language: Language,
  numbers: NumbersChoice,
  shown: { pair: CompanionPair; finding: CompanionsFinding; names: Names },
): string {
  const sentence = pairSentence(language, numbers, shown)
  if (numbers !== 'inferential') return sentence
  const technical = wordsIn(language).companions.technical(
    shown.pair,
    shown.finding,
    namesIn(shown.names, language),
  )
  return [sentence, ...(technical === null ? [] : [technical])].join(language === 'zh-Hans' ? '' : ' ')
}

/** By this it is known on the page and in its address. */
export function keyOfPair({ first, second }: Pick<CompanionPair, 'first' | 'second'>): string {
  return `${first}-${second}`
}
