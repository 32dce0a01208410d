import { Type } from 'typebox'
import {
  bounds,
  claimKinds,
  essayLanguages,
  evidenceRoles,
  evidenceTargetKinds,
  queryNumbers,
  reasons,
  recordTargets,
  seenParts,
  spanTargets,
  standings,
  stillGrounds,
} from '../../study/index.ts'
import { Line, Milliseconds, Nullable, Statement, Writing } from './bounded.ts'
import { ChosenStill, FrameClock, Id, Pass, Title as TitleOfFilm } from './records.ts'

export const EssayLanguage = Type.Enum([...essayLanguages])
const inLanguages = <Schema extends Type.TSchema>(schema: Schema) =>
  Type.Object({ en: schema, 'zh-Hans': schema })
const Title = Line(bounds.title)

export const NewEssay = Type.Object({
  id: Id,
  titles: inLanguages(Title),
  signed: inLanguages(Title),
  languages: Type.Array(EssayLanguage, { maxItems: essayLanguages.length }),
  style: Line(bounds.name),
  address: Line(bounds.title),
})
export const Essay = Type.Object({
  ...NewEssay.properties,
  position: Type.Number(),
  createdAt: Type.String(),
})

export const EssayBlock = Type.Object({
  id: Id,
  essayId: Id,
  language: EssayLanguage,
  position: Type.Number(),
  text: Writing,
})
export const BlockWritten = Type.Object({
  id: Id,
  position: Type.Number(),
  text: Writing,
  upon: Nullable(Writing),
})
export const BlockTaken = Type.Object({ id: Id, upon: Writing })

const stretch = { partId: Id, startMs: Milliseconds, endMs: Milliseconds }
export const EvidenceTarget = Type.Union([
  Type.Object({ what: Type.Enum([...recordTargets]), id: Id }),
  Type.Object({ what: Type.Enum([...spanTargets]), ...stretch }),
  Type.Object({ what: Type.Literal('finding'), id: Id, path: Nullable(Line(bounds.title)) }),
  Type.Object({ what: Type.Literal('query'), id: Id, path: Nullable(Type.Enum([...queryNumbers])) }),
  Type.Object({ what: Type.Literal('measurement'), measure: Line(bounds.name), ...stretch }),
  Type.Object({ what: Type.Literal('measurement'), measure: Line(bounds.name), filmId: Id }),
])

/** Texts of what was seen: of a plate or a finding there may be many. */
const Texts = Type.Array(Type.String())
export const Seen = Type.Partial(
  Type.Object(Object.fromEntries(seenParts.map(part => [part, Texts])) as SeenProperties),
)
type SeenProperties = { [Part in (typeof seenParts)[number]]: typeof Texts }

export const Pin = Type.Object({
  seen: Seen,
  digest: Type.String(),
  codebookVersion: Nullable(Type.Integer()),
  layer: Nullable(Type.String()),
  softwareVersion: Type.String(),
  at: Type.String(),
})
const KeptAsOf = Type.Object({ reason: Statement, at: Type.String(), seen: Nullable(Seen) })

/** By which a text marks a claim or a number: letters and digits, since it stands in the text's Markdown. */
const MarkedName = Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' })
export const Words = inLanguages(Writing)
export const ClaimKind = Type.Enum([...claimKinds])
export const EvidenceRole = Type.Enum([...evidenceRoles])

export const NewClaim = Type.Object({
  id: Id,
  essayId: Id,
  name: MarkedName,
  what: ClaimKind,
  words: Words,
})
export const NewEvidence = Type.Object({ id: Id, role: EvidenceRole, target: EvidenceTarget })
export const NewPrintedNumber = Type.Object({ id: Id, essayId: Id, name: MarkedName, target: EvidenceTarget })

export const Claim = Type.Object({
  id: Id,
  essayId: Id,
  name: MarkedName,
  what: ClaimKind,
  note: Statement,
  checked: Words,
  rivalId: Nullable(Id),
  createdAt: Type.String(),
})
export const Evidence = Type.Object({
  ...NewEvidence.properties,
  claimId: Id,
  note: Statement,
  position: Type.Number(),
  pin: Pin,
  asOf: Nullable(KeptAsOf),
})
export const PrintedNumber = Type.Object({
  ...NewPrintedNumber.properties,
  pin: Pin,
  asOf: Nullable(KeptAsOf),
  createdAt: Type.String(),
})

const Named = Type.Object({ id: Id, names: inLanguages(Type.String()), digest: Type.String() })
/** What an edition printed. */
const EditionPrint = Type.Object({
  titles: inLanguages(Type.String()),
  paragraphs: inLanguages(Texts),
  claims: Type.Array(
    Type.Object({
      name: Type.String(),
      what: Type.String(),
      standing: Type.String(),
      words: inLanguages(Type.String()),
      rivals: Texts,
      evidence: Type.Array(
        Type.Object({ role: Type.String(), target: Type.String(), digest: Type.String() }),
      ),
    }),
  ),
  numbers: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
  findings: Type.Array(Type.Object({ id: Id, question: Type.String(), digest: Type.String() })),
  films: Type.Array(Type.Object({ id: Id, titles: inLanguages(Type.String()), copies: Type.String() })),
  codes: Type.Array(Named),
  codebookVersion: Nullable(Type.Integer()),
})
export const Edition = Type.Object({
  id: Id,
  essayId: Id,
  number: Type.Integer({ minimum: 1 }),
  day: Type.String(),
  digest: Type.String(),
  printed: EditionPrint,
})
const NumberAndDay = Type.Object({ number: Type.Integer(), day: Type.String() })
const SaidChanges = Type.Array(
  Type.Object({
    title: Type.String(),
    differences: Type.Array(
      Type.Object({ what: Type.String(), before: Nullable(Type.String()), now: Nullable(Type.String()) }),
    ),
  }),
)
/**
 * The editions of an essay, from the first. `isKept`: what would be printed now is what the last one printed; `against`:
 * the edition to which it would be compared, and what a reader would find changed, in words.
 */
