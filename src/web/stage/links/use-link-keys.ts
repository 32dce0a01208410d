import { useMemo } from 'react'
import { isSamePlace } from '../../../study/index.ts'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { linkLetGo, placeTaken } from '../../state/links/begun-link.ts'
import type { PartState } from '../../state/parts.ts'
import { useServices, useStore } from '../../use-app.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import { newLinkId } from './new-link-id.ts'
import type { HandAtDesk } from './use-place-here.ts'
import { usePlaceHere } from './use-place-here.ts'

/** One key takes the place here as an end of a link, the first time and the next; another lets go. */
export function useLinkKeys(part: PartState, hand: HandAtDesk) {
  const store = useStore()
  const { outbox } = useServices()
  const here = usePlaceHere(part, hand)
  return useMemo(
    () => ({
      take: () => {
        const end = here()
        if (!end) return
        const { from } = store.state.begunLink
        if (from && isSamePlace(from, end)) return outbox.say({ kind: 'link-to-itself' })
        store.change('begunLink', before => placeTaken(before, end))
        if (from) showReading(store, { kind: 'link', id: newReading }, newLinkId)
      },
      /** First of the second place, then of the link that was begun. */
      letGo: () => {
        if (store.state.begunLink.to) {
          store.change('begunLink', before => ({ ...before, to: null }))
          store.change('chosen', () => shotAtPlayhead)
        } else store.change('begunLink', linkLetGo)
      },
    }),
    [store, outbox, here],
  )
}

export type LinkKeys = ReturnType<typeof useLinkKeys>
