import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Milliseconds } from './bounded.ts'
import { DetectAgain } from './detection.ts'
import {
  Code,
  CodeKind,
  CodeNames,
  Coder,
  CodeSet,
  Film,
  Id,
  LookedThrough,
  Mark,
  Pass,
  Periodisation,
  Person,
  Task,
  Title,
  TransitionIn,
} from './records.ts'
import { SceneActs } from './scenes.ts'

const Unit = Type.Object({
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  shotId: Type.Union([Id, Type.Null()]),
})

/** How a boundary looks where the machine had seen something. */
const SeenTransition = Type.Object({
  transitionIn: Type.Enum(['cut', 'dissolve', 'fade', 'wipe']),
  transitionStartMs: Type.Union([Milliseconds, Type.Null()]),
  transitionEndMs: Type.Union([Milliseconds, Type.Null()]),
})

/** What a film's description is made of; an edit names the fields that it changes. */
const FilmEdit = Type.Partial(
  Type.Object({
    titles: Type.Array(Title, { maxItems: bounds.titles }),
    people: Type.Array(Person, { maxItems: bounds.people }),
    releaseDate: Film.properties.releaseDate,
    storyDate: Film.properties.storyDate,
    shootingDate: Film.properties.shootingDate,
    filmKind: Film.properties.filmKind,
  }),
)

const OneFilmEdit = Type.Object({
  filmId: Id,
  ...FilmEdit.properties,
  /** What the named fields were when the edit began: another's change since is not overwritten. */
  upon: Type.Optional(FilmEdit),
})

const CodeEdit = Type.Partial(
  Type.Object({
    codeKind: CodeKind,
    names: CodeNames,
    colour: Code.properties.colour,
    key: Code.properties.key,
    retired: Type.Boolean(),
  }),
)

/** What hangs on a film: said before it is removed, and of one that was. */
export const FilmHoldings = Type.Object({
  parts: Type.Integer(),
  shots: Type.Integer(),
  marks: Type.Integer(),
  passes: Type.Integer(),
})

/** Acts that the scholar makes; each is placed again by the server and kept with its inverse. */
export const ActRequest = Type.Union([
  Type.Object({
    kind: Type.Literal('split-shot'),
    partId: Id,
    atMs: Milliseconds,
    newShotId: Id,
    seen: Type.Optional(SeenTransition),
  }),
  Type.Object({ kind: Type.Literal('merge-with-previous'), partId: Id, shotId: Id }),
  Type.Object({ kind: Type.Literal('move-boundary'), partId: Id, shotId: Id, atMs: Milliseconds }),
  Type.Object({
    kind: Type.Literal('retype-boundary'),
    partId: Id,
    shotId: Id,
    transitionIn: TransitionIn,
  }),
  /** Says that the boundary at which the shot begins is right. */
  Type.Object({ kind: Type.Literal('keep-boundary'), partId: Id, shotId: Id }),
  /** Says that no boundary was missed there. */
  Type.Object({ kind: Type.Literal('deny-boundary'), partId: Id, atMs: Milliseconds }),
  DetectAgain,
  ...SceneActs,
  Type.Object({ kind: Type.Literal('describe-film'), ...OneFilmEdit.properties }),
  /** Many at once, as from a spreadsheet: all or none, and one to take back. */
  Type.Object({
    kind: Type.Literal('describe-films'),
    films: Type.Array(OneFilmEdit, { minItems: 1, maxItems: 1000 }),
  }),
  Type.Object({ kind: Type.Literal('remove-film'), filmId: Id }),
  /** Brings a removed film back with all that hung on it. */
  Type.Object({ kind: Type.Literal('bring-back-film'), filmId: Id }),
  /** The film is another copy of one that is there; `use`: go on with this copy, all annotations go along. */
  Type.Object({ kind: Type.Literal('take-as-copy'), likenessId: Id, use: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('decline-likeness'), likenessId: Id }),
  /** Puts another copy of the part in use. */
  Type.Object({ kind: Type.Literal('use-file'), fileId: Id }),
  Type.Object({
    kind: Type.Literal('add-code'),
    code: Type.Object({
      id: Id,
      kind: CodeKind,
      names: CodeNames,
      colour: Code.properties.colour,
      key: Code.properties.key,
    }),
  }),
  Type.Object({
    kind: Type.Literal('edit-code'),
    codeId: Id,
    ...CodeEdit.properties,
    upon: Type.Optional(CodeEdit),
  }),
  /** `upon`: the set that the new one was made from. */
  Type.Object({ kind: Type.Literal('set-code-set'), codeSet: CodeSet, upon: Type.Optional(CodeSet) }),
  Type.Object({ kind: Type.Literal('remove-code-set'), codeSetId: Id }),
  Type.Object({
    kind: Type.Literal('start-pass'),
    passId: Id,
    filmId: Id,
    codeIds: Type.Array(Id, { maxItems: 1000 }),
  }),
  /** Puts the code on the unit; said twice, or by two windows, it is there once. */
  Type.Object({
    kind: Type.Literal('set-mark'),
    filmId: Id,
    codeId: Id,
    passId: Type.Union([Id, Type.Null()]),
    unit: Unit,
    newMarkId: Id,
  }),
  /** Takes the code off the unit. */
  Type.Object({ kind: Type.Literal('clear-mark'), filmId: Id, codeId: Id, unit: Unit }),
  /** Accepts a unit: the pass has looked through it. */
  Type.Object({ kind: Type.Literal('look-through'), filmId: Id, passId: Id, unit: Unit, newId: Id }),
  /** Takes that back for the unit. */
  Type.Object({ kind: Type.Literal('look-again'), filmId: Id, passId: Id, unit: Unit }),
  Type.Object({
    kind: Type.Literal('settle-mark'),
    filmId: Id,
    markId: Id,
    how: Type.Enum(['free', 'trim']),
  }),
  /** `upon`: the periodisation that the new form was made from. */
  Type.Object({
    kind: Type.Literal('set-periodisation'),
    periodisation: Periodisation,
    upon: Type.Optional(Periodisation),
  }),
  Type.Object({ kind: Type.Literal('remove-periodisation'), periodisationId: Id }),
])

