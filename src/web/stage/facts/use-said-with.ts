import { useMemo } from 'react'
import { useAppState, useWords } from '../../use-app.ts'
import { useSources } from '../sources/use-sources.ts'
import type { SaidWith } from './fact-fields.ts'

/** With what it is said who says a fact. */
export function useSaidWith(): SaidWith {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const { sources } = useSources()
  return useMemo(() => ({ sources, words, language }), [sources, words, language])
}
