// One table of all that is to be known of each kind of record, so that nothing about a kind is said anywhere else.
import type { AnchoredKind, ChangeEntry, RecordKind, RecordKinds } from './change.ts'
import { isEditionPrint } from './essays/edition.ts'
import { isEvidenceTarget, isPin } from './essays/evidence.ts'
import { isIdentifiers } from './films/film-identifiers.ts'
import { isSheetReading } from './foreign/sheet-mapping.ts'
import { isPlanHow, isPlanSharing } from './plans/coding-plan.ts'
import { isCorpusStatement } from './profile/corpus-statement.ts'
import { isQuery } from './queries/query.ts'
import { isFrameClock } from './time/frame-clock.ts'

/** Fields that stand in a table as JSON: lists and records of their own. */
export type JsonField<Record> = {
  [Field in keyof Record]-?: NonNullable<Record[Field]> extends string | number | boolean ? never : Field
}[keyof Record]

/** Fields that stand in a table as 0 or 1. */
export type FlagField<Record> = {
  [Field in keyof Record]-?: NonNullable<Record[Field]> extends boolean ? Field : never
}[keyof Record]

/** A field called after a kind names a record of it; others may, too. */
type Links<Record> = {
  readonly [Field in keyof Record & `${RecordKind}Id`]: Field extends `${infer Kind}Id` ? Kind : never
} & { readonly [Field in keyof Record]?: RecordKind }

/** What a change of a record puts out of date: never, always, or where one of these fields is another. */
export type Outdates<Record> = 'never' | 'always' | readonly (keyof Record)[]

/** What keeps account of records: the counts of a film, the answers that windows show, the measures of a part. */
export type Account = 'counts' | 'answers' | 'measurements'

/** All that is to be known of a kind of record by those who write, read, move, remove and bring back records of any kind. */
export interface RecordKindRow<Kind extends RecordKind> {
  /** The records that it cannot stand without, by the fields that name one or list several. */
  readonly hangsOn: Links<RecordKinds[Kind]>
  /** How it lies in the time of its part. */
  readonly lies: Kind extends AnchoredKind
    ? RecordKinds[Kind] extends { atMs: number }
      ? 'moment'
      : 'span'
    : null
  /** What is read and is no list, or not what a test of its own asks for, is nothing: another hand may have written it. */
  readonly json: {
    readonly [Field in JsonField<RecordKinds[Kind]>]: RecordKinds[Kind][Field] extends readonly unknown[]
      ? 'list'
      : 'record' | ((value: unknown) => boolean)
  }
  readonly flags: { readonly [Field in FlagField<RecordKinds[Kind]>]: true }
  /** The fields by which a list of them is in order; the id comes last by itself. */
  readonly order: readonly (keyof RecordKinds[Kind])[]
  readonly outdates: { readonly [Of in Account]: Outdates<RecordKinds[Kind]> }
  /** Whether a hand has made it or has worked on it: then no machine takes it away. */
  readonly isWork: boolean | ((record: RecordKinds[Kind]) => boolean)
}

const plain = { json: {}, flags: {} } as const
const nothing = { counts: 'never', answers: 'never', measurements: 'never' } as const
const counted = { ...nothing, counts: 'always', answers: 'always' } as const
/** Of a mark: where it stands, and what is said of it. */
const countedOfMark = [
  ...(['filmId', 'partId', 'codeId', 'coderId'] as const),
  ...(['startMs', 'endMs', 'attachedTo', 'passId', 'said'] as const),
] as const
/** What a hand says of a part's time and nothing is counted from. */
const saidOfPart = { hangsOn: { partId: 'part' }, ...plain, outdates: nothing, isWork: true } as const

