import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { RecordKind, RecordKinds } from '../../../study/index.ts'
import { bounds, longestSeries, recordOrder, unsaidCorpus } from '../../../study/index.ts'
import { Aspect } from '../aspects.ts'
import { Line, Milliseconds, Nullable } from '../bounded.ts'
import { CodeGroup } from '../code-groups.ts'
import { Contradiction } from '../contradictions.ts'
import { Claim, Edition, Essay, EssayBlock, Evidence, PrintedNumber, StillGround } from '../essays.ts'
import { SavedQuery } from '../finding/queries.ts'
import { FocalSymbol } from '../focal-symbols.ts'
import { KeptFinding } from '../kept-findings.ts'
import { Link, LinkEnd, LinkKind } from '../links.ts'
import { SheetMapping } from '../lists/sheets.ts'
import { CodingPlan, PlannedSpan } from '../plans.ts'
import { Memo, MemoFrame, Plate, PlateItem } from '../plates.ts'
import { Mediation, MediationSpan, RealityReading } from '../readings.ts'
import {
  ChoiceList,
  ChosenStill,
  Code,
  CodeExample,
  Coder,
  CodeSet,
  Film,
  FrameClock,
  Id,
  LookedThrough,
  Mark,
  Part,
  Pass,
  Periodisation,
  RegionKey,
  Scene,
  SeenCoding,
  Shot,
  StudyProfile,
  Version,
} from '../records.ts'
import { Excerpt, Quoting, Source } from '../sources.ts'
import { DialogueLine, Subtitle, SubtitleTrack } from '../subtitles.ts'
import { Gathered, GatheredFinding, GatheredRecord } from '../tray.ts'
import { CodebookStep, CodebookVersion } from '../versions.ts'
import { DatedEvent, Fact, Place, Placing, Setting, WithheldSpan } from '../world.ts'

const Digest = Nullable(Type.String({ pattern: '^[0-9a-z:-]{1,200}$' }))
const Pixels = Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))

/** A file as an archive names it: by its id, wherever it lay on the machine of whoever took the study out. */
const File = Type.Object({
  id: Id,
  partId: Id,
  storage: Type.Union([Type.Literal('copied'), Type.Literal('referenced')]),
  path: Type.String({ maxLength: bounds.fileName }),
  originalName: Type.String({ maxLength: 2 * bounds.fileName }),
  byteSize: Type.Integer({ minimum: 0 }),
  quickDigest: Digest,
  digest: Digest,
  width: Pixels,
  height: Pixels,
  clock: Nullable(FrameClock),
  probe: Type.Unknown(),
  state: Type.Union([Type.Literal('incoming'), Type.Literal('ready'), Type.Literal('failed')]),
  addedAt: Type.String(),
})

const Likeness = Type.Object({
  id: Id,
  fileId: Id,
  otherFileId: Id,
  warp: Type.Object({ speed: Type.Number(), offsetMs: Type.Number(), errorMs: Type.Number() }),
  matched: Type.Integer(),
  compared: Type.Integer(),
  fromMs: Type.Number(),
  untilMs: Type.Number(),
  state: Type.Union([Type.Literal('proposed'), Type.Literal('taken'), Type.Literal('declined')]),
})

const BoundaryDecision = Type.Object({
  id: Id,
  partId: Id,
  atMs: Milliseconds,
  decision: Type.Union([Type.Literal('boundary'), Type.Literal('no-boundary')]),
})

/** The record that it keeps is of the kind that it names; which that is, the reader of an archive looks up. */
const Anchor = Type.Object({
  id: Id,
  partId: Id,
  recordKind: Type.Enum([...recordOrder]),
  recordId: Id,
  fileId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  placedStartMs: Nullable(Milliseconds),
  placedEndMs: Nullable(Milliseconds),
  record: Nullable(Type.Object({ id: Id }, { additionalProperties: true })),
})

