import { useEffect, useMemo } from 'react'
import type { Mark, Region, RegionPlace } from '../../../study/index.ts'
import { keyAt, movedPlace, placeAt, regionsOf } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { chosenInstead, newRegion } from '../../state/chosen.ts'
import { marksNow, regionKeysNow } from '../../state/coding.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useServices, useStore } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { RegionDraft } from './region-draft.ts'
import { arrowStep, firstPlace, grownPlace } from './size-place.ts'

interface Taken {
  mark: Mark
  /** Null while it is being drawn. */
  region: Region | null
}

/** The region in hand of the mark that is chosen: drawn, moved, sized and keyed at the frame where the film stands. */
export function useRegionHand(
  of: { filmId: string; partId: string },
  playback: Playback,
  marks: { chosen: () => Mark | null; chooseHere: () => void },
) {
  const { outbox, shortcuts } = useServices()
  const store = useStore()
  const { filmId, partId } = of
  const hand = useMemo(() => {
    const draft = new RegionDraft()
    const choose = (mark: Pick<Mark, 'id'>, region?: string) =>
      store.change('chosen', before => chosenInstead(before, { kind: 'mark', id: mark.id, region }))
    const regionsOfMark = (mark: Mark) =>
      regionsOf(regionKeysNow(store.state, filmId).filter(({ markId }) => markId === mark.id))
    const taken = (): Taken | null => {
      const { chosen } = store.state
      if (chosen.kind !== 'mark' || chosen.region === undefined) return null
      const mark = marksNow(store.state, filmId).find(({ id }) => id === chosen.id)
      if (mark?.partId !== partId) return null
      if (chosen.region === newRegion) return { mark, region: null }
      const region = regionsOfMark(mark).find(({ id }) => id === chosen.region)
      return region ? { mark, region } : null
    }
    /** The mark that is chosen, else the first one here. */
    const markMeant = () => {
      if (!marks.chosen()) marks.chooseHere()
      const mark = marks.chosen()
      if (!mark) outbox.say({ kind: 'no-mark-here' })
      return mark
    }
    const take = (mark: Mark, region: string) => {
      playback.pause()
      store.change('preferences', before => preferred(before, { regions: 'shown' }))
      choose(mark, region)
    }
    /** Where it stands at a moment, or is to stand once it is let go of. */
    const placeOf = ({ mark, region }: Taken, ms = playback.ms): RegionPlace => {
      const { now } = draft
      if (now?.markId === mark.id && now.regionId === (region?.id ?? newRegion)) return now.place
      return region ? placeAt(region, ms) : firstPlace
    }
    const bring = (moved: (place: RegionPlace) => RegionPlace) => {
      const now = taken()
      if (!now) return
      playback.pause()
      const atMs = draft.now?.atMs ?? playback.ms
      const regionId = now.region?.id ?? newRegion
      draft.set({ markId: now.mark.id, regionId, atMs, place: moved(placeOf(now)) })
    }
    const place = ({ mark, region }: Taken, at: { atMs: number; place: RegionPlace }) => {
      const regionId = region?.id ?? newIdentifier()
      const upon = region ? { upon: placeAt(region, at.atMs) } : {}
      const key = { filmId, partId, markId: mark.id, regionId, newKeyId: newIdentifier() }
      const isPlaced = outbox.placeAndSay({ kind: 'set-region', ...key, ...at, ...upon })
      if (isPlaced && !region) choose(mark, regionId)
    }
    /** Keeps what was moved; a region that is drawn by keys waits until somebody says so. */
    const keep = () => {
      const now = taken()
      const { now: drafted } = draft
      if (now && drafted) place(now, { atMs: drafted.atMs, place: drafted.place })
      draft.set(null)
    }
    const leave = () => {
      draft.set(null)
      const now = taken()
      if (now) choose(now.mark)
    }
    return {
      draft,
      taken,
      placeOf,
      bring,
      keep,
      leave,
      drop: () => draft.set(null),
      draw: () => {
        const mark = markMeant()
        if (mark) take(mark, newRegion)
      },
      /** Its regions in turn; the first one is drawn where it has none. */
      turn: () => {
        const mark = markMeant()
        if (!mark) return
        const all = regionsOfMark(mark)
        const at = all.findIndex(({ id }) => id === taken()?.region?.id)
        take(mark, all[(at + 1) % Math.max(1, all.length)]?.id ?? newRegion)
      },
      takeById: (regionId: string) => {
        const key = regionKeysNow(store.state, filmId).find(one => one.regionId === regionId)
        const mark = marksNow(store.state, filmId).find(({ id }) => id === key?.markId)
        if (mark) take(mark, regionId)
      },
      keepHere: () => {
        const now = taken()
        if (!now) return
        place(now, { atMs: draft.now?.atMs ?? playback.ms, place: placeOf(now) })
        draft.set(null)
      },
      keepArrow: () => {
        if (taken()?.region) keep()
      },
      move: (x: number, y: number) => bring(old => movedPlace(old, { x: x * arrowStep, y: y * arrowStep })),
      grow: (x: number, y: number) =>
        bring(old => grownPlace(old, { width: x * arrowStep, height: y * arrowStep })),
      remove: () => {
        const now = taken()
        if (!now?.region) return leave()
        const { mark, region } = now
        draft.set(null)
        outbox.placeAndSay({ kind: 'remove-region', filmId, markId: mark.id, regionId: region.id })
      },
      removeKey: () => {
        const now = taken()
        const key = now?.region && keyAt(now.region, playback.ms)
        if (!key) return outbox.say({ kind: 'no-region-key-here' })
        outbox.placeAndSay({ kind: 'remove-region-key', filmId, markId: now.mark.id, keyId: key.id })
      },
      turnShown: () =>
        store.change('preferences', before =>
          preferred(before, { regions: before.regions === 'shown' ? 'hidden' : 'shown' }),
        ),
    }
  }, [outbox, store, filmId, partId, playback, marks])
  const isInHand = useAppState(() => hand.taken() !== null)
  useEffect(() => {
    if (!isInHand) return
    return shortcuts.handle('regions', {
      'region-left': () => hand.move(-1, 0),
      'region-right': () => hand.move(1, 0),
      'region-up': () => hand.move(0, -1),
      'region-down': () => hand.move(0, 1),
      'region-narrower': () => hand.grow(-1, 0),
      'region-wider': () => hand.grow(1, 0),
      'region-lower': () => hand.grow(0, -1),
      'region-higher': () => hand.grow(0, 1),
      'keep-region': hand.keepHere,
      'leave-region': hand.leave,
      'remove-region': hand.remove,
      'remove-region-key': hand.removeKey,
    })
  }, [shortcuts, hand, isInHand])
  // What the arrows have moved is kept once they are let go of, wherever that is.
  useEffect(() => {
    const letGo = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key.startsWith('Arrow')) hand.keepArrow()
    }
    window.addEventListener('keyup', letGo)
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keyup', letGo)
      window.removeEventListener('blur', letGo)
      hand.keepArrow()
    }
  }, [hand])
  return hand
}

export type RegionHand = ReturnType<typeof useRegionHand>
