import type { Aspect } from './codebook/aspect.ts'
import type { Code } from './codebook/code.ts'
import type { CodeExample } from './codebook/code-example.ts'
import type { CodeGroup } from './codebook/code-group.ts'
import type { CodeSet } from './codebook/code-set.ts'
import type { Contradiction } from './codebook/contradiction.ts'
import type { Coder } from './coding/coder.ts'
import type { Mark } from './coding/mark.ts'
import type { LookedThrough, Pass } from './coding/pass.ts'
import type { RegionKey } from './coding/region.ts'
import type { SeenCoding } from './coding/seen-coding.ts'
import type { AnchorOf } from './copies/anchor.ts'
import type { Likeness } from './copies/likeness.ts'
import type { Claim, Evidence, PrintedNumber } from './essays/claim.ts'
import type { Edition } from './essays/edition.ts'
import type { Essay, EssayBlock } from './essays/essay.ts'
import type { Film, MediaFile, Part, Version } from './films/film.ts'
import type { StillGround } from './films/still-ground.ts'
import type { FocalSymbol } from './focal/focal-symbol.ts'
import type { SheetMapping } from './foreign/sheet-mapping.ts'
import type { KeptFinding } from './kept/kept-finding.ts'
import type { Link, LinkEnd, LinkKind } from './links/link.ts'
import type { MeasuredSeries } from './measured/measured-series.ts'
import type { Memo, MemoFrame } from './notebook/memo.ts'
import type { Periodisation } from './periods/periodisation.ts'
import type { CodingPlan, PlannedSpan } from './plans/coding-plan.ts'
import type { Plate, PlateItem } from './plates/plate.ts'
import type { StudyProfile } from './profile/study-profile.ts'
import type { SavedQuery } from './queries/query.ts'
import type { ChoiceList } from './readings/choice-list.ts'
import type { Mediation, MediationSpan } from './readings/mediation.ts'
import type { RealityReading } from './readings/reality-reading.ts'
import type { ChosenStill, Scene } from './scenes/scene.ts'
import type { BoundaryDecision, Shot } from './shots/shot.ts'
import type { Quoting } from './sources/quoting.ts'
import type { Excerpt, Source } from './sources/source.ts'
import type { DialogueLine } from './subtitles/dialogue-line.ts'
import type { Subtitle, SubtitleTrack } from './subtitles/subtitle.ts'
import type { Gathered, GatheredFinding, GatheredRecord } from './tray/gathered.ts'
import type { CodebookStep, CodebookVersion } from './versions/codebook-version.ts'
import type { WithheldSpan } from './withholding/withheld-span.ts'
import type { DatedEvent } from './world/dated-event.ts'
import type { Fact } from './world/fact.ts'
import type { Place } from './world/place.ts'
import type { Placing } from './world/placing.ts'
import type { Setting } from './world/setting.ts'

/** The kinds of record that know of no other kind but by its name. */
interface PlainRecordKinds {
  film: Film
  version: Version
  part: Part
  file: MediaFile
  shot: Shot
  boundaryDecision: BoundaryDecision
  scene: Scene
  chosenStill: ChosenStill
  codeExample: CodeExample
  studyProfile: StudyProfile
  coder: Coder
  code: Code
  aspect: Aspect
  codeSet: CodeSet
  codeGroup: CodeGroup
  choiceList: ChoiceList
  contradiction: Contradiction
  codebookVersion: CodebookVersion
  codebookStep: CodebookStep
  codingPlan: CodingPlan
  plannedSpan: PlannedSpan
  pass: Pass
  lookedThrough: LookedThrough
  seenCoding: SeenCoding
  mark: Mark
  regionKey: RegionKey
  mediation: Mediation
  mediationSpan: MediationSpan
  realityReading: RealityReading
  linkKind: LinkKind
  link: Link
  linkEnd: LinkEnd
  periodisation: Periodisation
  likeness: Likeness
  gathered: Gathered
  gatheredFinding: GatheredFinding
  gatheredRecord: GatheredRecord
  keptFinding: KeptFinding
  savedQuery: SavedQuery
  focalSymbol: FocalSymbol
  plate: Plate
  plateItem: PlateItem
  memo: Memo
  memoFrame: MemoFrame
  source: Source
  excerpt: Excerpt
  quoting: Quoting
  place: Place
  event: DatedEvent
  placing: Placing
  setting: Setting
  fact: Fact
  subtitleTrack: SubtitleTrack
  subtitle: Subtitle
  dialogueLine: DialogueLine
  measuredSeries: MeasuredSeries
  withheldSpan: WithheldSpan
  essay: Essay
  essayBlock: EssayBlock
  claim: Claim
  evidence: Evidence
  printedNumber: PrintedNumber
  edition: Edition
  stillGround: StillGround
  sheetMapping: SheetMapping
}

type InTime = { id: string; partId: string } & ({ startMs: number; endMs: number } | { atMs: number })

/** Kinds that lie in the time of a part, as a stretch or as a moment: they go along when another copy is put in use. */
export type AnchoredKind = {
  [Kind in keyof PlainRecordKinds]: PlainRecordKinds[Kind] extends InTime ? Kind : never
}[keyof PlainRecordKinds]

export type Anchor = AnchorOf<AnchoredKind, PlainRecordKinds[AnchoredKind]>

/** Every kind of record that an act can change. */
export interface RecordKinds extends PlainRecordKinds {
  anchor: Anchor
}

export type RecordKind = keyof RecordKinds

/** One record made (`before` null), changed, or removed (`after` null). */
export type ChangeEntry = {
  [Kind in RecordKind]: {
    kind: Kind
    id: string
    before: RecordKinds[Kind] | null
    after: RecordKinds[Kind] | null
  }
}[RecordKind]

/** What an act does, as a list that can be turned round. */
export type Change = readonly ChangeEntry[]

export function made<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): ChangeEntry {
  return { kind, id: record.id, before: null, after: record } as ChangeEntry
}

export function changed<Kind extends RecordKind>(
  kind: Kind,
  before: RecordKinds[Kind],
  after: RecordKinds[Kind],
): ChangeEntry {
  return { kind, id: before.id, before, after } as ChangeEntry
}

export function removed<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): ChangeEntry {
  return { kind, id: record.id, before: record, after: null } as ChangeEntry
}

/** The change that takes a change back: entries in reverse, before and after exchanged. */
export function inverse(change: Change): Change {
  return [...change]
    .reverse()
    .map(entry => ({ ...entry, before: entry.after, after: entry.before }) as ChangeEntry)
}

/** A list of records of one kind after a change, for a screen that shows it before the server has answered. */
export function applyToList<Kind extends RecordKind>(
  kind: Kind,
  records: readonly RecordKinds[Kind][],
  change: Change,
): RecordKinds[Kind][] {
  const byId = new Map(records.map(record => [record.id, record]))
  for (const entry of change) {
    if (entry.kind !== kind) continue
    if (entry.after) byId.set(entry.id, entry.after as RecordKinds[Kind])
    else byId.delete(entry.id)
  }
  return [...byId.values()]
}
