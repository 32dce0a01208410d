import type { RecordKind, RecordKinds } from './change.ts'

/** What a kind of record hangs on, and how its fields are written down. */
export interface RecordKindRow<Kind extends RecordKind> {
  /** The records that it cannot stand without, by the fields that name them. */
  hangsOn: readonly { kind: RecordKind; by: keyof RecordKinds[Kind] }[]
  /** Fields that stand in the table as JSON, and those that stand as 0 or 1. */
  json: readonly (keyof RecordKinds[Kind])[]
  flags: readonly (keyof RecordKinds[Kind])[]
}

const onPart = { kind: 'part', by: 'partId' } as const
const onFilm = { kind: 'film', by: 'filmId' } as const
const onCoder = { kind: 'coder', by: 'coderId' } as const
const plain = { json: [], flags: [] } as const

/** Every kind of record, each after those that it hangs on. */
export const recordKinds: { readonly [Kind in RecordKind]: RecordKindRow<Kind> } = {
  coder: { hangsOn: [], ...plain },
  code: { hangsOn: [], json: ['names'], flags: ['retired'] },
  codeSet: { hangsOn: [], json: ['codeIds'], flags: [] },
  film: { hangsOn: [], json: ['titles', 'people'], flags: ['specimen'] },
  version: { hangsOn: [onFilm], ...plain },
  part: { hangsOn: [{ kind: 'version', by: 'versionId' }], ...plain },
  file: { hangsOn: [onPart], json: ['clock', 'probe'], flags: [] },
  likeness: {
    hangsOn: [
      { kind: 'file', by: 'fileId' },
      { kind: 'file', by: 'otherFileId' },
    ],
    json: ['warp'],
    flags: [],
  },
  boundaryDecision: { hangsOn: [onPart], ...plain },
  shot: { hangsOn: [onPart], ...plain },
  scene: { hangsOn: [onPart], ...plain },
  chosenStill: { hangsOn: [onPart], ...plain },
  anchor: { hangsOn: [onPart], json: ['record'], flags: [] },
  pass: { hangsOn: [onFilm, onCoder], json: ['codeIds'], flags: [] },
  lookedThrough: { hangsOn: [{ kind: 'pass', by: 'passId' }, onPart], ...plain },
  mark: {
    hangsOn: [onFilm, onPart, { kind: 'code', by: 'codeId' }, onCoder, { kind: 'pass', by: 'passId' }],
    ...plain,
  },
  periodisation: { hangsOn: [], json: ['periods', 'assignments'], flags: [] },
}

/** Parents before children. */
export const recordOrder = Object.keys(recordKinds) as readonly RecordKind[]

/** Kinds that are the study's own and go with no film. */
const ofTheStudy: readonly RecordKind[] = ['coder', 'code', 'codeSet', 'periodisation']

/** Kinds that go with a film, parents before children, each with the fields by which it hangs on such kinds. */
export const filmKinds: readonly { kind: RecordKind; links: readonly { kind: RecordKind; by: string }[] }[] =
  recordOrder
    .filter(kind => !ofTheStudy.includes(kind))
    .map(kind => ({
      kind,
      links: recordKinds[kind].hangsOn
        .filter(link => !ofTheStudy.includes(link.kind))
        .map(link => ({ kind: link.kind, by: String(link.by) })),
    }))
