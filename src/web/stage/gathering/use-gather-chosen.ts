import { useMemo } from 'react'
import { frameToMs } from '../../../study/index.ts'
import type { Chosen } from '../../state/chosen.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { ShotRange } from '../contact-sheet/ContactSheet.tsx'
import type { Inspected } from '../inspector/inspected.ts'
import type { ToGather } from './use-gatherer.ts'
import { useGatherer } from './use-gatherer.ts'

interface Here {
  of: Inspected
  chosen: Chosen
  /** Neighbouring shots that are chosen together. */
  range: ShotRange | null
}

/** Gathers what the inspector shows, or every shot that is chosen, or the frame on screen. */
export function useGatherChosen({ of, chosen, range }: Here) {
  const { part, playback, coding } = of
  const { gather } = useGatherer()
  return useMemo(() => {
    const { partId } = part.view
    const marks = coding?.coding.marks ?? []
    const thingsChosen = (): ToGather[] => {
      const spans = {
        scene: part.shownScenes,
        mark: marks,
        code: [] as typeof marks,
        shot: [] as typeof marks,
      }
      const span = chosen.kind !== 'shot' && spans[chosen.kind].find(({ id }) => id === chosen.id)
      if (span) return [{ what: 'span', partId, startMs: span.startMs, endMs: span.endMs }]
      const shots = part.shownShots
      const here = shotIndexAt(shots, playback.ms)
      const { from, to } = range ?? { from: here, to: here }
      return shots.slice(from, to + 1).map(({ startMs, endMs }) => ({ what: 'shot', partId, startMs, endMs }))
    }
    return {
      gather: () => gather(thingsChosen()),
      gatherFrame: () => {
        const { clock, frame } = playback
        const [startMs, endMs] = [frameToMs(clock, frame), frameToMs(clock, frame + 1)]
        gather([{ what: 'still', partId, startMs, endMs }])
      },
    }
  }, [part, playback, coding, chosen, range, gather])
}
