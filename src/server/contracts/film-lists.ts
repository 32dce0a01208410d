import { Type } from 'typebox'
import { bounds, filmListFields } from '../../study/index.ts'
import { Nullable } from './bounded.ts'
import { Film, Id } from './records.ts'

/** What columns are said to hold, by their names; null is passed over. */
const FilmColumns = Type.Record(Type.String({ maxLength: 500 }), Nullable(Type.Enum([...filmListFields])))

export const FilmListFile = Type.Object({
  fileName: Type.String({ maxLength: 2 * bounds.fileName }),
  text: Type.String({ maxLength: bounds.filmListText }),
  columns: FilmColumns,
})

export const FilmListRequest = Type.Object({
  ...FilmListFile.properties,
  /** Lines of films that may be here already, and are films of their own. */
  alsoLines: Type.Union([Type.Array(Type.Integer(), { maxItems: 100_000 }), Type.Literal('all')]),
})

const Standing = Type.Union([
  Type.Object({ kind: Type.Literal('new') }),
  Type.Object({ kind: Type.Literal('known'), filmId: Id }),
  Type.Object({ kind: Type.Literal('alike'), filmId: Id }),
])

export const SeenFilmList = Type.Object({
  form: Type.Enum(['table', 'wikidata-query', 'wikidata-entities']),
  columns: FilmColumns,
  films: Type.Array(
    Type.Object({
      line: Type.Integer(),
      titles: Film.properties.titles,
      people: Film.properties.people,
      releaseDate: Film.properties.releaseDate,
      runningMs: Nullable(Type.Integer()),
      country: Nullable(Type.String()),
      stands: Standing,
    }),
  ),
})

export const FilmListReport = Type.Object({
  added: Type.Array(Type.String()),
  known: Type.Array(Type.String()),
  alike: Type.Array(Type.String()),
})
