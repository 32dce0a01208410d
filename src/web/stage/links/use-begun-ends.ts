import { useCallback, useMemo } from 'react'
import type { BegunEnd } from '../../state/links/begun-link.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import { useCodes } from '../codes/use-codes.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import type { ShownEnd } from './shown-links.ts'
import { sayPlace } from './shown-links.ts'

/** The ends of a link that is being made, as they are seen; null where one is not chosen yet, or its film is away. */
export function useBegunEnds(): { from: ShownEnd | null; to: ShownEnd | null } {
  const { from, to } = useAppState(state => state.begunLink)
  const shown = useShownBegun()
  return useMemo(() => ({ from: shown(from), to: shown(to) }), [from, to, shown])
}

/** A place of which something is about to be said, as it is seen. */
export function useShownBegun(): (end: BegunEnd | null) => ShownEnd | null {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const { cards } = useFilms()
  const codes = useCodes()
  const titleOf = useTitleOf()
  return useCallback(
    (end: BegunEnd | null): ShownEnd | null => {
      const card = cards.find(({ film }) => film.id === end?.filmId)
      if (!end || !card) return null
      const { partId, startMs, endMs, fileId, still, codeId } = end
      const code = codes.find(({ id }) => id === codeId) ?? null
      return {
        ...{ film: card.film, filmId: card.film.id, partId, title: titleOf(card.film) },
        file: card.files.find(file => file.id === fileId),
        place: {
          ...{ id: '', startMs, endMs, still, firstFrame: null, fileId, code },
          ...sayPlace({ startMs, endMs }, code, { words, language }),
        },
      }
    },
    [cards, codes, titleOf, words, language],
  )
}