/** In what form each kind of record is kept outside a database; a kind that is missing here does not compile. */
export const keptRecords = {
  studyProfile: Type.Object({ ...StudyProfile.properties, name: Line(bounds.name) }),
  coder: Coder,
  aspect: Aspect,
  code: Code,
  codeSet: CodeSet,
  codeGroup: CodeGroup,
  choiceList: ChoiceList,
  contradiction: Contradiction,
  codebookVersion: CodebookVersion,
  codebookStep: CodebookStep,
  film: Film,
  version: Version,
  part: Part,
  file: File,
  likeness: Likeness,
  boundaryDecision: BoundaryDecision,
  shot: Shot,
  scene: Scene,
  chosenStill: ChosenStill,
  codeExample: CodeExample,
  anchor: Anchor,
  codingPlan: CodingPlan,
  plannedSpan: PlannedSpan,
  pass: Pass,
  lookedThrough: LookedThrough,
  seenCoding: SeenCoding,
  mark: Mark,
  regionKey: RegionKey,
  mediation: Mediation,
  mediationSpan: MediationSpan,
  realityReading: RealityReading,
  linkKind: LinkKind,
  link: Link,
  linkEnd: LinkEnd,
  periodisation: Periodisation,
  gathered: Gathered,
  gatheredFinding: GatheredFinding,
  gatheredRecord: GatheredRecord,
  keptFinding: KeptFinding,
  savedQuery: SavedQuery,
  focalSymbol: FocalSymbol,
  plate: Plate,
  plateItem: PlateItem,
  memo: Memo,
  memoFrame: MemoFrame,
  source: Source,
  excerpt: Excerpt,
  quoting: Quoting,
  place: Place,
  event: DatedEvent,
  placing: Placing,
  setting: Setting,
  fact: Fact,
  subtitleTrack: SubtitleTrack,
  subtitle: Subtitle,
  dialogueLine: DialogueLine,
  measuredSeries: Type.Object({
    id: Id,
    partId: Id,
    name: Line(bounds.name),
    origin: Line(bounds.fileName),
    startMs: Milliseconds,
    endMs: Milliseconds,
    values: Type.Array(Type.Number(), { minItems: 1, maxItems: longestSeries }),
  }),
  withheldSpan: WithheldSpan,
  essay: Essay,
  essayBlock: EssayBlock,
  claim: Claim,
  evidence: Evidence,
  printedNumber: PrintedNumber,
  edition: Edition,
  stillGround: StillGround,
  sheetMapping: SheetMapping,
} satisfies { readonly [Kind in RecordKind]: Type.TSchema }

/**
 * What a field is in an archive that is older than the field: a study that was taken out once is brought in for good. A
 * column that is added after a release stands here with what it was before there was one.
 */
export const laterFields: { readonly [Kind in RecordKind]?: Partial<RecordKinds[Kind]> } = {
  studyProfile: { corpus: unsaidCorpus, readings: [] },
  codingPlan: { sharing: { kind: 'everyone' } },
  plannedSpan: { coderId: null, forReliability: false },
  fact: { citedId: null },
  memo: { withheld: null },
  essay: { address: '' },
  claim: { rivalId: null },
  gathered: { gatheredFrom: null },
}

type Still<Value> = Value extends object ? { readonly [Field in keyof Value]: Still<Value[Field]> } : Value
type Kept = { [Kind in RecordKind]: Still<Static<(typeof keptRecords)[Kind]>> }
type Known = { [Kind in RecordKind]: Still<RecordKinds[Kind]> }
type Unfit = {
  [Kind in RecordKind]: [Kept[Kind], Known[Kind]] extends [Known[Kind], Kept[Kind]] ? never : Kind
}[Exclude<RecordKind, 'anchor'>]
/** What is kept is what the study knows: a form that differs from its record is named here by the compiler. */
true satisfies [Unfit] extends [never] ? true : Unfit
