import { useEffect } from 'react'
import type { SubtitlesOfPart } from '../../state/subtitles/subtitles.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'

const none: SubtitlesOfPart = { tracks: [], lines: [] }

/** The subtitles of a part; none until the program has told them. */
export function useSubtitles(partId: string): SubtitlesOfPart {
  const { coding } = useServices()
  useEffect(() => void coding.readSubtitles(partId), [coding, partId])
  return useAppState(state => state.subtitles[partId]) ?? none
}

/** What a language is called here; its tag where it has no name. */
export function useLanguageName(): (tag: string) => string {
  const { subtitles: words } = useWords()
  return tag => words.languages[tag] ?? tag
}
