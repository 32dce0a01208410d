import { useMemo } from 'react'
import type { Contradiction } from '../../../study/index.ts'
import { inShownOrder } from '../../../study/index.ts'
import type { PartState } from '../../state/parts.ts'
import { useContradictions } from '../codes/use-codes.ts'
import { useReadings } from './use-readings.ts'

export interface ReadStretch {
  id: string
  startMs: number
  endMs: number
  /** Read of the whole film. */
  isWhole: boolean
}

/** What is read of a part, where it lies now. */
export interface ReadingsOfPart {
  mediations: readonly { contradiction: Contradiction; stretches: readonly ReadStretch[] }[]
  realities: readonly ReadStretch[]
}

/** A place on a scene lies where the scene does. */
export function useReadingsOfPart({ view, shownScenes }: PartState): ReadingsOfPart {
  const contradictions = useContradictions()
  const { mediations, spans, realities } = useReadings()
  const { partId, filmId, endMs } = view
  return useMemo(() => {
    const lying = (one: { startMs: number; endMs: number; attachedTo: string | null }) =>
      shownScenes.find(({ id }) => id === one.attachedTo) ?? one
    const stretch = (id: string, span: Parameters<typeof lying>[0]): ReadStretch => {
      const { startMs, endMs: end } = lying(span)
      return { id, startMs, endMs: end, isWhole: false }
    }
    const inOrder = (some: ReadStretch[]) => some.sort((a, b) => a.startMs - b.startMs)
    const own = mediations.filter(one => one.filmId === filmId)
    return {
      mediations: inShownOrder(contradictions).flatMap(contradiction => {
        const stretches = own
          .filter(({ contradictionId }) => contradictionId === contradiction.id)
          .flatMap(({ id, extent }) =>
            extent === 'film'
              ? [{ id, startMs: 0, endMs, isWhole: true }]
              : spans
                  .filter(span => span.mediationId === id && span.partId === partId)
                  .map(span => stretch(id, span)),
          )
        return stretches.length === 0 ? [] : [{ contradiction, stretches: inOrder(stretches) }]
      }),
      realities: inOrder(realities.filter(one => one.partId === partId).map(one => stretch(one.id, one))),
    }
  }, [contradictions, mediations, spans, realities, shownScenes, partId, filmId, endMs])
}
