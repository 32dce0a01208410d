import { Type } from 'typebox'
import { bounds, clipBounds, stillGrounds } from '../../../study/index.ts'
import { Line, Nullable } from '../bounded.ts'
import { Id } from '../records.ts'
import { Query } from './queries.ts'

const Ground = Type.Enum([...stillGrounds])

/** What is found, as short films: with so many frames more on both sides. */
export const WantedClips = Type.Object({
  query: Query,
  handles: Type.Integer({ minimum: 0, maximum: clipBounds.handles }),
})

/** What a person says before a clip is written: on what ground; null where each film's page says it. */
export const ClipsOrder = Type.Object({
  ...WantedClips.properties,
  ground: Nullable(Type.Object({ ground: Ground, note: Line(bounds.title) })),
  /** That the person has looked at the ground, and answers for it. */
  confirmed: Type.Literal(true),
})

const left = {
  /** Stretches that are longer than a clip may be, and those of films without a file at hand. */
  tooLong: Type.Integer(),
  withoutFile: Type.Integer(),
  /** Stretches in which a picture or a spoken line is withheld. */
  withheld: Type.Integer(),
}

/** What would become clips, film by film, before anything is written. */
export const PlannedClipsAnswer = Type.Object({
  clips: Type.Integer(),
  totalMs: Type.Integer(),
  films: Type.Array(
    Type.Object({
      filmId: Id,
      clips: Type.Integer(),
      lengthMs: Type.Integer(),
      /** As the film's page says it. */
      ground: Nullable(Ground),
      note: Type.String(),
    }),
  ),
  ...left,
})

export const TakenOutClipsAnswer = Type.Object({
  clips: Type.Integer(),
  totalMs: Type.Integer(),
  ...left,
  leftOut: Nullable(Type.String()),
})

/** Into a folder of this machine, by its whole path. */
export const ClipsFolderRequest = Type.Object({ folder: Type.String() })
