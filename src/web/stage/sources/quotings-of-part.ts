import { useMemo } from 'react'
import { useShownQuotings } from './use-quotings.ts'

/** Where something is quoted in a part, in the order of time. */
export type QuotingsOfPart = readonly { id: string; startMs: number; endMs: number; words: string }[]

export function useQuotingsOfPart(partId: string): QuotingsOfPart {
  const shown = useShownQuotings()
  return useMemo(
    () =>
      shown.flatMap(({ id, excerpt, end }) => {
        if (end.partId !== partId || !end.place) return []
        const { startMs, endMs } = end.place
        return [{ id, startMs, endMs, words: excerpt.quotation.replace(/\s+/g, ' ') }]
      }),
    [shown, partId],
  )
}
