import { linkOptions } from '@tanstack/react-router'
import { useMemo } from 'react'
import { codeName } from '../../study/index.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import type { SavedItem } from '../stage/opening/screen.ts'
import { filmById } from '../state/films.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'

/** The passes begun last, one of each film: to go on where one was. */
export function useNewestPasses(): readonly SavedItem[] {
  const { desk } = useWords()
  const titleOf = useTitleOf()
  const passes = useAppState(state => state.codebook.newestPasses)
  const codes = useAppState(state => state.codebook.codes)
  const films = useFilms()
  const openPart = useAppState(state => state.desk.partId)
  const language = useAppState(state => state.preferences.language)
  return useMemo(() => {
    const seen = new Set<string>()
    return passes.flatMap(pass => {
      const card = filmById(films, pass.filmId)
      const partId = card?.parts.find(({ id }) => id === openPart)?.id ?? card?.parts[0]?.id
      if (!card || !partId || seen.has(pass.filmId)) return []
      seen.add(pass.filmId)
      const lookedFor = codes
        .filter(code => pass.codeIds.includes(code.id))
        .map(code => codeName(code, language))
      return {
        id: pass.id,
        name: desk.passOf({ title: titleOf(card.film), codes: lookedFor }),
        way: linkOptions({ to: '/coding/$partId', params: { partId }, search: { pass: pass.id } }),
        isOpen: partId === openPart,
      }
    })
  }, [passes, codes, films, openPart, language, desk, titleOf])
}
