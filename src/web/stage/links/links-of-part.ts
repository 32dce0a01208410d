import { useMemo } from 'react'
import { useAppState } from '../../use-app.ts'
import { useShownLinks } from './use-links.ts'

export interface LinkedStretch {
  /** Of the link. */
  id: string
  startMs: number
  endMs: number
  /** The film at the other end, where that is another. */
  elsewhere: string | null
}

/** Where links lie in a part, and which of their ends belong together there. */
export interface LinksOfPart {
  count: number
  stretches: readonly LinkedStretch[]
  /** Between the middles of two ends. */
  arcs: readonly { id: string; fromMs: number; toMs: number }[]
  /** The end that was begun here, of a link that is being made. */
  begun: { startMs: number; endMs: number } | null
}

export function useLinksOfPart(partId: string): LinksOfPart {
  const shown = useShownLinks()
  const { from: begunFrom } = useAppState(state => state.begunLink)
  return useMemo(() => {
    const here = shown.flatMap(({ id, from, to }) => {
      const places = [from, to].flatMap(end => (end.partId === partId && end.place ? [end.place] : []))
      const other = from.partId === partId ? to : from
      const elsewhere = from.partId === to.partId ? null : other.title
      return places.length > 0 ? [{ id, places, elsewhere }] : []
    })
    const middle = ({ startMs, endMs }: { startMs: number; endMs: number }) => (startMs + endMs) / 2
    return {
      count: here.length,
      stretches: here
        .flatMap(({ id, places, elsewhere }) =>
          places.map(({ startMs, endMs }) => ({ id, startMs, endMs, elsewhere })),
        )
        .sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs || (a.id < b.id ? -1 : 1)),
      arcs: here.flatMap(({ id, places: [one, other] }) =>
        one && other ? [{ id, fromMs: middle(one), toMs: middle(other) }] : [],
      ),
      begun: begunFrom?.partId === partId ? begunFrom : null,
    }
  }, [shown, begunFrom, partId])
}
