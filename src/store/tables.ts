import type { Generated } from 'kysely'

/** The tables as Kysely sees them: camel case here, snake case in SQL. JSON stands in text columns. */
export interface Tables {
  study: { id: string; name: string; homeCoderId: string; createdAt: string; changeNumber: Generated<number> }
  coder: { id: string; name: string }
  film: {
    id: string
    titles: string
    people: string
    releaseDate: string | null
    storyDate: string | null
    shootingDate: string | null
    filmKind: string | null
    specimen: number
    createdAt: string
  }
  version: { id: string; filmId: string; position: number; name: string }
  part: {
    id: string
    versionId: string
    position: number
    name: string
    durationMs: number | null
    fileInUseId: string | null
  }
  file: {
    id: string
    partId: string
    storage: string
    path: string
    originalName: string
    byteSize: number
    quickDigest: string | null
    digest: string | null
    width: number | null
    height: number | null
    clock: string | null
    probe: string | null
    state: string
    addedAt: string
  }
  shot: {
    id: string
    partId: string
    startMs: number
    endMs: number
    transitionIn: string
    transitionStartMs: number | null
    transitionEndMs: number | null
    confidence: number | null
    origin: string
  }
  boundaryDecision: { id: string; partId: string; atMs: number; decision: string }
  scene: {
    id: string
    partId: string
    level: string
    parentId: string | null
    startMs: number
    endMs: number
    name: string
    origin: string
  }
  chosenStill: { id: string; partId: string; atMs: number }
  act: {
    id: string
    sequence: number
    at: string
    coderId: string
    kind: string
    area: string
    filmId: string | null
    change: string
    state: string
  }
  turn: { id: string; actId: string; direction: string; sequence: number; at: string }
  removedFilm: {
    filmId: string
    actId: string
    removedAt: string
    titles: string
    partCount: number
    shotCount: number
    markCount: number
    passCount: number
    change: string
  }
  removedFile: {
    fileId: string
    filmId: string
    quickDigest: string | null
    storage: string
    path: string
  }
  task: {
    id: string
    kind: string
    subjectId: string | null
    payload: string
    state: string
    stage: string | null
    doneShare: number | null
    leftMs: number | null
    attempts: number
    reason: string | null
    createdAt: string
    startedAt: string | null
    endedAt: string | null
    stamp: string | null
  }
  code: {
    id: string
    kind: string
    names: string
    colour: string
    key: string | null
    position: number
    retired: number
  }
  codeSet: { id: string; name: string; codeIds: string }
  pass: { id: string; filmId: string; coderId: string; codeIds: string; createdAt: string }
  lookedThrough: { id: string; passId: string; partId: string; startMs: number; endMs: number }
  mark: {
    id: string
    filmId: string
    partId: string
    codeId: string
    coderId: string
    startMs: number
    endMs: number
    attachedTo: string | null
    passId: string | null
  }
  periodisation: {
    id: string
    name: string
    dateKind: string
    declared: string
    periods: string
    assignments: string
  }
  likeness: {
    id: string
    fileId: string
    otherFileId: string
    warp: string
    matched: number
    compared: number
    fromMs: number
    untilMs: number
    state: string
  }
  anchor: {
    id: string
    partId: string
    recordKind: string
    recordId: string
    fileId: string
    startMs: number
    endMs: number
    placedStartMs: number | null
    placedEndMs: number | null
    record: string | null
  }
  filmCounts: { filmId: string; digest: string; counts: string }
  partMeasurements: {
    partId: string
    fileId: string
    revision: string
    stale: number
    procedure: string
    shots: string
    looks: string
  }
  modelChoice: { name: string; switchedOn: number }
  writing: {
    partId: string
    fileId: string
    frame: number
    atMs: number
    reader: string
    readerVersion: string
    lines: string
    folded: string
  }
  setAside: {
    id: string
    origin: string
    originDigest: string
    kind: string
    content: string
    createdAt: string
  }
  migration: { name: string; appliedAt: string }
}
