import { useNavigate } from '@tanstack/react-router'
import type { QueryAnswer } from '../../../server/contracts/index.ts'
import { bounds } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'

/** Lays what was found on a plate, on a new one where none is chosen, and goes there. */
export function useOntoPlate() {
  const { outbox } = useServices()
  const navigate = useNavigate()
  return (places: readonly QueryAnswer['places'][number][], onto: { plateId: string; name: string }) => {
    const plateId = onto.plateId === '' ? newIdentifier() : onto.plateId
    const name = [...onto.name].slice(0, bounds.name).join('')
    if (
      onto.plateId === '' &&
      !outbox.placeAndSay({ kind: 'set-plate', plate: { id: plateId, name, caption: '' } })
    )
      return
    const items = places.slice(0, bounds.itemsOfPlate).map(({ partId, startMs, endMs, shotNumber }) => ({
      ...{ id: newIdentifier(), partId, startMs, endMs },
      what: shotNumber === null ? ('span' as const) : ('shot' as const),
    }))
    if (outbox.placeAndSay({ kind: 'add-to-plate', plateId, items, beforeId: null }))
      void navigate({ to: '/reading/plates/$plateId', params: { plateId } })
  }
}
