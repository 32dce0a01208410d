import { Type } from 'typebox'
import { bounds, codebookMisfits } from '../../study/index.ts'
import { Aspect } from './aspects.ts'
import { Line, Milliseconds, Nullable } from './bounded.ts'
import { CodeGroup } from './code-groups.ts'
import { Contradiction } from './contradictions.ts'
import { FocalSymbol } from './focal-symbols.ts'
import {
  ChoiceList,
  Code,
  CodeExample,
  Coder,
  CodeSet,
  Id,
  LookedThrough,
  Mark,
  Pass,
  Periodisation,
  RegionKey,
  SeenCoding,
  StudyProfile,
  Task,
  Title,
} from './records.ts'
import { CodebookStep, CodebookVersion } from './versions.ts'

/** What hangs on a film: said before it is removed, and of one that was. */
export const FilmHoldings = Type.Object({
  parts: Type.Integer(),
  shots: Type.Integer(),
  marks: Type.Integer(),
  passes: Type.Integer(),
  /** Mediations, and readings of what scenes do to reality. */
  readings: Type.Integer(),
  links: Type.Integer(),
  /** Stills and spans on plates, and frames that memos speak of. */
  plateItems: Type.Integer(),
  memoFrames: Type.Integer(),
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
  numbers: StudyProfile.properties.numbers,
  corpus: StudyProfile.properties.corpus,
  readings: StudyProfile.properties.readings,
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

/** The other studies that this person has opened on this machine, the last one first. */
/** What ships with the program, to begin a study of one's own from. */
export const BundledStudy = Type.Object({
  name: Line(bounds.name),
  title: Type.String(),
  films: Type.Integer(),
  codes: Type.Integer(),
})
export const StudiesAnswer = Type.Object({
  bundled: Type.Array(BundledStudy),
  /** The folder in which studies are made; null where none is begun from here. */
  home: Nullable(Type.String()),
  studies: Type.Array(Type.Object({ folder: Type.String(), name: Type.String(), openedAt: Type.String() })),
})
export const BeginStudyRequest = Type.Union([
  Type.Object({ kind: Type.Literal('nothing'), title: Line(bounds.name) }),
  Type.Object({ kind: Type.Literal('bundled'), name: Line(bounds.name) }),
])
export const OpenStudyRequest = Type.Object({ folder: Type.String({ minLength: 1, maxLength: 4096 }) })
export const OpenStudyAnswer = Type.Object({ address: Type.String() })

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

/** A part as a person names it: by the film's title, a file's name or its id, the first part where no other is named. */
export const WantedPart = Type.Object({ film: Type.String(), part: Type.Optional(Type.String()) })

/** Two versions as they are named: of one film, or the second of another one; the first two that have a file. */
export const WantedVersions = Type.Object({
  film: Type.String({ maxLength: 500 }),
  other: Type.Optional(Type.String({ maxLength: 500 })),
  first: Type.Optional(Type.String({ maxLength: 500 })),
  second: Type.Optional(Type.String({ maxLength: 500 })),
})

/** Says yes to using files outside the study that its records name. */
export const OpenRequest = Type.Object({ fileIds: Type.Array(Id, { minItems: 1, maxItems: 100_000 }) })
export const OpenAnswer = Type.Object({ fileIds: Type.Array(Id) })

export const CodebookAnswer = Type.Object({
  codes: Type.Array(Code),
  codeSets: Type.Array(CodeSet),
  contradictions: Type.Array(Contradiction),
  aspects: Type.Array(Aspect),
  choiceLists: Type.Array(ChoiceList),
  groups: Type.Array(CodeGroup),
  versions: Type.Array(CodebookVersion),
  steps: Type.Array(CodebookStep),
  examples: Type.Array(CodeExample),
  coders: Type.Array(Coder),
  /** The last passes of the coder at home, of any film: what the next one is most likely begun with. */
  newestPasses: Type.Array(Pass),
})

/** The codebook as a file: its bytes in base 64. */
export const PrintedCodebookAnswer = Type.Object({
  title: Type.String(),
  content: Type.String(),
  /** What the form has no place for. */
  misfits: Type.Array(Type.Object({ kind: Type.Enum([...codebookMisfits]), count: Type.Integer() })),
})

/** What hangs on a code, of all coders, in the films that are in the study. */
export const CodeHoldings = Type.Object({ marks: Type.Integer(), films: Type.Integer() })

/** The desk's own records of one film: blind, so only those of the coder at home. */
export const CodingAnswer = Type.Object({
  passes: Type.Array(Pass),
  lookedThrough: Type.Array(LookedThrough),
  seen: Type.Array(SeenCoding),
  marks: Type.Array(Mark),
  regionKeys: Type.Array(RegionKey),
})

/**
 * The same as a table that the program hands on as its database writes it: a film may have a hundred thousand marks.
 * `lanes`: of one code, part and pass each, the marks of which nothing more is said, as id, start, end and the shot they
 * were put on. `more`: the others.
 */
export const CodingTableAnswer = Type.Object({
  coderId: Id,
  passes: Type.Array(Pass),
  lookedThrough: Type.Array(LookedThrough),
  seen: Type.Array(SeenCoding),
  lanes: Type.Array(
    Type.Object({
      codeId: Id,
      partId: Id,
      passId: Nullable(Id),
      marks: Type.Array(Type.Tuple([Id, Milliseconds, Milliseconds, Nullable(Id)])),
    }),
  ),
  more: Type.Array(Mark),
  regionKeys: Type.Array(RegionKey),
})

/** Who else has marked something in a film. `isBlind`: they code it by a plan, and nobody sees their marks while coding. */
export const OthersAnswer = Type.Object({
  others: Type.Array(
    Type.Object({ coderId: Id, name: Type.String(), marks: Type.Integer(), isBlind: Type.Boolean() }),
  ),
})

export const PeriodisationsAnswer = Type.Object({
  periodisations: Type.Array(Periodisation),
  focalSymbols: Type.Array(FocalSymbol),
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
      /** When that frame is. */
      atMs: Type.Union([Milliseconds, Type.Null()]),
      counted: Type.Enum(['shot', 'time-only', 'disputed', 'not-looked-through', 'example']),
      /** Where in the picture the code is at that frame, by the coder at home. */
      regions: Type.Array(
        Type.Object({
          codeId: Id,
          ...{ x: Type.Integer(), y: Type.Integer(), width: Type.Integer(), height: Type.Integer() },
        }),
      ),
    }),
  ),
})

/** The frames beside a definition, each as a place in its film. */
export const ExamplesAnswer = Type.Object({
  examples: Type.Array(
    Type.Object({
      ...CodeExample.properties,
      filmId: Id,
      fileId: Nullable(Id),
      frame: Nullable(Type.Integer()),
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