/** An act with its own id: sent again after a broken connection, it is not made a second time. */
export const ActBody = Type.Intersect([ActRequest, Type.Object({ actId: Type.Optional(Id) })])

export const Area = Type.Enum(['corpus', 'shots', 'coding', 'codebook', 'analysis'])

/** Which stack to take back from: the shots of one film, the corpus as a whole (`filmId` null) … */
export const StackRequest = Type.Object({ area: Area, filmId: Type.Union([Id, Type.Null()]) })

/** Undo or redo, with an id of its own: asked again after a lost answer, it is not made a second time. */
export const TurnRequest = Type.Intersect([StackRequest, Type.Object({ actId: Type.Optional(Id) })])

/**
 * What an act did, as entries with before and after; see `Change` in the study room. `number`: its place among all
 * changes of the study, in whose order every window takes them.
 */
export const ActAnswer = Type.Object({
  actId: Id,
  kind: Type.String(),
  change: Type.Unknown(),
  number: Type.Integer(),
})

/** Films that were removed and can be brought back, the last removed first. */
export const RemovedFilmsAnswer = Type.Object({
  films: Type.Array(
    Type.Object({
      filmId: Id,
      titles: Type.Array(Title),
      removedAt: Type.String(),
      holdings: FilmHoldings,
    }),
  ),
})

/** Any refusal, as data; the status is 4xx. */
export const RefusalAnswer = Type.Object({
  refusal: Type.Object({ kind: Type.String() }, { additionalProperties: true }),
})

export const StudyAnswer = Type.Object({
  id: Id,
  name: Type.String(),
  homeCoderId: Id,
  folder: Type.String(),
  program: Type.String(),
  /** True of the study of the specimen films, which is evidence of nothing. */
  isSpecimen: Type.Boolean(),
  /** In the specimen study: the address of the study that it was opened from. */
  specimenOf: Type.Union([Type.String(), Type.Null()]),
  /** Nothing can be written to it: acts are refused. */
  isForReading: Type.Boolean(),
  /** The folder of which it is a copy that was made while it was open. */
  copyOf: Type.Union([Type.String(), Type.Null()]),
})

/** Where the study of the specimen films is served. */
export const SpecimenStudyAnswer = Type.Object({ address: Type.String() })

/** Where a backup that was asked for lies. */
export const BackupAnswer = Type.Object({ file: Type.String() })

export const TasksAnswer = Type.Object({ tasks: Type.Array(Task) })

