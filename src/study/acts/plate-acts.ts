import type { KnownPlates, NewPlate, NewPlateItem, PlateItemSaid } from '../plates/edit-plates.ts'
import {
  addToPlate,
  orderPlate,
  removePlate,
  setPlate,
  setPlateItem,
  takeOffPlate,
} from '../plates/edit-plates.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { gatheredOnFrames } from './tray-acts.ts'

export interface KnownTable extends KnownPlates {
  timeOf: (partId: string) => KnownTime | null
}

export type PlateAct =
  /** `upon`: the plate that the new one was made from. */
  | { kind: 'set-plate'; plate: NewPlate; upon?: NewPlate }
  | { kind: 'remove-plate'; plateId: string }
  /** Lays stills and spans on a plate before another one; null: at its end. */
  | { kind: 'add-to-plate'; plateId: string; items: NewPlateItem[]; beforeId: string | null }
  | {
      kind: 'set-plate-item'
      itemId: string
      to: Partial<PlateItemSaid>
      upon?: Partial<PlateItemSaid>
    }
  | { kind: 'order-plate'; plateId: string; ids: string[]; beforeId: string | null }
  | { kind: 'take-off-plate'; ids: string[] }

/** Taken back on their own: a plate is arranged where nothing else is done, and undo there takes back nothing unseen. */
export const plateActs: ActFamily<PlateAct, KnownTable> = {
  area: 'plates',
  ground: 'study',
  place: {
    'set-plate': (known, { plate, upon }) => setPlate(known, plate, upon),
    'remove-plate': (known, { plateId }) => removePlate(known, plateId),
    'add-to-plate': (known, { plateId, items, beforeId }) => {
      const placed = gatheredOnFrames(known, items)
      return placed.ok ? addToPlate(known, { plateId, items: placed.value, beforeId }) : placed
    },
    'set-plate-item': (known, act) => setPlateItem(known, act),
    'order-plate': (known, act) => orderPlate(known, act),
    'take-off-plate': (known, { ids }) => takeOffPlate(known, ids),
  },
}
