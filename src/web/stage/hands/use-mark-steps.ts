import { useMemo, useRef } from 'react'
import type { Mark, Scene } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'
import { laneOf, lanesOf, nearestStart } from '../../state/marks/mark-lanes.ts'
import type { Store } from '../../state/store.ts'
import { useStore } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'

interface Steps {
  partId: string
  marks: readonly Mark[]
  scenes: readonly Scene[]
}

/** Going from mark to mark, of the code that is chosen where one is, and from scene to scene. */
export function useMarkSteps(steps: Steps, playback: Playback) {
  const store = useStore()
  const latest = useRef(steps)
  latest.current = steps
  return useMemo(() => {
    const go = (ms: number | null) => {
      if (ms !== null) playback.go(msToFrame(playback.clock, ms))
    }
    const toMark = (direction: 1 | -1) => {
      const { marks, partId } = latest.current
      const codeId = chosenCode(store, marks)
      const lanes = codeId === null ? lanesOf(marks, partId).values() : [laneOf(marks, partId, codeId)]
      go(nearestStart(lanes, playback.ms, direction))
    }
    const toScene = (direction: 1 | -1) => {
      const { scenes } = latest.current
      const starts = scenes.filter(({ level }) => level === 'scene').map(({ startMs }) => startMs)
      const there = starts.filter(ms => (direction > 0 ? ms > playback.ms : ms < playback.ms))
      go(there.length === 0 ? null : direction > 0 ? Math.min(...there) : Math.max(...there))
    }
    return {
      nextMark: () => toMark(1),
      previousMark: () => toMark(-1),
      nextScene: () => toScene(1),
      previousScene: () => toScene(-1),
    }
  }, [store, playback])
}

export type MarkSteps = ReturnType<typeof useMarkSteps>

function chosenCode({ state: { chosen } }: Store, marks: readonly Mark[]): string | null {
  if (chosen.kind === 'code') return chosen.id
  if (chosen.kind !== 'mark') return null
  return marks.find(({ id }) => id === chosen.id)?.codeId ?? null
}
