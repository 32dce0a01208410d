import type { FindingOf, PrevalenceFinding, QuestionName, SymbolFinding } from '../findings/index.ts'
import { orderByEvidence, readFilmName } from '../findings/index.ts'
import type { Code, Coder, Film } from '../study/index.ts'
import { codeName, titleFor } from '../study/index.ts'
import type { Language } from './language.ts'
import type { NamesInSentences } from './prevalence-words.ts'
import { sayCorpus } from './say-corpus.ts'
import { wordsIn } from './words-in.ts'

interface Named {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
}

type Say<Name extends QuestionName> = (language: Language, finding: FindingOf<Name>, named: Named) => string

const say: { readonly [Name in QuestionName]: Say<Name> } = { prevalence: sayPrevalence }

/**
 * Every sentence of a finding in the order in which they are to be read: what these films can show comes first, of which
 * films it is said stands at the end.
 */
export function sayFinding<Name extends QuestionName>(
  language: Language,
  finding: FindingOf<Name> & { question: Name },
  named: Named,
): string {
  const said = (say[finding.question] as Say<Name>)(language, finding, named)
  const { corpusStatement } = wordsIn(language)
  return `${said.trimEnd()}\n\n${corpusStatement.heading(sayCorpus(language, finding.corpus))}\n`
}

function sayPrevalence(language: Language, finding: PrevalenceFinding, named: Named): string {
  const { prevalence, analysis, strata } = wordsIn(language)
  const names = namesOf(language, named)
  const { seen, nothingToSee } = orderByEvidence(finding)
  const codes = new Map(named.codes.map(code => [code.id, code]))
  const nameOf = (codeId: string) => {
    const code = codes.get(codeId)
    return code ? codeName(code, language) : codeId
  }
  const symbolLines = (symbol: SymbolFinding) => {
    const name = nameOf(symbol.symbol)
    const plain = prevalence.plain(symbol, name, finding)
    const technical = prevalence.technical(symbol, name, finding, names)
    return [
      name,
      `  ${plain}`,
      ...(technical === plain ? [] : [`  ${technical}`]),
      ...symbol.warnings.map(warning => `  ! ${prevalence.warning(warning, names, finding)}`),
      '',
    ]
  }
  const { first, second } = finding.periods
  const lines = [
    analysis.compared({ first, second }),
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    prevalence.resolution(finding),
    prevalence.shotLengths(finding),
    ...(finding.strata ? [strata.described(finding.strata)] : []),
    ...finding.warnings.map(warning => `! ${prevalence.warning(warning, names, finding)}`),
    '',
    ...seen.flatMap(symbolLines),
    ...nothingToSee.map(({ because, symbols }) =>
      prevalence.nothingToSee(
        because,
        symbols.map(({ symbol }) => nameOf(symbol)),
      ),
    ),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function namesOf(language: Language, { films, coders }: Named): NamesInSentences {
  const { corpus, analysis } = wordsIn(language)
  const byId = new Map(films.map(film => [film.id, film]))
  const coderById = new Map(coders.map(coder => [coder.id, coder]))
  return {
    film: filmId => {
      const named = readFilmName(filmId)
      const film = byId.get(named.filmId)
      const title = (film && titleFor(film, language)) || corpus.untitled
      return named.part === null ? title : analysis.partOf({ title, part: named.part })
    },
    coder: coderId => coderById.get(coderId)?.name || analysis.ownCoder,
  }
}
