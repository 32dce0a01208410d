// What a record looks like on its way, once for every kind: calls, acts and archives are checked by these same shapes.
import { Type } from 'typebox'
import {
  bounds,
  choiceListNames,
  codeKinds,
  codeUnits,
  corners,
  exampleShows,
  judgements,
  nameScripts,
  passUnits,
} from '../../study/index.ts'
import { DayOfYear, Line, Milliseconds, Nullable, Statement, Writing, Year } from './bounded.ts'

export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
})

export const Title = Type.Object({
  language: Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  kind: Type.Union([Type.Literal('original'), Type.Literal('transliterated'), Type.Literal('translated')]),
  text: Line(bounds.title),
})
export const Person = Type.Object({
  name: Line(bounds.name),
  names: Type.Optional(
    Type.Array(Type.Object({ script: Type.Enum([...nameScripts]), text: Line(bounds.name) }), {
      maxItems: bounds.namesOfPerson,
    }),
  ),
  role: Line(bounds.role),
  isReal: Type.Optional(Type.Boolean()),
  note: Type.Optional(Writing),
  withheld: Type.Optional(Line(bounds.name)),
})

/** What something is called in lists of others. */
export const Identifiers = Type.Array(Type.Object({ scheme: Line(bounds.name), value: Line(bounds.name) }), {
  maxItems: bounds.identifiers,
})

