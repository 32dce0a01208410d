import { useMemo } from 'react'
import type { NewPlate, NewPlateItem, PlateItemSaid } from '../../../study/index.ts'
import { itemsOfPlate } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useReadings } from '../../stage/readings/use-readings.ts'
import { filmOfPart } from '../../state/films.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import type { ShownItem } from './shown-items.ts'
import { showItem } from './shown-items.ts'

/** What lies on a plate, in its order. */
export function useShownItems(plateId: string): readonly ShownItem[] {
  const { plateItems } = useReadings()
  const read = useAppState(state => state.readings.parts)
  const gathered = useAppState(state => state.tray.parts)
  const films = useFilms()
  const titleOf = useTitleOf()
  const words = useWords()
  return useMemo(
    () =>
      itemsOfPlate(plateItems, plateId).map((item, index) => {
        const { partId } = item
        const fromTray = gathered[partId]
        const part = read[partId] ?? (fromTray && { ...fromTray, scenes: [] })
        const card = filmOfPart(films, partId)
        const place = card && card.parts.length > 1 && card.parts.find(({ id }) => id === partId)
        const title = titleOf(card?.film)
        return showItem(item, index + 1, {
          ...{ part, words },
          file: card?.files.find(({ id }) => id === part?.fileId),
          title: place ? `${title} · ${words.corpus.partName(place)}` : title,
        })
      }),
    [plateItems, plateId, read, gathered, films, titleOf, words],
  )
}

export type ToLay = Omit<NewPlateItem, 'id'>

export function usePlateActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      /** Gives its id; null where it could not be made. */
      make: (name: string): string | null => {
        const id = newIdentifier()
        return outbox.placeAndSay({ kind: 'set-plate', plate: { id, name, caption: '' } }) ? id : null
      },
      change: (plate: NewPlate, upon: NewPlate) => outbox.placeAndSay({ kind: 'set-plate', plate, upon }),
      remove: (plateId: string) => outbox.placeAndSay({ kind: 'remove-plate', plateId }),
      lay: (plateId: string, things: readonly ToLay[], beforeId: string | null = null) => {
        if (things.length === 0) return
        const items = things.map(({ partId, what, startMs, endMs }) => ({
          ...{ id: newIdentifier(), partId, what, startMs, endMs },
        }))
        outbox.placeAndSay({ kind: 'add-to-plate', plateId, items, beforeId })
      },
      say: (itemId: string, to: Partial<PlateItemSaid>, upon: Partial<PlateItemSaid>) =>
        outbox.placeAndSay({ kind: 'set-plate-item', itemId, to, upon }),
      order: (plateId: string, ids: string[], beforeId: string | null) =>
        outbox.placeAndSay({ kind: 'order-plate', plateId, ids, beforeId }),
      takeOff: (ids: string[]) => outbox.placeAndSay({ kind: 'take-off-plate', ids }),
    }),
    [outbox],
  )
}

export type PlateActs = ReturnType<typeof usePlateActs>
