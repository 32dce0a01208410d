import { useCallback, useRef } from 'react'
import type { Mark, Span } from '../../../study/index.ts'
import { standingFrame } from '../../../study/index.ts'
import { chosenId } from '../../state/chosen.ts'
import type { BegunEnd } from '../../state/links/begun-link.ts'
import type { PartState } from '../../state/parts.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { useStore } from '../../use-app.ts'
import type { PointActs } from '../hands/use-point-acts.ts'
import type { Playback } from '../player/playback.ts'

export interface HandAtDesk {
  playback: Playback
  points: PointActs
  /** The mark that is chosen. */
  chosenMark: () => Mark | null
}

/** A stretch of the part that is open, or a mark in it, as a place that something can be said of; null without frames. */
export function placeIn(
  { view, shownStills }: Pick<PartState, 'view' | 'shownStills'>,
  { clock }: Pick<Playback, 'clock'>,
  { startMs, endMs, mark }: Span & { mark: Pick<Mark, 'id' | 'codeId'> | null },
): BegunEnd | null {
  const { filmId, partId, file } = view
  if (!file) return null
  return {
    ...{ filmId, partId, startMs, endMs, attachedTo: mark?.id ?? null, codeId: mark?.codeId ?? null },
    ...{ fileId: file.id, still: standingFrame(clock, { startMs, endMs }, shownStills) },
  }
}

/** What the hand means: the mark or the scene that is chosen, else what lies between the points, else the shot on screen. */
export function usePlaceHere(
  part: PartState,
  { playback, points, chosenMark }: HandAtDesk,
): () => BegunEnd | null {
  const store = useStore()
  const latest = useRef(part)
  latest.current = part
  return useCallback(() => {
    const { shownShots, shownScenes } = latest.current
    const mark = chosenMark()
    const sceneId = chosenId(store.state.chosen, 'scene')
    const scene = shownScenes.find(({ id }) => id === sceneId)
    const span = mark ?? scene ?? points.range() ?? shownShots[shotIndexAt(shownShots, playback.ms)]
    return span ? placeIn(latest.current, playback, { ...span, mark }) : null
  }, [store, playback, points, chosenMark])
}