export const Film = Type.Object({
  id: Id,
  titles: Type.Array(Title, { maxItems: bounds.titles }),
  people: Type.Array(Person, { maxItems: bounds.people }),
  releaseDate: Nullable(Line(bounds.date)),
  storyDate: Nullable(Line(bounds.date)),
  shootingDate: Nullable(Line(bounds.date)),
  filmKind: Type.Optional(Nullable(Line(bounds.date))),
  identifiers: Type.Optional(Nullable(Identifiers)),
  recognised: Type.Optional(Nullable(Type.Union([Type.Literal('itself'), Type.Literal('described')]))),
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
  name: Line(bounds.name),
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

const Stretch = { startMs: Milliseconds, endMs: Milliseconds }

const FileFacts = Type.Object({
  missingEnd: Nullable(Type.Object({ ...Stretch, frames: Nullable(Type.Integer()) })),
  breaksOffMs: Nullable(Milliseconds),
  gaps: Type.Array(Type.Object(Stretch)),
  damaged: Type.Array(Type.Object(Stretch)),
  fewerFrames: Nullable(Type.Object({ stated: Type.Integer(), read: Type.Integer() })),
  unread: Type.Integer(),
  joinsMs: Type.Array(Milliseconds),
  lateMs: Nullable(Milliseconds),
  chosenTrack: Nullable(
    Type.Object({
      number: Type.Integer(),
      of: Type.Integer(),
      codec: Type.String(),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  timeCode: Nullable(Type.String()),
})

const StatementText = Type.Object({ en: Statement, 'zh-Hans': Statement })

/** Which films these are, and why these. */
export const CorpusStatement = Type.Object({
  reach: Type.Enum(['unsaid', 'whole', 'sample']),
  of: StatementText,
  chosen: StatementText,
  missing: StatementText,
})

/** What the study says of itself. */
export const StudyProfile = Type.Object({
  id: Id,
  name: Type.String(),
  numbers: Type.Enum(['none', 'descriptive', 'inferential']),
  corpus: CorpusStatement,
  /** How names are read where the program reads them otherwise. */
  readings: Type.Array(
    Type.Object({
      signs: Type.String({ maxLength: bounds.name }),
      reading: Type.String({ maxLength: bounds.name }),
    }),
    { maxItems: bounds.readings },
  ),
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
  /** What is missing or damaged, and what was chosen; null until every frame has been seen. */
  facts: Nullable(FileFacts),
  sounds: Type.Array(Track),
  subtitles: Type.Array(Track),
})

export const Version = Type.Object({
  id: Id,
  filmId: Id,
  position: Type.Integer(),
  name: Line(bounds.name),
})

export const Part = Type.Object({
  id: Id,
  versionId: Id,
  position: Type.Integer(),
  name: Line(bounds.name),
  durationMs: Nullable(Milliseconds),
  statedMs: Type.Optional(Nullable(Milliseconds)),
  fileInUseId: Nullable(Id),
})

/** A film as its card shows it. */
export const FilmCard = Type.Object({
  film: Film,
  versions: Type.Array(Version),
  parts: Type.Array(Part),
  files: Type.Array(FileSummary),
  /** Another film in the study that this one looks like a copy of, until somebody has decided. */
  likeness: Nullable(Type.Object({ id: Id, otherFilmId: Id })),
  shotCount: Type.Integer(),
  /** What in its record no act and no import writes, each with what stands there. */
  complaints: Type.Array(
    Type.Object({
      field: Type.Enum(['title', 'person', 'date', 'length', 'record']),
      value: Type.String(),
    }),
  ),
  runningMs: Nullable(Milliseconds),
  /** The frame that stands for the film on its card, or null where there is none yet. */
  still: Nullable(Type.Object({ fileId: Id, frame: Type.Integer() })),
})

/** What stills and names of places in a part are drawn from. */
export const PartShown = Type.Object({
  partId: Id,
  fileId: Nullable(Id),
  clock: Nullable(FrameClock),
  scenes: Type.Array(Scene),
  /** Where its shots begin, by which they have their numbers. */
  shotStartsMs: Type.Array(Milliseconds),
  stills: Type.Array(ChosenStill),
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

export const CodeKind = Type.Enum([...codeKinds])
export const CodeUnit = Type.Enum([...codeUnits])
export const Judgement = Type.Enum([...judgements])

export const CodeNames = Type.Object({ en: Line(bounds.name), 'zh-Hans': Line(bounds.name) })

export const Code = Type.Object({
  id: Id,
  kind: CodeKind,
  names: CodeNames,
  colour: Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }),
  key: Nullable(Type.String({ maxLength: 4 })),
  position: Type.Integer(),
  retired: Type.Boolean(),
  pinyin: Line(bounds.name),
  isHeading: Type.Optional(Type.Boolean()),
  definition: Writing,
  whenToUse: Writing,
  whenNot: Writing,
  unit: CodeUnit,
  judgement: Judgement,
  parentIds: Type.Array(Id, { maxItems: 100 }),
  entailsIds: Type.Array(Id, { maxItems: 100 }),
  aspectIds: Type.Array(Id, { maxItems: 100 }),
})

export const CodeMeaning = Type.Pick(Code, [
  ...(['pinyin', 'definition', 'whenToUse', 'whenNot'] as const),
  ...(['unit', 'judgement', 'parentIds', 'entailsIds', 'aspectIds', 'isHeading'] as const),
])

/** A frame of the corpus beside a definition: of what the code is, or is not. */
export const CodeExample = Type.Object({
  id: Id,
  codeId: Id,
  partId: Id,
  atMs: Milliseconds,
  shows: Type.Enum([...exampleShows]),
})

export const CodeSet = Type.Object({
  id: Id,
  name: Line(bounds.name),
  codeIds: Type.Array(Id, { maxItems: 1000 }),
})

/** Of a published version of the codebook. */
export const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })

export const Coder = Type.Object({ id: Id, name: Line(bounds.name) })

export const PassUnit = Type.Object({ unit: Type.Enum([...passUnits]), sliceMs: Nullable(Milliseconds) })

export const Pass = Type.Object({
  ...PassUnit.properties,
  id: Id,
  filmId: Id,
  coderId: Id,
  codeIds: Type.Array(Id),
  createdAt: Type.String(),
  codingPlanId: Type.Union([Id, Type.Null()]),
  finishedAt: Type.Union([Type.String(), Type.Null()]),
  byPlaying: Type.Boolean(),
  isTraining: Type.Boolean(),
})

export const LookedThrough = Type.Object({
  id: Id,
  passId: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
})

export const SeenCoding = Type.Object({
  id: Id,
  filmId: Id,
  coderId: Id,
  seenCoderId: Id,
  seenAt: Type.String(),
})

export const MarkAspect = Type.Object({
  aspectId: Id,
  values: Type.Array(Id, { maxItems: bounds.aspectValues }),
  reason: Writing,
})

/** One of a list, by the id that the scholar's own have or the name of one that is given. */
const Choice = Type.String({ pattern: '^[0-9a-z-]{1,36}$' })

export const ChosenFromLists = {
  attitudeToFirst: Nullable(Choice),
  attitudeToSecond: Nullable(Choice),
  treatment: Nullable(Choice),
}

export const ChoiceList = Type.Object({
  id: Type.Enum([...choiceListNames]),
  values: Type.Array(Type.Object({ id: Choice, names: CodeNames, retired: Type.Boolean() }), {
    maxItems: bounds.aspectValues,
  }),
})

export const MarkPosition = Type.Object({
  contradictionId: Id,
  positions: Type.Array(Type.Enum([...corners]), { maxItems: 4 }),
  ...ChosenFromLists,
})

export const MarkSaid = Type.Object({
  memo: Writing,
  connotes: Writing,
  connotesIds: Type.Array(Id, { maxItems: 100 }),
  aspects: Type.Array(MarkAspect, { maxItems: 100 }),
  positions: Type.Array(MarkPosition, { maxItems: 100 }),
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
  said: Nullable(MarkSaid),
})

/** In whole ten-thousandths of the picture; whether it lies in it the study says. */
const Share = Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })
export const RegionPlace = Type.Object({ x: Share, y: Share, width: Share, height: Share })

/** Where a region of a mark stands at one frame. */
export const RegionKey = Type.Object({
  id: Id,
  regionId: Id,
  markId: Id,
  partId: Id,
  atMs: Milliseconds,
  ...RegionPlace.properties,
})

export const Periodisation = Type.Object({
  id: Id,
  name: Line(bounds.name),
  dateKind: Type.Enum(['release', 'story', 'shooting']),
  declared: Type.Enum(['before', 'after']),
  periods: Type.Array(
    Type.Object({
      name: Line(bounds.name),
      fromYear: Nullable(Year),
      toYear: Nullable(Year),
      fromDay: Type.Optional(DayOfYear),
      toDay: Type.Optional(DayOfYear),
      eventIds: Type.Optional(Type.Array(Id, { maxItems: bounds.eventsOfPeriod })),
    }),
    {
      maxItems: bounds.periods,
    },
  ),
  assignments: Type.Array(
    Type.Object({ filmId: Id, partId: Type.Optional(Id), period: Nullable(Line(bounds.name)) }),
    { maxItems: bounds.assignments },
  ),
})
