import { Type } from 'typebox'
import type { StudyTable, TableColumn } from '../../../exchange/index.ts'
import { schemas } from '../../contracts/index.ts'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** Rows of a table that are read at once, where nobody says how many, and at most. */
export const rowsOfPage = { usual: 1000, most: 10_000 } as const

const types = {
  text: () => Type.String(),
  whole: () => Type.Integer(),
  number: () => Type.Number(),
  flag: () => Type.Boolean(),
} as const satisfies Record<TableColumn['type'], () => Type.TSchema>

/** What is asked of a table: a film, and which rows. */
export const TableQuery = Type.Object({
  film: Type.Optional(schemas.Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: rowsOfPage.most })),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: 'What the page before said as “next”' })),
})

/** A page of a table: its rows by the names of their columns, and where the next page begins. */
export function TablePage({ columns, says }: StudyTable) {
  const row = Object.fromEntries(
    columns.map(({ name, type, mayBeEmpty, says: description }) => {
      const value = types[type]()
      const schema = mayBeEmpty ? Nullable(value) : value
      return [name, description === '' ? schema : { ...schema, description }]
    }),
  )
  return Type.Object(
    {
      rows: Type.Array(Type.Object(row)),
      next: Nullable(Type.String()),
    },
    { description: says },
  )
}

/** What there is to be read. */
export const TablesAnswer = Type.Object({
  version: Type.Literal(1),
  study: Type.Object({ id: schemas.Id, name: Type.String() }),
  tables: Type.Array(
    Type.Object({
      name: Type.String(),
      says: Type.String(),
      address: Type.String(),
      /** The whole table at once. */
      csv: Type.String(),
      columns: Type.Array(
        Type.Object({
          name: Type.String(),
          type: Type.Enum(['text', 'whole', 'number', 'flag']),
          mayBeEmpty: Type.Boolean(),
          says: Type.String(),
        }),
      ),
    }),
  ),
})
