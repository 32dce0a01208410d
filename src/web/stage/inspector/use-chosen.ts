import { useCallback, useEffect } from 'react'
import type { Chosen } from '../../state/chosen.ts'
import { chosenInstead, shotAtPlayhead } from '../../state/chosen.ts'
import { useAppState, useStore } from '../../use-app.ts'
import type { Inspected } from './inspected.ts'

export function useChoosing(): (chosen: Chosen) => void {
  const store = useStore()
  return useCallback(chosen => store.change('chosen', before => chosenInstead(before, chosen)), [store])
}

/** What is chosen of this part: a scene or a mark for as long as the playhead is inside it, else the shot on screen. */
export function useChosen({ part, playback, coding }: Inspected): Chosen {
  const choose = useChoosing()
  const chosen = useAppState(state => state.chosen)
  const span = spanOf(chosen, part.shownScenes, coding?.coding.marks ?? [])
  const isGone = span === null
  const startMs = span?.startMs ?? 0
  const endMs = span?.endMs ?? 0
  useEffect(() => {
    const follow = () => {
      if (isGone || playback.ms < startMs || playback.ms >= endMs) choose(shotAtPlayhead)
    }
    follow()
    return playback.subscribe(follow)
  }, [playback, choose, isGone, startMs, endMs])
  return isGone ? shotAtPlayhead : chosen
}

interface Span {
  startMs: number
  endMs: number
}

const always: Span = { startMs: Number.NEGATIVE_INFINITY, endMs: Number.POSITIVE_INFINITY }

function spanOf(
  chosen: Chosen,
  scenes: readonly (Span & { id: string })[],
  marks: readonly (Span & { id: string })[],
): Span | null {
  if (chosen.kind === 'scene') return scenes.find(({ id }) => id === chosen.id) ?? null
  if (chosen.kind === 'mark') return marks.find(({ id }) => id === chosen.id) ?? null
  return always
}