/** A folder under an opened root, for the file picker. */
export const FolderAnswer = Type.Object({
  path: Type.String(),
  parent: Type.Union([Type.String(), Type.Null()]),
  folders: Type.Array(Type.Object({ name: Type.String(), path: Type.String() })),
  files: Type.Array(Type.Object({ name: Type.String(), path: Type.String(), byteSize: Type.Integer() })),
})

export const RootsAnswer = Type.Object({ roots: Type.Array(Type.String()) })

/** Opens one more folder of this machine to the page. */
export const OpenRootRequest = Type.Object({ path: Type.String({ minLength: 1, maxLength: 4096 }) })

/** References files where they lie. */
export const AddRequest = Type.Object({
  paths: Type.Array(Type.String({ minLength: 1, maxLength: 4096 }), { minItems: 1, maxItems: 1000 }),
  /** Several files that are the parts of one film, in order. */
  asOneFilm: Type.Optional(Type.Boolean()),
})
export const AddAnswer = Type.Object({ tasks: Type.Array(Task) })

/** Says yes to using files outside the study that its records name. */
export const OpenRequest = Type.Object({ fileIds: Type.Array(Id, { minItems: 1, maxItems: 100_000 }) })
export const OpenAnswer = Type.Object({ fileIds: Type.Array(Id) })

export const CodebookAnswer = Type.Object({
  codes: Type.Array(Code),
  codeSets: Type.Array(CodeSet),
  coders: Type.Array(Coder),
  /** The last passes of the coder at home, of any film: what the next one is most likely begun with. */
  newestPasses: Type.Array(Pass),
})

/** What hangs on a code, of all coders, in the films that are in the study. */
export const CodeHoldings = Type.Object({ marks: Type.Integer(), films: Type.Integer() })

/** The desk's own records of one film: blind, so only those of the coder at home. */
export const CodingAnswer = Type.Object({
  passes: Type.Array(Pass),
  lookedThrough: Type.Array(LookedThrough),
  marks: Type.Array(Mark),
})

export const PeriodisationsAnswer = Type.Object({ periodisations: Type.Array(Periodisation) })

/** Without a periodisation the first one, without periods its first two; `focalCodeIds` were declared before looking. */
export const PrevalenceRequest = Type.Object({
  periodisationId: Type.Optional(Id),
  periods: Type.Optional(Type.Tuple([Type.String({ maxLength: 200 }), Type.String({ maxLength: 200 })])),
  focalCodeIds: Type.Optional(Type.Array(Id, { maxItems: 1000 })),
})

/** `finding` is a `PrevalenceFinding` of the findings room, with codes and films by id. */
export const PrevalenceAnswer = Type.Object({
  finding: Type.Unknown(),
  periodisation: Periodisation,
  tableDigest: Type.String(),
})

/**
 * Where a code is in a film, each stretch with the frame that stands for it and with how the counts take it;
 * `shotId` and `shotNumber` are null where no shot holds it.
 */
export const AppearancesAnswer = Type.Object({
  appearances: Type.Array(
    Type.Object({
      partId: Id,
      fileId: Type.Union([Id, Type.Null()]),
      shotId: Type.Union([Id, Type.Null()]),
      shotNumber: Type.Union([Type.Integer(), Type.Null()]),
      startMs: Milliseconds,
      endMs: Milliseconds,
      frame: Type.Union([Type.Integer(), Type.Null()]),
      counted: Type.Enum(['shot', 'time-only', 'disputed', 'not-looked-through']),
    }),
  ),
})

export const ImportRequest = Type.Object({ path: Type.String({ minLength: 1, maxLength: 4096 }) })
export const ImportAnswer = Type.Object({ task: Task })

/** What it would mean to take one film as another copy of another; frames that should show the same. */
export const LikenessPreview = Type.Object({
  fileId: Id,
  otherFileId: Id,
  name: Type.String(),
  otherName: Type.String(),
  fromMs: Type.Number(),
  untilMs: Type.Number(),
  speed: Type.Number(),
  errorMs: Type.Number(),
  matched: Type.Integer(),
  compared: Type.Integer(),
  marks: Type.Integer(),
  cutByHand: Type.Integer(),
  /** Marks that the new copy has no place for; they are kept and come back with the old copy. */
  outside: Type.Integer(),
  /** Why it cannot be taken; null where it can. */
  refusal: Type.Union([Type.Object({ kind: Type.String() }), Type.Null()]),
  moments: Type.Array(Type.Object({ frame: Type.Integer(), otherFrame: Type.Integer() })),
})
