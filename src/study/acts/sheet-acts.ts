import type { KnownSheetMappings } from '../foreign/keep-sheet-mapping.ts'
import { keepSheetMapping, removeSheetMapping } from '../foreign/keep-sheet-mapping.ts'
import type { SheetReading } from '../foreign/sheet-mapping.ts'
import type { ActFamily } from './act-family.ts'

export type SheetAct =
  | { kind: 'keep-sheet-mapping'; mapping: { id: string; name: string; reading: SheetReading } }
  | { kind: 'remove-sheet-mapping'; sheetMappingId: string }

/** Acts on how tables are read that come in again and again. */
export const sheetActs: ActFamily<SheetAct, KnownSheetMappings> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'keep-sheet-mapping': (known, { mapping }) => keepSheetMapping(known, mapping),
    'remove-sheet-mapping': (known, { sheetMappingId }) => removeSheetMapping(known, sheetMappingId),
  },
}