export const EditionsAnswer = Type.Object({
  essayId: Id,
  editions: Type.Array(NumberAndDay),
  isKept: Type.Boolean(),
  against: Nullable(NumberAndDay),
  changes: inLanguages(SaidChanges),
})

export const StillGround = Type.Object({
  id: Id,
  filmId: Id,
  ground: Type.Enum([...stillGrounds]),
  note: Statement,
})
/** The ground that was said for a film; null where nobody has said one. */
export const StillGroundAnswer = Type.Object({ ground: Nullable(StillGround) })

/** Every essay, with how many claims each has. */
export const EssaysAnswer = Type.Object({
  essays: Type.Array(Essay),
  claims: Type.Array(Type.Object({ essayId: Id, claims: Type.Integer() })),
})

/** One essay, whole. `parts`: those in which its evidence lies, with what stills of them are drawn from. */
export const EssayAnswer = Type.Object({
  essay: Essay,
  blocks: Type.Array(EssayBlock),
  claims: Type.Array(Claim),
  evidence: Type.Array(Evidence),
  numbers: Type.Array(PrintedNumber),
  parts: Type.Array(
    Type.Object({
      partId: Id,
      fileId: Nullable(Id),
      clock: Nullable(FrameClock),
      stills: Type.Array(ChosenStill),
    }),
  ),
})

const Standing = Type.Object({
  standing: Type.Enum([...standings]),
  reasons: Type.Array(Type.Enum([...reasons])),
  isKept: Type.Boolean(),
})

/**
 * How everything stands now on which one essay, or all of them, rest. `words`: those of the claim as its texts have them;
 * `now`: what would be printed, where that differs.
 */
export const StandingsAnswer = Type.Object({
  claims: Type.Array(Type.Object({ claimId: Id, essayId: Id, words: Words, ...Standing.properties })),
  pieces: Type.Array(Type.Object({ id: Id, ...Standing.properties, now: Nullable(Seen) })),
})

/** Numbers of a kept finding: in which line and of which name (`LINE/NUMBER`), of what, and as each is printed. */
export const PrintableNumbersAnswer = Type.Object({
  numbers: Type.Array(
    Type.Object({
      path: Type.String(),
      name: Type.String(),
      of: inLanguages(Type.String()),
      printed: inLanguages(Type.String()),
    }),
  ),
})

/** The passes of every coder, the last begun first: a claim of absence names those that looked. */
export const PassesAnswer = Type.Object({ passes: Type.Array(Pass) })
/** How an essay is to be published. */
export const WantedPublication = Type.Object({
  languages: Type.Optional(Type.Array(EssayLanguage, { minItems: 1, maxItems: essayLanguages.length })),
  /** The longest side of a still, in pixels. */
  stillSide: Type.Optional(Type.Integer({ minimum: 64, maximum: 4096 })),
  /** For films of which no ground is kept. */
  ground: Type.Optional(StillGround.properties.ground),
  /** Where it will stand, for this time instead of what the essay says. */
  address: Type.Optional(Line(bounds.title)),
})
/** Into a folder of this machine, by its whole path. */
export const PublishRequest = Type.Object({
  ...WantedPublication.properties,
  folder: Type.String(),
  /** Nothing is kept of it as an edition. */
  isDraft: Type.Optional(Type.Boolean()),
})

const OfFilm = { titles: Type.Array(TitleOfFilm), count: Type.Integer() }
/** What was published, and what is to be looked at before it is handed on. */
export const PublishedAnswer = Type.Object({
  files: Type.Integer(),
  bytes: Type.Integer(),
  leftOut: Nullable(inLanguages(Type.String())),
  warnings: Type.Array(
    Type.Union([
      Type.Object({ kind: Type.Literal('many-stills'), ...OfFilm, most: Type.Integer() }),
      Type.Object({ kind: Type.Literal('no-ground'), ...OfFilm }),
      Type.Object({ kind: Type.Literal('no-picture'), count: Type.Integer() }),
      Type.Object({ kind: Type.Literal('not-asked-again'), count: Type.Integer() }),
      Type.Object({ kind: Type.Literal('not-fresh'), count: Type.Integer() }),
    ]),
  ),
})
/** The claims and printed numbers that rest on something; `words`: as they were when each claim was last checked. */
export const HangingAnswer = Type.Object({
  claims: Type.Array(
    Type.Object({
      claimId: Id,
      essayId: Id,
      titles: Words,
      name: MarkedName,
      what: ClaimKind,
      words: Words,
    }),
  ),
  numbers: Type.Array(Type.Object({ numberId: Id, essayId: Id, titles: Words, name: MarkedName })),
})

/** On what: a record of a kind, a code, a version of the codebook by its number, or a stretch of a part. */
export const HangsOnRequest = Type.Union([
  Type.Object({
    what: Type.Enum([...evidenceTargetKinds, 'code', 'codebook-version']),
    id: Line(bounds.name),
  }),
  Type.Object({ what: Type.Literal('stretch'), ...stretch }),
])
