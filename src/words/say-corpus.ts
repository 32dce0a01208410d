import type { CorpusStatement, CorpusText } from '../study/index.ts'
import { isCorpusUnsaid, nameIn } from '../study/index.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words-in.ts'

/** Which films these are and why these, in one paragraph; what nobody has said is said to be so. */
export function sayCorpus(language: Language, statement: CorpusStatement): string {
  const { corpusStatement: words } = wordsIn(language)
  if (isCorpusUnsaid(statement)) return words.unsaid
  const text = (field: CorpusText) => sentence(nameIn(statement[field], language), words.fullStop)
  const of = text('of')
  const told = (['chosen', 'missing'] as const).map(field => {
    const said = text(field)
    return said ? words[field](said) : words.notSaid[field]
  })
  const { reach } = statement
  return [of ? words.withText[reach](of) : words.withoutText[reach], ...told].join(words.joint)
}

/** Lines of a text as one, with a full stop where it has none. */
function sentence(text: string, fullStop: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  return line === '' || /[.!?…。！？]["”’）)]?$/u.test(line) ? line : line + fullStop
}
