import { useMemo, useRef, useState } from 'react'
import type { Shot } from '../../study/index.ts'
import { msToFrame } from '../../study/index.ts'
import type { ShotRange } from '../stage/contact-sheet/ContactSheet.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { shotIndexAt } from '../state/parts.ts'

/** Neighbouring shots that are chosen together, from where the choice began to where it stands. */
export function useShotSelection(shots: readonly Shot[], playback: Playback) {
  const [ends, setEnds] = useState<Ends | null>(null)
  const latest = useRef(ends)
  latest.current = ends
  const range = useMemo(() => rangeOf(shots, ends), [shots, ends])
  const acts = useMemo(() => {
    const choose = (anchor: number, head: number) => {
      const [first, last] = [shots[anchor], shots[head]]
      if (!first || !last) return
      setEnds({ anchorId: first.id, headId: last.id })
      playback.go(msToFrame(playback.clock, last.startMs))
    }
    const anchorOf = () => {
      const anchor = shots.findIndex(({ id }) => id === latest.current?.anchorId)
      return anchor < 0 ? shotIndexAt(shots, playback.ms) : anchor
    }
    return {
      /** Chooses one shot more, or one fewer, towards the end or the beginning. */
      extend: (by: 1 | -1) => {
        const anchor = anchorOf()
        const head = shots.findIndex(({ id }) => id === latest.current?.headId)
        choose(anchor, Math.max(0, Math.min(shots.length - 1, (head < 0 ? anchor : head) + by)))
      },
      extendTo: (head: number) => choose(anchorOf(), head),
      clear: () => setEnds(null),
    }
  }, [shots, playback])
  return { range, ...acts }
}

export type ShotSelection = ReturnType<typeof useShotSelection>

interface Ends {
  anchorId: string
  headId: string
}

function rangeOf(shots: readonly Shot[], ends: Ends | null): ShotRange | null {
  if (!ends) return null
  const places = [ends.anchorId, ends.headId].map(wanted => shots.findIndex(({ id }) => id === wanted))
  return places.some(place => place < 0) ? null : { from: Math.min(...places), to: Math.max(...places) }
}
