import { useCallback } from 'react'
import type { Film } from '../../../study/index.ts'
import { titleFor } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'

/** What a film is called for this reader, where it has a title and where it has none. */
export function useTitleOf(): (film: Pick<Film, 'titles'> | undefined) => string {
  const { untitled } = useWords().corpus
  const language = useAppState(state => state.preferences.language)
  return useCallback(film => (film && titleFor(film, language)) || untitled, [language, untitled])
}
