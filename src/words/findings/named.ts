import { readFilmName } from '../../findings/index.ts'
import type { Code, Coder, Film } from '../../study/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import type { Language } from '../language.ts'
import type { NamesInSentences } from '../prevalence-words.ts'
import { wordsIn } from '../words-in.ts'

/** What a finding names by id. */
export interface Named {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
}

/** What films, codes and coders are called where a finding is said. */
export function namesOf(
  language: Language,
  { films, codes, coders }: Named,
): NamesInSentences & { code(codeId: string): string } {
  const { corpus, analysis } = wordsIn(language)
  const byId = new Map(films.map(film => [film.id, film]))
  const codeById = new Map(codes.map(code => [code.id, code]))
  const coderById = new Map(coders.map(coder => [coder.id, coder]))
  return {
    film: filmId => {
      const named = readFilmName(filmId)
      const film = byId.get(named.filmId)
      const title = (film && titleFor(film, language)) || corpus.untitled
      return named.part === null ? title : analysis.partOf({ title, part: named.part })
    },
    code: codeId => {
      const code = codeById.get(codeId)
      return code ? codeName(code, language) : codeId
    },
    coder: coderId => coderById.get(coderId)?.name || analysis.ownCoder,
  }
}
