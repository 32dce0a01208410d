import { Type } from 'typebox'
import { Nullable } from './bounded.ts'
import { Id, Task } from './records.ts'

const Measured = Nullable(Type.Number())
const Milliseconds = Type.Integer({ minimum: 0 })

export const CameraKind = Type.Enum([
  'still',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'zoom-in',
  'zoom-out',
  'shake',
])

/** What was measured of a shot; units and methods stand in `docs/methods/measurements/shots.md`. */
export const ShotValues = Type.Object({
  frames: Type.Integer(),
  lengthMs: Milliseconds,
  palette: Type.Array(Type.Object({ colour: Type.String(), share: Type.Number() })),
  lightness: Measured,
  lightnessSpread: Measured,
  contrast: Measured,
  chroma: Measured,
  sharpness: Measured,
  motion: Measured,
  camera: Nullable(
    Type.Object({
      kinds: Type.Array(CameraKind),
      pan: Type.Number(),
      tilt: Type.Number(),
      zoom: Type.Number(),
      shake: Type.Number(),
      confidence: Type.Number(),
    }),
  ),
  loudness: Measured,
  loudestMoment: Measured,
  silence: Measured,
})

/** The measurements of a part's shots as they lie now; `measured` is null where its film has not been measured. */
export const MeasurementsAnswer = Type.Object({
  measured: Nullable(
    Type.Object({
      procedure: Type.Object({ name: Type.String(), version: Type.Integer() }),
      shots: Type.Array(
        Type.Object({ shotId: Id, startMs: Milliseconds, endMs: Milliseconds, values: ShotValues }),
      ),
    }),
  ),
})

/**
 * How loud a part is, piece by piece of `stepMs`: a byte each in base64, from 0 (60 decibels below full scale, or less)
 * to 255 (full scale). Null where its film has not been measured, or has no sound.
 */
export const SoundAnswer = Type.Object({
  sound: Nullable(Type.Object({ stepMs: Milliseconds, levels: Type.String() })),
})

/** What other programs measured along a part: each line with its pieces, whose levels (0 to 255) are in base 64. */
export const SeriesAnswer = Type.Object({
  series: Type.Array(
    Type.Object({
      name: Type.String(),
      origins: Type.Array(Type.String()),
      least: Type.Number(),
      most: Type.Number(),
      pieces: Type.Array(Type.Object({ startMs: Milliseconds, endMs: Milliseconds, levels: Type.String() })),
    }),
  ),
})

export const MeasureAnswer = Type.Object({ task: Task })

/** Shots that look like one, the likest first; `distance` is the mean difference of their looks, 0 to 255. */
export const SimilarAnswer = Type.Object({
  /** How many shots were compared, and how many parts have not been measured. */
  compared: Type.Integer(),
  unmeasuredParts: Type.Integer(),
  similar: Type.Array(
    Type.Object({
      shotId: Id,
      partId: Id,
      filmId: Id,
      fileId: Id,
      startMs: Milliseconds,
      endMs: Milliseconds,
      frame: Type.Integer(),
      distance: Type.Number(),
    }),
  ),
})

export const ComparedVersion = Type.Object({
  filmId: Id,
  versionId: Id,
  name: Type.String(),
  shots: Type.Integer(),
  ms: Milliseconds,
})

/** Shots that follow one another in a version; `shot`: the number of the first, from 1. Some of them are shown. */
const ShotRun = Nullable(
  Type.Object({
    shot: Type.Integer(),
    shots: Type.Integer(),
    ms: Milliseconds,
    partId: Id,
    startMs: Milliseconds,
    endMs: Milliseconds,
    stills: Type.Array(Type.Object({ partId: Id, fileId: Id, frame: Type.Integer() })),
  }),
)

/** What is otherwise in the second version; `speed`: how long a moment of the first lasts in it. */
export const VersionsAnswer = Type.Object({
  first: ComparedVersion,
  second: ComparedVersion,
  speed: Type.Number(),
  same: Type.Integer(),
  differences: Type.Array(
    Type.Object({
      kind: Type.Enum(['cut', 'added', 'moved', 'lengthened', 'shortened']),
      byMs: Nullable(Type.Integer()),
      first: ShotRun,
      second: ShotRun,
    }),
  ),
})
