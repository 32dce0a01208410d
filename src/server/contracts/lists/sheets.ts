import { Type } from 'typebox'
import {
  bounds,
  columnMeanings,
  leftReasons,
  rowKinds,
  sheetBounds,
  timeUnits,
} from '../../../study/index.ts'
import { Line, Nullable } from '../bounded.ts'
import { Id } from '../records.ts'
import { SubtitleEncoding } from '../subtitles.ts'
import { CodersSaid, ForeignReport } from './foreign.ts'

const Count = Type.Integer({ minimum: 0 })

export const SheetReading = Type.Object({
  hasHead: Type.Boolean(),
  columns: Type.Array(
    Type.Object({
      name: Line(bounds.name),
      meaning: Type.Enum([...columnMeanings]),
      unit: Nullable(Type.Enum([...timeUnits])),
    }),
    { maxItems: sheetBounds.columns },
  ),
  rowsAre: Type.Enum([...rowKinds]),
  rate: Nullable(
    Type.Object({
      numerator: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      denominator: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    }),
  ),
  firstFrame: Type.Union([Type.Literal(0), Type.Literal(1)]),
  endIsLastFrame: Type.Boolean(),
})

/** How tables with such columns are read, kept by a name. */
export const SheetMapping = Type.Object({
  id: Id,
  name: Line(bounds.name),
  reading: SheetReading,
  createdAt: Type.String(),
})

/** How a table is to be read; what is null is guessed or proposed. */
export const SheetChoices = Type.Object({
  encoding: Nullable(SubtitleEncoding),
  separator: Nullable(Type.Enum([',', ';', '\t', '|'])),
  reading: Nullable(SheetReading),
  /** The part of the film that it is of; null where the table or its name says so. */
  partId: Nullable(Id),
  coders: Type.Optional(CodersSaid),
})

/** A table that was looked into. `report` is null where it cannot come in like this, with the reason beside it. */
export const SeenSheet = Type.Object({
  id: Id,
  encoding: SubtitleEncoding,
  isGuessed: Type.Boolean(),
  unread: Count,
  separator: Type.Enum([',', ';', '\t', '|']),
  reading: SheetReading,
  /** The mapping by which it was read of itself; null where the reading was proposed or said. */
  mappingId: Nullable(Id),
  mappings: Type.Array(SheetMapping),
  /** How many of its rows are no headings. */
  count: Count,
  first: Type.Array(Type.Array(Type.String())),
  rows: Type.Array(
    Type.Object({
      line: Count,
      film: Type.String(),
      span: Nullable(Type.Object({ startMs: Type.Number(), endMs: Type.Number() })),
      isShot: Type.Boolean(),
      marks: Count,
      measurements: Count,
      why: Nullable(Type.Enum([...leftReasons])),
    }),
  ),
  report: Nullable(ForeignReport),
  /** `{ kind, … }`; the words room says it. */
  refusal: Nullable(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
})

export const SheetImport = Type.Object({
  choices: SheetChoices,
  /** The name by which this reading is kept with the study; null where it is not. */
  keepAs: Nullable(Type.String({ maxLength: 10_000 })),
})

/** A table that a command brings in. `reading` by the name of a kept mapping, or as one of the usual tables. */
export const SheetOrder = Type.Object({
  mapping: Type.Optional(Type.String()),
  as: Type.Optional(Type.String()),
  encoding: Type.Optional(Type.String()),
  film: Type.Optional(Type.String()),
  part: Type.Optional(Type.String()),
  coders: Type.Optional(CodersSaid),
})

export const SheetCommand = Type.Object({ path: Type.String(), wanted: SheetOrder })
