import { Type } from 'typebox'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
})
/** A line of text without control characters; SQLite would cut it at U+0000. */
const Line = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
const Milliseconds = Type.Integer({ minimum: 0, maximum: 2 ** 45 })

export const Title = Type.Object({
  language: Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  kind: Type.Union([Type.Literal('original'), Type.Literal('transliterated'), Type.Literal('translated')]),
  text: Line(500),
})
export const Person = Type.Object({ name: Line(200), role: Line(100) })

export const Film = Type.Object({
  id: Id,
  titles: Type.Array(Title, { maxItems: 20 }),
  people: Type.Array(Person, { maxItems: 200 }),
  releaseDate: Nullable(Line(60)),
  storyDate: Nullable(Line(60)),
  shootingDate: Nullable(Line(60)),
  specimen: Type.Boolean(),
  createdAt: Type.String(),
})

export const FrameClock = Type.Union([
  Type.Object({
    kind: Type.Literal('constant'),
    rate: Type.Object({ numerator: Type.Integer(), denominator: Type.Integer() }),
    offsetTicks: Type.Integer(),
    frameCount: Type.Integer(),
    endMs: Milliseconds,
  }),
  Type.Object({
    kind: Type.Literal('variable'),
    startsMs: Type.Array(Type.Integer()),
    endMs: Milliseconds,
  }),
])

export const TransitionIn = Type.Enum(['start', 'cut', 'dissolve', 'fade', 'wipe'])

export const Shot = Type.Object({
  id: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  transitionIn: TransitionIn,
  transitionStartMs: Nullable(Milliseconds),
  transitionEndMs: Nullable(Milliseconds),
  confidence: Nullable(Type.Number()),
  origin: Type.Union([Type.Literal('machine'), Type.Literal('hand')]),
})

export const Scene = Type.Object({
  id: Id,
  partId: Id,
  level: Type.Union([Type.Literal('scene'), Type.Literal('sequence')]),
  parentId: Nullable(Id),
  startMs: Milliseconds,
  endMs: Milliseconds,
  name: Line(200),
  origin: Type.Union([Type.Literal('machine'), Type.Literal('hand')]),
})

export const ChosenStill = Type.Object({ id: Id, partId: Id, atMs: Milliseconds })

/** Why the browser cannot play a file itself, every reason as data; null where it can. */
export const NotPlayable = Nullable(
  Type.Object({
    because: Type.Array(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
  }),
)

const Track = Type.Object({
  codec: Type.String(),
  language: Nullable(Type.String()),
  title: Nullable(Type.String()),
})

export const FileSummary = Type.Object({
  id: Id,
  partId: Id,
  storage: Type.Union([Type.Literal('copied'), Type.Literal('referenced')]),
  originalName: Type.String(),
  /** Where media time 0 lies in the file's own time, which browsers keep; 0 for nearly every file. */
  startSeconds: Type.Number(),
  /** Where a referenced file lies; null for a copied one. */
  path: Nullable(Type.String()),
  byteSize: Type.Integer(),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  /** The copy whose frames and time the part has. */
  inUse: Type.Boolean(),
  state: Type.Union([Type.Literal('incoming'), Type.Literal('ready'), Type.Literal('failed')]),
  missing: Type.Boolean(),
  /** Why the file is not so much as looked at, until somebody says yes; null where it may be used. */
  notOpened: Nullable(Type.Enum(['not-opened-here', 'leads-outside-study'])),
  notPlayable: NotPlayable,
  /** A copy that browsers play, where one was made; its time 0 of the film lies at `startSeconds` in it. */
  playableCopy: Nullable(Type.Object({ startSeconds: Type.Number(), byteSize: Type.Integer() })),
  sounds: Type.Array(Track),
  subtitles: Type.Array(Track),
})

/** A film as its card shows it. */
export const FilmCard = Type.Object({
  film: Film,
  versions: Type.Array(Type.Object({ id: Id, filmId: Id, position: Type.Integer(), name: Type.String() })),
  parts: Type.Array(
    Type.Object({
      id: Id,
      versionId: Id,
      position: Type.Integer(),
      name: Type.String(),
      durationMs: Nullable(Milliseconds),
      fileInUseId: Nullable(Id),
    }),
  ),
  files: Type.Array(FileSummary),
  /** Another film in the study that this one looks like a copy of, until somebody has decided. */
  likeness: Nullable(Type.Object({ id: Id, otherFilmId: Id })),
  shotCount: Type.Integer(),
  runningMs: Nullable(Milliseconds),
  /** Address of the still on the card, or null where there is none yet. */
  still: Nullable(Type.String()),
})

/** Everything the shots screen and the desk need of one part. */
export const PartView = Type.Object({
  partId: Id,
  filmId: Id,
  endMs: Milliseconds,
  file: Nullable(FileSummary),
  clock: Nullable(FrameClock),
  shots: Type.Array(Shot),
  scenes: Type.Array(Scene),
  stills: Type.Array(ChosenStill),
})

export const Task = Type.Object({
  id: Id,
  kind: Type.String(),
  subjectId: Nullable(Type.String()),
  /** What the task is about, in the user's words: a file name or a film's title. */
  subject: Type.String(),
  /** `held`: ordered on another machine; it waits for a yes. */
  state: Type.Enum(['waiting', 'running', 'paused', 'held', 'done', 'failed', 'cancelled']),
  /** The file outside the study that a held task would read. */
  wouldRead: Nullable(Type.String()),
  stage: Nullable(Type.String()),
  doneShare: Nullable(Type.Number()),
  leftMs: Nullable(Type.Number()),
  /** A refusal or a fault as data: `{ kind, … }`; the words room says it. */
  reason: Type.Union([Type.Object({ kind: Type.String() }, { additionalProperties: true }), Type.Null()]),
  createdAt: Type.String(),
  endedAt: Nullable(Type.String()),
})

export const CodeKind = Type.Enum(['symbol', 'space', 'subject', 'technique'])

export const CodeNames = Type.Object({ en: Line(200), 'zh-Hans': Line(200) })

export const Code = Type.Object({
  id: Id,
  kind: CodeKind,
  names: CodeNames,
  colour: Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }),
  key: Nullable(Type.String({ maxLength: 4 })),
  position: Type.Integer(),
  retired: Type.Boolean(),
})

export const Coder = Type.Object({ id: Id, name: Type.String() })

export const Pass = Type.Object({
  id: Id,
  filmId: Id,
  coderId: Id,
  codeIds: Type.Array(Id),
  createdAt: Type.String(),
})

export const LookedThrough = Type.Object({
  id: Id,
  passId: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
})

export const Mark = Type.Object({
  id: Id,
  filmId: Id,
  partId: Id,
  codeId: Id,
  coderId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  attachedTo: Nullable(Id),
  passId: Nullable(Id),
})

const Year = Nullable(Type.Integer({ minimum: -9999, maximum: 9999 }))

export const Periodisation = Type.Object({
  id: Id,
  name: Line(200),
  dateKind: Type.Enum(['release', 'story', 'shooting']),
  declared: Type.Enum(['before', 'after']),
  periods: Type.Array(Type.Object({ name: Line(200), fromYear: Year, toYear: Year }), { maxItems: 50 }),
  assignments: Type.Array(Type.Object({ filmId: Id, period: Line(200) }), { maxItems: 100_000 }),
})
