import { useCallback } from 'react'
import type { Memo, MemoSubject } from '../../../study/index.ts'
import { codeName, inShownOrder, nameIn } from '../../../study/index.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import { useCodes, useContradictions } from '../codes/use-codes.ts'
import { useTitleOf } from '../head/use-title-of.ts'

export interface NamedSubject {
  about: MemoSubject
  id: string
  name: string
}

/** What a memo can be about, as far as it can be chosen from a list. */
export function useMemoSubjects(): readonly NamedSubject[] {
  const language = useAppState(state => state.preferences.language)
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const codes = useCodes()
  const contradictions = useContradictions()
  return [
    ...cards.map(({ film }) => ({ about: 'film' as const, id: film.id, name: titleOf(film) })),
    ...codes.map(code => ({ about: 'code' as const, id: code.id, name: codeName(code, language) })),
    ...inShownOrder(contradictions).map(({ id, names }) => ({
      ...{ about: 'contradiction' as const, id, name: nameIn(names, language) },
    })),
  ]
}

/** What a memo is about, by its name; null where it is about nothing. */
export function useSayAbout(): (memo: Pick<Memo, 'about' | 'aboutId'>) => string | null {
  const { notebook: words } = useWords()
  const subjects = useMemoSubjects()
  const parts = useAppState(state => state.readings.parts)
  return useCallback(
    ({ about, aboutId }) => {
      if (about === null) return null
      const scenes = Object.values(parts).flatMap(part => part.scenes)
      const named =
        subjects.find(one => one.about === about && one.id === aboutId)?.name ??
        scenes.find(({ id }) => about === 'scene' && id === aboutId)?.name
      return named ? `${words.subjects[about]}: ${named}` : words.subjects[about]
    },
    [words, subjects, parts],
  )
}
