import { useMemo } from 'react'
import type { Mediation } from '../../study/index.ts'
import type { NamedPlace } from '../stage/readings/name-places.ts'
import { namePlace } from '../stage/readings/name-places.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'

export interface ShownPlace extends NamedPlace {
  id: string
  partId: string
  fileId: string | null
}

/** The places of a mediation as they lie in the film, part by part. */
export function useShownPlaces({ id, filmId, extent }: Mediation): readonly ShownPlace[] {
  const { readings: words } = useWords()
  const { spans } = useReadings()
  const parts = useAppState(state => state.readings.parts)
  const { cards } = useFilms()
  return useMemo(() => {
    if (extent === 'film') return []
    const order = cards.find(({ film }) => film.id === filmId)?.parts.map(part => part.id) ?? []
    return spans
      .filter(span => span.mediationId === id)
      .map(span => {
        const part = parts[span.partId]
        const { id: spanId, partId } = span
        return { id: spanId, partId, fileId: part?.fileId ?? null, ...namePlace(span, part, words) }
      })
      .sort((a, b) => order.indexOf(a.partId) - order.indexOf(b.partId) || a.startMs - b.startMs)
  }, [id, filmId, extent, spans, parts, cards, words])
}
