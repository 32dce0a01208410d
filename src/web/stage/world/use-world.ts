import { useEffect, useMemo } from 'react'
import type {
  DatedEvent,
  Fact,
  NewSetting,
  Place,
  Placing,
  Setting,
  SettingSaid,
} from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import type { WorldRecords } from '../../state/world/world.ts'
import { shownWorld } from '../../state/world/world.ts'
import { useAppState, useServices, useStore } from '../../use-app.ts'

const afterChangeMs = 500

/** Where and when films are, as it is shown: with what is still on its way to the program. */
export function useWorld(): WorldRecords {
  const world = useAppState(state => state.world)
  const waiting = useAppState(state => state.outbox.waiting)
  const coderId = useAppState(state => state.study?.homeCoderId ?? null)
  return useMemo(() => shownWorld(world, waiting, coderId), [world, waiting, coderId])
}

/** Asks anew for what has changed under the settings, once that is kept. */
export function useFreshWorld(): void {
  const { coding } = useServices()
  const isStale = useAppState(state => state.world.isStale && state.outbox.waiting.length === 0)
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => void coding.readWorld(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, coding])
}

type Kept = 'places' | 'events' | 'placings' | 'facts' | 'settings'

/**
 * Changes of places, events, facts and settings. Each is made upon what stands now, or upon what the hand saw where it
 * began earlier (`upon`); true where it is kept, or nothing was to be changed.
 */
export function useWorldActs() {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(() => {
    const now = () => {
      const { world, outbox: sent, study } = store.state
      return shownWorld(world, sent.waiting, study?.homeCoderId ?? null)
    }
    const standing = <Record extends { id: string }>(of: Kept, id: string): Record | undefined => {
      const shown = now()[of]
      return (shown as readonly { id: string }[]).find(one => one.id === id) as Record | undefined
    }
    return {
      setPlace: (place: Place, begunUpon?: Place) => {
        const upon = begunUpon ?? standing<Place>('places', place.id)
        if (upon && isSame(upon, place)) return true
        return outbox.placeAndSay({ kind: 'set-place', place, ...(upon && { upon }) })
      },
      removePlace: (placeId: string) => outbox.placeAndSay({ kind: 'remove-place', placeId }),
      setEvent: (event: DatedEvent, begunUpon?: DatedEvent) => {
        const upon = begunUpon ?? standing<DatedEvent>('events', event.id)
        if (upon && isSame(upon, event)) return true
        return outbox.placeAndSay({ kind: 'set-event', event, ...(upon && { upon }) })
      },
      removeEvent: (eventId: string) => outbox.placeAndSay({ kind: 'remove-event', eventId }),
      setPlacing: (placing: Placing) => {
        const upon = standing<Placing>('placings', placing.id)
        if (upon && isSame(upon, placing)) return true
        return outbox.placeAndSay({ kind: 'set-placing', placing, ...(upon && { upon }) })
      },
      removePlacing: (placingId: string) => outbox.placeAndSay({ kind: 'remove-placing', placingId }),
      setFact: (fact: Fact, begunUpon?: Fact) => {
        const upon = begunUpon ?? standing<Fact>('facts', fact.id)
        if (upon && isSame(upon, fact)) return true
        return outbox.placeAndSay({ kind: 'set-fact', fact, ...(upon && { upon }) })
      },
      removeFact: (factId: string) => outbox.placeAndSay({ kind: 'remove-fact', factId }),
      useFact: (factId: string) => outbox.placeAndSay({ kind: 'use-fact', factId }),
      settingsNow: () => now().settings,
      makeSetting: (setting: NewSetting) => outbox.placeAndSay({ kind: 'set-setting', setting }),
      /** A saying of which nothing is left is removed. */
      changeSetting: (settingId: string, to: Partial<SettingSaid>, begunUpon: Partial<SettingSaid> = {}) => {
        const there = standing<Setting>('settings', settingId)
        if (!there) return true
        const { coderId: _, ...said } = there
        if (isNothingSaid({ ...said, ...to }))
          return outbox.placeAndSay({ kind: 'remove-setting', settingId })
        const upon = { ...said, ...begunUpon }
        const setting = { ...upon, ...to }
        return isSame(upon, setting) ? true : outbox.placeAndSay({ kind: 'set-setting', setting, upon })
      },
      removeSetting: (settingId: string) => outbox.placeAndSay({ kind: 'remove-setting', settingId }),
    }
  }, [store, outbox])
}

/** Certainty alone says nothing: it is of something else that is said. */
export function isNothingSaid({ filmedIds, representedIds, events, view, storyDate }: SettingSaid): boolean {
  return filmedIds.length + representedIds.length + events.length === 0 && !view && !storyDate?.trim()
}
