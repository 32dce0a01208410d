import { useMemo } from 'react'
import type { Code } from '../../study/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { wordsIn } from '../../words/index.ts'
import { useCodes } from '../codebook/use-codes.ts'
import { filmById } from '../state/films.ts'
import { useAppState } from '../use-app.ts'

/** Codes and films by id, as this reader calls them. */
export function useNames() {
  const codes = useCodes()
  const films = useAppState(state => state.films)
  const language = useAppState(state => state.preferences.language)
  return useMemo(() => {
    const byId = new Map(codes.map(code => [code.id, code]))
    return {
      language,
      codeOf: (codeId: string): Code | undefined => byId.get(codeId),
      code: (codeId: string, tongue: string = language) => {
        const code = byId.get(codeId)
        return code ? codeName(code, tongue) : codeId
      },
      card: (filmId: string) => filmById(films, filmId),
      film: (filmId: string) => {
        const card = filmById(films, filmId)
        return (card && titleFor(card.film, language)) || wordsIn(language).corpus.untitled
      },
    }
  }, [codes, films, language])
}

export type Names = ReturnType<typeof useNames>
