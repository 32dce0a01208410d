import { useMemo } from 'react'
import { newIdentifier } from '../../services/new-identifier.ts'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import type { PartState } from '../../state/parts.ts'
import { noQuoteBegun, quoteLetGo } from '../../state/sources/begun-quote.ts'
import { useStore } from '../../use-app.ts'
import type { HandAtDesk } from '../links/use-place-here.ts'
import { usePlaceHere } from '../links/use-place-here.ts'
import { askForExcerpt } from './ask-for-excerpt.ts'
import { quotingAt, useQuotingActs } from './use-quotings.ts'

/** One key asks what the place here quotes, or says at once that it quotes the excerpt in hand; another lets go. */
export function useQuoteKeys(part: PartState, hand: HandAtDesk) {
  const store = useStore()
  const here = usePlaceHere(part, hand)
  const acts = useQuotingActs()
  return useMemo(
    () => ({
      quote: () => {
        const place = here()
        if (!place) return
        const { excerptId } = store.state.begunQuote
        if (excerptId === null) return askForExcerpt(store, place)
        const id = newIdentifier()
        if (!acts.make(place.filmId, quotingAt(place, { id, excerptId }))) return
        store.change('begunQuote', () => noQuoteBegun)
        store.change('chosen', () => ({ kind: 'quoting', id }))
      },
      /** Whether there was anything to let go of. */
      letGo: (): boolean => {
        const before = store.state.begunQuote
        store.change('begunQuote', quoteLetGo)
        const { chosen } = store.state
        const isAsked = chosen.kind === 'quoting' && chosen.id === newReading
        if (isAsked) store.change('chosen', () => shotAtPlayhead)
        return isAsked || before !== store.state.begunQuote
      },
    }),
    [store, here, acts],
  )
}

export type QuoteKeys = ReturnType<typeof useQuoteKeys>
