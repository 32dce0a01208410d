import { Type } from 'typebox'
import {
  bounds,
  certainties,
  eventWays,
  factStandings,
  factSubjects,
  placingHows,
  views,
} from '../../study/index.ts'
import { Line, Milliseconds, Nullable, Writing } from './bounded.ts'
import { CodeNames, Id, Identifiers, PartShown } from './records.ts'

const Certainty = Nullable(Type.Enum([...certainties]))
const Places = Type.Array(Id, { maxItems: bounds.placesAtOnce })

export const Place = Type.Object({
  id: Id,
  names: CodeNames,
  pinyin: Line(bounds.name),
  placeKind: Line(bounds.name),
  latitude: Nullable(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Nullable(Type.Number({ minimum: -180, maximum: 180 })),
  radiusM: Type.Number({ minimum: 0, maximum: 20_100_000 }),
  withinId: Nullable(Id),
  identifiers: Identifiers,
  note: Writing,
})

export const DatedEvent = Type.Object({
  id: Id,
  names: CodeNames,
  date: Line(bounds.date),
  eventKind: Line(bounds.name),
  placeIds: Places,
  identifiers: Identifiers,
  note: Writing,
})

export const Placing = Type.Object({
  id: Id,
  filmId: Id,
  placeId: Id,
  how: Type.Enum([...placingHows]),
  certainty: Certainty,
})

export const NewSetting = Type.Object({
  id: Id,
  filmId: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  attachedTo: Nullable(Id),
  filmedIds: Places,
  representedIds: Places,
  view: Nullable(Type.Enum([...views])),
  storyDate: Nullable(Line(bounds.date)),
  events: Type.Array(Type.Object({ eventId: Id, way: Type.Enum([...eventWays]) }), {
    maxItems: bounds.placesAtOnce,
  }),
  certainty: Certainty,
})

export const Setting = Type.Object({ ...NewSetting.properties, coderId: Id })

export const Fact = Type.Object({
  id: Id,
  about: Type.Enum([...factSubjects]),
  aboutId: Id,
  field: Line(bounds.name),
  value: Line(bounds.name),
  citedId: Nullable(Id),
  says: Line(bounds.name),
  locator: Line(bounds.name),
  standing: Type.Enum([...factStandings]),
  isUsed: Type.Boolean(),
  note: Writing,
})

export const WithheldSpan = Type.Object({
  id: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  reason: Line(bounds.name),
})

/** Places, events and facts of the study, what of its films is withheld, and where and when the coder at home says that films are. */
export const WorldAnswer = Type.Object({
  places: Type.Array(Place),
  events: Type.Array(DatedEvent),
  placings: Type.Array(Placing),
  facts: Type.Array(Fact),
  settings: Type.Array(Setting),
  withheldSpans: Type.Array(WithheldSpan),
  /** Of each part of which something is said, what its stills and names are drawn from. */
  parts: Type.Array(PartShown),
})
