import { useEffect, useMemo } from 'react'
import type { SubtitlesOfPart } from '../../state/subtitles/subtitles.ts'
import { shownSubtitles } from '../../state/subtitles/subtitles.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'

const none: SubtitlesOfPart = { tracks: [], lines: [], dialogue: [] }

/** The subtitles and the dialogue of a part; none until the program has told them. */
export function useSubtitles(partId: string): SubtitlesOfPart {
  const { coding } = useServices()
  useEffect(() => void coding.readSubtitles(partId), [coding, partId])
  const known = useAppState(state => state.subtitles[partId]) ?? none
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownSubtitles(known, waiting, partId), [known, waiting, partId])
}

/** What a language is called here; its tag where it has no name. */
export function useLanguageName(): (tag: string) => string {
  const { subtitles: words } = useWords()
  return tag => words.languages[tag] ?? tag
}
