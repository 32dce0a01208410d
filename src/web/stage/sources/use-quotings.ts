import { useMemo } from 'react'
import type { Excerpt, NewQuoting, Quoting, Source } from '../../../study/index.ts'
import { markIn } from '../../state/marks/mark-lanes.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import { useCodes } from '../codes/use-codes.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import type { ShownEnd } from '../links/shown-links.ts'
import { showEnd } from '../links/shown-links.ts'
import { placesOfOpen } from '../readings/unit-here.ts'
import { useSources } from './use-sources.ts'

/** What quotes a passage, as it is seen: film, excerpt and source are there. */
export interface ShownQuoting {
  id: string
  quoting: Quoting
  excerpt: Excerpt
  source: Source
  end: ShownEnd
}

/** Everything that is quoted in films, film by film. What an excerpt, a source or a film that is away is left out until that comes back. */
export function useShownQuotings(): readonly ShownQuoting[] {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const { sources, excerpts, quotings } = useSources()
  const known = useAppState(state => state.sources.parts)
  const open = useAppState(state => state.parts)
  const quotingMarks = useAppState(state => state.sources.quotingMarks)
  const coding = useAppState(state => state.coding)
  const codes = useCodes()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  return useMemo(() => {
    const codeIdOf = ({ attachedTo: id, partId, startMs }: Quoting) => {
      if (id === null) return undefined
      const films = Object.values(coding)
      const mark = films.map(({ marks }) => markIn(marks, { id, partId, startMs })).find(Boolean)
      return mark?.codeId ?? quotingMarks.find(one => one.id === id)?.codeId
    }
    return cards.flatMap(card =>
      card.parts.flatMap(({ id: partId }) => {
        const here = open[partId]
        const parts = { [partId]: known[partId] ?? (here && placesOfOpen(here)) }
        return quotings
          .filter(quoting => quoting.partId === partId)
          .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
          .flatMap((quoting): ShownQuoting[] => {
            const excerpt = excerpts.find(({ id }) => id === quoting.excerptId)
            const source = sources.find(({ id }) => id === excerpt?.sourceId)
            if (!excerpt || !source) return []
            const ground = {
              ...{ cards, parts, codes, titleOf, words, language },
              codeIdOf: () => codeIdOf(quoting),
            }
            const end = showEnd({ card, partId, end: quoting }, ground)
            return [{ id: quoting.id, quoting, excerpt, source, end }]
          })
      }),
    )
  }, [cards, quotings, excerpts, sources, known, open, quotingMarks, coding, codes, titleOf, words, language])
}

/** What is said of quotations at the desk of a film. Each is true where it is kept, or nothing was to be changed. */
export function useQuotingActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      make: (filmId: string, quoting: NewQuoting) =>
        outbox.placeAndSay({ kind: 'make-quoting', filmId, quoting }),
      say: (filmId: string, quotingId: string, says: string, upon: string) =>
        says === upon || outbox.placeAndSay({ kind: 'say-of-quoting', filmId, quotingId, says, upon }),
      remove: (filmId: string, quotingId: string) =>
        outbox.placeAndSay({ kind: 'remove-quoting', filmId, quotingId }),
    }),
    [outbox],
  )
}

/** At a place that was taken at the desk, or is that of a shot. */
export function quotingAt(
  place: Pick<NewQuoting, 'partId' | 'startMs' | 'endMs' | 'attachedTo'>,
  { id, excerptId }: { id: string; excerptId: string },
): NewQuoting {
  const { partId, startMs, endMs, attachedTo } = place
  return { id, excerptId, partId, startMs, endMs, attachedTo, says: '' }
}