/** Every kind of record, each after those that it hangs on. */
export const recordKinds: { readonly [Kind in RecordKind]: RecordKindRow<Kind> } = {
  studyProfile: {
    hangsOn: {},
    lies: null,
    json: { corpus: isCorpusStatement, readings: 'list' },
    flags: {},
    order: [],
    outdates: { ...nothing, answers: ['corpus'] },
    isWork: true,
  },
  coder: { hangsOn: {}, lies: null, ...plain, order: [], outdates: nothing, isWork: false },
  aspect: {
    hangsOn: {},
    lies: null,
    json: { names: 'record', values: 'list' },
    flags: { takesSeveral: true, takesReason: true, retired: true },
    order: ['position'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  code: {
    hangsOn: {},
    lies: null,
    json: { names: 'record', parentIds: 'list', entailsIds: 'list', aspectIds: 'list' },
    flags: { retired: true, isHeading: true },
    order: ['position'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  codeSet: {
    hangsOn: {},
    lies: null,
    json: { codeIds: 'list' },
    flags: {},
    order: ['name'],
    outdates: nothing,
    isWork: true,
  },
  contradiction: {
    hangsOn: {},
    lies: null,
    json: {
      ...{ names: 'record', family: 'record', firstPole: 'record', secondPole: 'record' },
      positionNames: 'record',
    },
    flags: { retired: true },
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  codeGroup: {
    hangsOn: { codeIds: 'code' },
    lies: null,
    json: { names: 'record', codeIds: 'list' },
    flags: {},
    order: [],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  choiceList: {
    hangsOn: {},
    lies: null,
    json: { values: 'list' },
    flags: {},
    order: [],
    outdates: nothing,
    isWork: true,
  },
  codebookVersion: {
    hangsOn: {},
    lies: null,
    json: { codes: 'list', contradictions: 'list', aspects: 'list' },
    flags: {},
    order: ['number'],
    outdates: nothing,
    isWork: true,
  },
  codebookStep: {
    hangsOn: { fromId: 'code', codebookVersionId: 'codebookVersion' },
    lies: null,
    json: { intoIds: 'list' },
    flags: {},
    order: [],
    outdates: nothing,
    isWork: true,
  },
  film: {
    hangsOn: {},
    lies: null,
    json: { titles: 'list', people: 'list', identifiers: isIdentifiers },
    flags: { specimen: true },
    order: ['createdAt'],
    outdates: { ...nothing, answers: 'always' },
    isWork: false,
  },
  version: {
    hangsOn: { filmId: 'film' },
    lies: null,
    ...plain,
    order: ['position'],
    outdates: nothing,
    isWork: false,
  },
  part: {
    hangsOn: { versionId: 'version' },
    lies: null,
    ...plain,
    order: ['position'],
    outdates: { ...counted, measurements: ['fileInUseId'] },
    isWork: false,
  },
  file: {
    hangsOn: { partId: 'part' },
    lies: null,
    json: { clock: isFrameClock, probe: 'record' },
    flags: {},
    order: ['addedAt'],
    outdates: { ...nothing, measurements: ['clock'] },
    isWork: false,
  },
  likeness: {
    hangsOn: { fileId: 'file', otherFileId: 'file' },
    lies: null,
    json: { warp: 'record' },
    flags: {},
    order: [],
    outdates: nothing,
    isWork: likeness => likeness.state !== 'proposed',
  },
  boundaryDecision: { ...saidOfPart, lies: 'moment', order: ['atMs'] },
  shot: {
    hangsOn: { partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['startMs'],
    outdates: { ...counted, measurements: 'always' },
    isWork: shot => shot.origin === 'hand',
  },
  scene: { ...saidOfPart, lies: 'span', order: ['startMs', 'level'], outdates: counted },
  chosenStill: { ...saidOfPart, lies: 'moment', order: ['atMs'] },
  codeExample: {
    hangsOn: { codeId: 'code', partId: 'part' },
    lies: 'moment',
    ...plain,
    order: ['partId', 'atMs'],
    outdates: nothing,
    isWork: true,
  },
  anchor: {
    hangsOn: { partId: 'part', fileId: 'file' },
    lies: null,
    json: { record: 'record' },
    flags: {},
    order: [],
    outdates: nothing,
    isWork: true,
  },
  codingPlan: {
    hangsOn: { codeIds: 'code', coderIds: 'coder' },
    lies: null,
    json: { codeIds: 'list', coderIds: 'list', how: isPlanHow, sharing: isPlanSharing },
    flags: { isTraining: true },
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  plannedSpan: {
    hangsOn: { codingPlanId: 'codingPlan', partId: 'part', coderId: 'coder' },
    lies: 'span',
    json: {},
    flags: { forReliability: true },
    order: ['partId', 'startMs'],
    outdates: nothing,
    isWork: true,
  },
  pass: {
    hangsOn: { filmId: 'film', coderId: 'coder', codeIds: 'code', codingPlanId: 'codingPlan' },
    lies: null,
    json: { codeIds: 'list' },
    flags: { byPlaying: true, isTraining: true },
    order: ['createdAt'],
    outdates: counted,
    isWork: true,
  },
  seenCoding: {
    hangsOn: { filmId: 'film', coderId: 'coder', seenCoderId: 'coder' },
    lies: null,
    ...plain,
    order: ['seenAt'],
    outdates: counted,
    isWork: true,
  },
  lookedThrough: {
    hangsOn: { passId: 'pass', partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['partId', 'startMs'],
    outdates: counted,
    isWork: true,
  },
  mark: {
    hangsOn: { filmId: 'film', partId: 'part', codeId: 'code', coderId: 'coder', passId: 'pass' },
    lies: 'span',
    json: { said: 'record' },
    flags: {},
    order: ['startMs'],
    outdates: { ...nothing, counts: countedOfMark, answers: countedOfMark },
    isWork: true,
  },
  regionKey: {
    hangsOn: { markId: 'mark', partId: 'part' },
    lies: 'moment',
    ...plain,
    order: ['atMs'],
    outdates: nothing,
    isWork: true,
  },
  mediation: {
    hangsOn: { filmId: 'film', coderId: 'coder', contradictionId: 'contradiction', codeIds: 'code' },
    lies: null,
    json: { codeIds: 'list', channels: 'list', positionsBefore: 'list', positionsAfter: 'list' },
    flags: {},
    order: ['createdAt'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  mediationSpan: {
    hangsOn: { mediationId: 'mediation', partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['startMs'],
    outdates: nothing,
    isWork: true,
  },
  realityReading: {
    hangsOn: { filmId: 'film', partId: 'part', coderId: 'coder' },
    lies: 'span',
    json: { records: 'list', questions: 'list' },
    flags: {},
    order: ['startMs'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  linkKind: {
    hangsOn: {},
    lies: null,
    json: { names: 'record', namesBack: 'record' },
    flags: { bothWays: true },
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  link: {
    hangsOn: { coderId: 'coder', linkKindId: 'linkKind', fromPartId: 'part', toPartId: 'part' },
    lies: null,
    ...plain,
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  linkEnd: {
    hangsOn: { linkId: 'link', partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['partId', 'startMs'],
    outdates: nothing,
    isWork: true,
  },
  periodisation: {
    hangsOn: {},
    lies: null,
    json: { periods: 'list', assignments: 'list' },
    flags: {},
    order: ['name'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  gathered: {
    hangsOn: { partId: 'part', coderId: 'coder' },
    lies: 'span',
    json: { gatheredFrom: 'record' },
    flags: {},
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  gatheredRecord: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    json: { said: 'record' },
    flags: {},
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  gatheredFinding: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    json: { asked: 'record', said: 'record' },
    flags: {},
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  keptFinding: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    json: { asked: 'record', said: 'record', answer: 'record' },
    flags: {},
    order: ['keptAt'],
    outdates: nothing,
    isWork: true,
  },
  savedQuery: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    json: { query: isQuery },
    flags: {},
    order: ['savedAt'],
    outdates: nothing,
    isWork: true,
  },
  focalSymbol: {
    hangsOn: { codeId: 'code', coderId: 'coder' },
    lies: null,
    ...plain,
    order: ['declaredAt'],
    outdates: { ...nothing, answers: 'always' },
    isWork: true,
  },
  plate: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    ...plain,
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  plateItem: {
    hangsOn: { plateId: 'plate', partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  memo: {
    hangsOn: { coderId: 'coder' },
    lies: null,
    json: {},
    flags: { isPrivate: true },
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  memoFrame: {
    hangsOn: { memoId: 'memo', partId: 'part' },
    lies: 'moment',
    ...plain,
    order: ['partId', 'atMs'],
    outdates: nothing,
    isWork: true,
  },
  source: {
    hangsOn: {},
    lies: null,
    json: { item: 'record' },
    flags: {},
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  excerpt: {
    hangsOn: { sourceId: 'source', coderId: 'coder', codeIds: 'code' },
    lies: null,
    json: { codeIds: 'list' },
    flags: {},
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  quoting: {
    hangsOn: { excerptId: 'excerpt', coderId: 'coder', partId: 'part' },
    lies: 'span',
    ...plain,
    order: ['partId', 'startMs'],
    outdates: nothing,
    isWork: true,
  },
  place: {
    hangsOn: {},
    lies: null,
    json: { names: 'record', identifiers: 'list' },
    flags: {},
    order: [],
    outdates: nothing,
    isWork: true,
  },
  event: {
    hangsOn: { placeIds: 'place' },
    lies: null,
    json: { names: 'record', placeIds: 'list', identifiers: 'list' },
    flags: {},
    order: ['date'],
    outdates: nothing,
    isWork: true,
  },
  placing: {
    hangsOn: { filmId: 'film', placeId: 'place' },
    lies: null,
    ...plain,
    order: ['filmId', 'how'],
    outdates: nothing,
    isWork: true,
  },
  setting: {
    hangsOn: {
      ...{ filmId: 'film', partId: 'part', coderId: 'coder' },
      ...{ filmedIds: 'place', representedIds: 'place' },
    },
    lies: 'span',
    json: { filmedIds: 'list', representedIds: 'list', events: 'list' },
    flags: {},
    order: ['partId', 'startMs'],
    outdates: nothing,
    isWork: true,
  },
  fact: {
    hangsOn: {},
    lies: null,
    json: {},
    flags: { isUsed: true },
    order: ['about', 'aboutId', 'field'],
    outdates: nothing,
    isWork: true,
  },
  subtitleTrack: { ...saidOfPart, lies: null, order: ['partId', 'language', 'fileName'] },
  subtitle: {
    ...saidOfPart,
    hangsOn: { partId: 'part', subtitleTrackId: 'subtitleTrack' },
    lies: 'span',
    order: ['partId', 'startMs'],
  },
  dialogueLine: { ...saidOfPart, lies: 'span', order: ['partId', 'startMs'] },
  measuredSeries: {
    hangsOn: { partId: 'part' },
    lies: 'span',
    json: { values: 'list' },
    flags: {},
    order: ['partId', 'name', 'startMs'],
    outdates: nothing,
    isWork: false,
  },
  withheldSpan: { ...saidOfPart, lies: 'span', order: ['partId', 'startMs'] },
  essay: {
    hangsOn: {},
    lies: null,
    json: { titles: 'record', signed: 'record', languages: 'list' },
    flags: {},
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  essayBlock: {
    hangsOn: { essayId: 'essay' },
    lies: null,
    ...plain,
    order: ['essayId', 'language', 'position'],
    outdates: nothing,
    isWork: true,
  },
  claim: {
    hangsOn: { essayId: 'essay' },
    lies: null,
    json: { checked: 'record' },
    flags: {},
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  evidence: {
    hangsOn: { claimId: 'claim' },
    lies: null,
    json: { target: isEvidenceTarget, pin: isPin, asOf: 'record' },
    flags: {},
    order: ['position'],
    outdates: nothing,
    isWork: true,
  },
  edition: {
    hangsOn: { essayId: 'essay' },
    lies: null,
    json: { printed: isEditionPrint },
    flags: {},
    order: ['essayId', 'number'],
    outdates: nothing,
    isWork: true,
  },
  stillGround: {
    hangsOn: { filmId: 'film' },
    lies: null,
    ...plain,
    order: ['filmId'],
    outdates: nothing,
    isWork: true,
  },
  sheetMapping: {
    hangsOn: {},
    lies: null,
    json: { reading: isSheetReading },
    flags: {},
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
  printedNumber: {
    hangsOn: { essayId: 'essay' },
    lies: null,
    json: { target: isEvidenceTarget, pin: isPin, asOf: 'record' },
    flags: {},
    order: ['createdAt'],
    outdates: nothing,
    isWork: true,
  },
}

/** Parents before children. */
export const recordOrder = Object.keys(recordKinds) as readonly RecordKind[]

/** Kinds that lie in the time of a part. */
export const anchoredKinds = recordOrder.filter(kind => recordKinds[kind].lies !== null) as AnchoredKind[]

export interface RecordLink {
  kind: RecordKind
  by: string
}

/** What a kind hangs on, link by link. */
export function linksOf(kind: RecordKind): RecordLink[] {
  return Object.entries<RecordKind>(recordKinds[kind].hangsOn).map(([by, parent]) => ({ kind: parent, by }))
}

/** Kinds that go with a film, parents before children, each with the fields by which it hangs on such kinds. */
export const filmKinds: readonly { kind: RecordKind; links: readonly RecordLink[] }[] = (() => {
  const found = new Map<RecordKind, RecordLink[]>([['film', []]])
  for (const kind of recordOrder) {
    const links = linksOf(kind).filter(link => found.has(link.kind))
    if (links.length > 0) found.set(kind, links)
  }
  return [...found].map(([kind, links]) => ({ kind, links }))
})()

/** Kinds that a coder has said, or that hang on what one has said. */
export const codersKinds: ReadonlySet<RecordKind> = (() => {
  const found = new Set<RecordKind>(['coder'])
  for (const kind of recordOrder) if (linksOf(kind).some(link => found.has(link.kind))) found.add(kind)
  return found
})()

/** Whether a change of one record puts an account out of date. */
export function isOutdatedBy(account: Account, { kind, before, after }: ChangeEntry): boolean {
  const fields = recordKinds[kind].outdates[account] as Outdates<object>
  if (typeof fields === 'string') return fields === 'always'
  const said = (record: object | null) =>
    JSON.stringify(fields.map(field => record?.[field as keyof typeof record] ?? null))
  return said(before) !== said(after)
}

/** Whether a hand has made a record or has worked on it. */
export function isWork<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): boolean {
  const row: RecordKindRow<Kind> = recordKinds[kind]
  return typeof row.isWork === 'function' ? row.isWork(record) : row.isWork
}
