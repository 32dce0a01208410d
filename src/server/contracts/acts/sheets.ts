import { Type } from 'typebox'
import { SheetMapping } from '../lists/sheets.ts'
import { Id } from '../records.ts'

/** Acts on how tables are read that come in again and again. */
export const SheetActs = [
  Type.Object({
    kind: Type.Literal('keep-sheet-mapping'),
    mapping: Type.Object({
      id: Id,
      /** The study itself refuses a name that is none, and says why. */
      name: Type.String({ maxLength: 10_000 }),
      reading: SheetMapping.properties.reading,
    }),
  }),
  Type.Object({ kind: Type.Literal('remove-sheet-mapping'), sheetMappingId: Id }),
] as const
