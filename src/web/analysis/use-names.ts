import { useMemo } from 'react'
import { readFilmName } from '../../findings/index.ts'
import type { Code } from '../../study/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import { useCodes } from '../stage/codes/use-codes.ts'
import { filmById } from '../state/films.ts'
import { useAppState, useFilms } from '../use-app.ts'
import { useVersionAsked } from './use-version-asked.ts'

/** Codes, films and coders by id, as this reader calls them. */
export function useNames() {
  const standing = useCodes()
  const version = useVersionAsked()
  const films = useFilms()
  const coders = useAppState(state => state.codebook.coders)
  const language = useAppState(state => state.preferences.language)
  return useMemo(() => {
    const byId = new Map([...standing, ...(version?.codes ?? [])].map(code => [code.id, code]))
    return {
      language,
      codeOf: (codeId: string): Code | undefined => byId.get(codeId),
      code: (codeId: string, tongue: string = language) => {
        const code = byId.get(codeId)
        return code ? codeName(code, tongue) : codeId
      },
      card: (filmId: string) => filmById(films, readFilmName(filmId).filmId),
      film: (filmId: string, tongue: Language = language) => {
        const { corpus, analysis } = wordsIn(tongue)
        const named = readFilmName(filmId)
        const card = filmById(films, named.filmId)
        const title = (card && titleFor(card.film, tongue)) || corpus.untitled
        return named.part === null ? title : analysis.partOf({ title, part: named.part })
      },
      coder: (coderId: string, tongue: Language = language) =>
        coders.find(({ id }) => id === coderId)?.name || wordsIn(tongue).analysis.ownCoder,
    }
  }, [standing, version, films, coders, language])
}

export type Names = ReturnType<typeof useNames>
