import { useMemo } from 'react'
import type { Language, NamesInRows } from '../../../words/index.ts'
import { namesOfBook } from '../../../words/index.ts'
import { useAppState } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'

/** What lines of a finding name, in either language, with what films and codes are called. */
export type RowNames = Names & { inLanguage: (language: Language) => NamesInRows }

export function useRowNames(): RowNames {
  const names = useNames()
  const contradictions = useAppState(state => state.codebook.contradictions)
  const aspects = useAppState(state => state.codebook.aspects)
  const choiceLists = useAppState(state => state.codebook.choiceLists)
  return useMemo(
    () => ({
      ...names,
      inLanguage: language => ({
        film: id => names.film(id, language),
        coder: id => names.coder(id, language),
        code: id => names.code(id, language),
        ...namesOfBook(language, { contradictions, aspects, choiceLists }),
      }),
    }),
    [names, contradictions, aspects, choiceLists],
  )
}
