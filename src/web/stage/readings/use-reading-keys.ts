import { useMemo, useRef } from 'react'
import { saidOfMediation } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { chosenId, newReading } from '../../state/chosen.ts'
import type { PartState } from '../../state/parts.ts'
import { shownReadings } from '../../state/readings.ts'
import { useStore } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { newMediationId, realityViewId, showReading } from './ask-for-reading.ts'
import { unitHere } from './unit-here.ts'
import { useReadingActs } from './use-readings.ts'

/** What the keys of reading do at the desk; the same for as long as the film is. */
export function useReadingKeys(part: PartState, playback: Playback) {
  const store = useStore()
  const acts = useReadingActs()
  const latest = useRef(part)
  latest.current = part
  return useMemo(() => {
    const shown = () => {
      const { readings, outbox, study } = store.state
      return shownReadings(readings, outbox.waiting, study?.homeCoderId ?? null)
    }
    const mediate = () => showReading(store, { kind: 'mediation', id: newReading }, newMediationId)
    return {
      mediate,
      /** To the mediation that is chosen; without one, a new one. */
      addPlace: () => {
        const { mediations, spans } = shown()
        const id = chosenId(store.state.chosen, 'mediation')
        const mediation = mediations.find(one => one.id === id)
        const unit = unitHere(latest.current, playback.ms)
        if (!mediation || !unit) return mediate()
        const { isScene: _, ...lying } = unit
        const own = saidOfMediation(mediation, spans).spans
        acts.change(mediation.id, { extent: 'spans', spans: [...own, { id: newIdentifier(), ...lying }] })
      },
      /** The one that stands there, else a new one. */
      readReality: () => {
        const unit = unitHere(latest.current, playback.ms)
        const there = shown().realities.find(
          one =>
            one.partId === unit?.partId &&
            (one.attachedTo === unit.attachedTo ||
              (one.startMs === unit.startMs && one.endMs === unit.endMs)),
        )
        showReading(store, { kind: 'reality', id: there?.id ?? newReading }, realityViewId)
      },
    }
  }, [store, acts, playback])
}

export type ReadingKeys = ReturnType<typeof useReadingKeys>
