import { useEffect, useMemo } from 'react'
import type { Mediation, NewMediation, NewReality, RealityReading } from '../../../study/index.ts'
import { isSame, saidOfMediation, saidOfReality } from '../../../study/index.ts'
import type { ReadingRecords } from '../../state/readings.ts'
import { shownReadings } from '../../state/readings.ts'
import { useAppState, useServices, useStore } from '../../use-app.ts'

const afterChangeMs = 500

/** What the coder at home reads, as it is shown: with what is still on its way to the program. */
export function useReadings(): ReadingRecords {
  const mediations = useAppState(state => state.readings.mediations)
  const spans = useAppState(state => state.readings.spans)
  const realities = useAppState(state => state.readings.realities)
  const links = useAppState(state => state.readings.links)
  const linkEnds = useAppState(state => state.readings.linkEnds)
  const linkKinds = useAppState(state => state.readings.linkKinds)
  const plates = useAppState(state => state.readings.plates)
  const plateItems = useAppState(state => state.readings.plateItems)
  const memos = useAppState(state => state.readings.memos)
  const memoFrames = useAppState(state => state.readings.memoFrames)
  const waiting = useAppState(state => state.outbox.waiting)
  const coderId = useAppState(state => state.study?.homeCoderId ?? null)
  return useMemo(
    () =>
      shownReadings(
        { mediations, spans, realities, links, linkEnds, linkKinds, plates, plateItems, memos, memoFrames },
        waiting,
        coderId,
      ),
    [
      mediations,
      spans,
      realities,
      links,
      linkEnds,
      linkKinds,
      plates,
      plateItems,
      memos,
      memoFrames,
      waiting,
      coderId,
    ],
  )
}

/** Asks anew for what has changed under the readings, once that is kept. */
export function useFreshReadings(): void {
  const { coding } = useServices()
  const isStale = useAppState(state => state.readings.isStale && state.outbox.waiting.length === 0)
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => void coding.readReadings(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, coding])
}

type EditOfMediation = Partial<Omit<NewMediation, 'id'>>
type EditOfReality = Partial<Omit<NewReality, 'id'>>

/** Changes of what is read. Each is made upon what stands now, or upon what the hand saw where it began earlier. */
export function useReadingActs() {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(() => {
    const shown = () => {
      const { readings, outbox: sent, study } = store.state
      return shownReadings(readings, sent.waiting, study?.homeCoderId ?? null)
    }
    return {
      make: (filmId: string, mediation: NewMediation) =>
        outbox.placeAndSay({ kind: 'set-mediation', filmId, mediation }),
      /** True where it is kept, or nothing was to be changed. */
      change: (mediationId: string, to: EditOfMediation, begunUpon: EditOfMediation = {}) => {
        const { mediations, spans } = shown()
        const standing = mediations.find(({ id }) => id === mediationId)
        if (!standing) return true
        const upon = { ...saidOfMediation(standing, spans), ...begunUpon }
        const mediation = { ...upon, ...to }
        const { filmId } = standing
        return isSame(mediation, upon)
          ? true
          : outbox.placeAndSay({ kind: 'set-mediation', filmId, mediation, upon })
      },
      remove: ({ id: mediationId, filmId }: Mediation) =>
        outbox.placeAndSay({ kind: 'remove-mediation', filmId, mediationId }),
      makeReality: (filmId: string, reality: NewReality) =>
        outbox.placeAndSay({ kind: 'set-reality', filmId, reality }),
      changeReality: (realityId: string, to: EditOfReality, begunUpon: EditOfReality = {}) => {
        const standing = shown().realities.find(({ id }) => id === realityId)
        if (!standing) return true
        const upon = { ...saidOfReality(standing), ...begunUpon }
        const reality = { ...upon, ...to }
        const { filmId } = standing
        return isSame(reality, upon)
          ? true
          : outbox.placeAndSay({ kind: 'set-reality', filmId, reality, upon })
      },
      removeReality: ({ id: realityReadingId, filmId }: RealityReading) =>
        outbox.placeAndSay({ kind: 'remove-reality', filmId, realityReadingId }),
    }
  }, [store, outbox])
}
