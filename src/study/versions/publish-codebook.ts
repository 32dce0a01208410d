import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change, ChangeEntry } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import type { CodeSet } from '../codebook/code-set.ts'
import type { Mark } from '../coding/mark.ts'
import type { Pass } from '../coding/pass.ts'
import type { RegionKey } from '../coding/region.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { CodebookSnapshot, CodebookStep, CodebookVersion } from './codebook-version.ts'

export type PublishRefusal =
  | { kind: 'nothing-to-publish' }
  | { kind: 'version-note-too-long'; most: number }
  | { kind: 'version-note-not-plain' }
  | { kind: 'no-such-code'; codeId: string }

/** Everything that publishing looks at; of marks and passes, of all coders, those that the planned steps touch. */
export interface KnownPublication extends CodebookSnapshot {
  sets: readonly CodeSet[]
  steps: readonly CodebookStep[]
  versions: readonly CodebookVersion[]
  marks: readonly Mark[]
  /** Those of the marks. */
  regionKeys: readonly RegionKey[]
  passes: readonly Pass[]
}

/** What a step does to what is marked already. */
export interface StepAccount {
  stepId: string
  /** Marks that go over as they are. */
  moved: number
  /** Marks that go into one that lies on the very same span. */
  joined: number
  /** Marks that stay until somebody has decided. */
  toDecide: number
  films: number
}

/**
 * Publishes the codebook as it stands: a version is kept of it, the planned steps are taken, and codes that go are
 * retired. What can go over without a choice does; a mark of a code that was split, and one that would come to lie
 * partly over another of the merged code, stays where it is until it is decided upon.
 */
export function publishCodebook(
  known: KnownPublication,
  act: { versionId: string; note: string; publishedAt: string },
): Result<{ change: Change; account: StepAccount[] }, PublishRefusal> {
  const note = act.note.trim()
  const complaint = complaintAboutWriting(note)
  if (complaint === 'too-long') return refused({ kind: 'version-note-too-long', most: bounds.writing })
  if (complaint) return refused({ kind: 'version-note-not-plain' })
  const planned = known.steps.filter(({ codebookVersionId }) => codebookVersionId === null)
  const last = lastVersion(known.versions)
  if (planned.length === 0 && last && isSame(snapshotOf(last), snapshotOf(known)))
    return refused({ kind: 'nothing-to-publish' })
  const missing = planned
    .flatMap(({ fromId, intoIds }) => [fromId, ...intoIds])
    .find(id => !known.codes.some(code => code.id === id && !code.retired))
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  const taken = planned.map(step => takeStep(known, step))
  const codes = changedCodes(known.codes, planned)
  const after = new Map(codes.map(({ id, after: code }) => [id, code as Code]))
  const version: CodebookVersion = {
    ...snapshotOf(known),
    ...{ id: act.versionId, number: (last?.number ?? 0) + 1, publishedAt: act.publishedAt, note },
    codes: known.codes.map(code => after.get(code.id) ?? code),
  }
  return accepted({
    account: taken.map(({ account }) => account),
    change: [
      made('codebookVersion', version),
      ...planned.map(step => changed('codebookStep', step, { ...step, codebookVersionId: version.id })),
      ...codes,
      ...changedSets(known.sets, planned),
      ...changedPasses(known, planned),
      ...taken.flatMap(({ change }) => change),
    ],
  })
}

export function lastVersion(versions: readonly CodebookVersion[]): CodebookVersion | null {
  return versions.reduce<CodebookVersion | null>(
    (last, version) => (last && last.number > version.number ? last : version),
    null,
  )
}

export function snapshotOf({ codes, contradictions, aspects }: CodebookSnapshot): CodebookSnapshot {
  const inOrder = <Some extends { id: string; position: number }>(records: readonly Some[]) =>
    [...records].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return { codes: inOrder(codes), contradictions: inOrder(contradictions), aspects: inOrder(aspects) }
}

function takeStep(
  { marks, regionKeys }: KnownPublication,
  { id: stepId, how, fromId, intoIds }: CodebookStep,
): { change: ChangeEntry[]; account: StepAccount } {
  const own = marks.filter(({ codeId }) => codeId === fromId)
  const account = {
    stepId,
    moved: 0,
    joined: 0,
    toDecide: 0,
    films: new Set(own.map(mark => mark.filmId)).size,
  }
  if (how === 'split') return { change: [], account: { ...account, toDecide: own.length } }
  const [intoId] = intoIds
  const there = marks.filter(({ codeId }) => codeId === intoId)
  const drawn = new Set(regionKeys.map(({ markId }) => markId))
  const change = own.flatMap((mark): ChangeEntry[] => {
    const over = there.filter(
      other =>
        other.coderId === mark.coderId &&
        other.partId === mark.partId &&
        other.startMs < mark.endMs &&
        mark.startMs < other.endMs,
    )
    if (over.length === 0) {
      account.moved++
      return [changed('mark', mark, { ...mark, codeId: intoId! })]
    }
    const isThere = over.some(({ startMs, endMs }) => startMs === mark.startMs && endMs === mark.endMs)
    // What is said of it, and where in the picture it was drawn, the other one does not have.
    if (isThere && mark.said === null && !drawn.has(mark.id)) {
      account.joined++
      return [removed('mark', mark)]
    }
    account.toDecide++
    return []
  })
  return { change, account }
}

/** Codes that go are retired, and those that named one name what it went into. */
function changedCodes(codes: readonly Code[], steps: readonly CodebookStep[]): ChangeEntry[] {
  return codes.flatMap(code => {
    const parentIds = goneOver(code.parentIds, steps).filter(id => id !== code.id)
    const entailsIds = goneOver(code.entailsIds, steps, 'merge').filter(id => id !== code.id)
    const retired = code.retired || steps.some(({ fromId }) => fromId === code.id)
    const after = { ...code, parentIds, entailsIds, retired }
    return isSame(code, after) ? [] : [changed('code', code, after)]
  })
}

function changedSets(sets: readonly CodeSet[], steps: readonly CodebookStep[]): ChangeEntry[] {
  return sets.flatMap(set => {
    const codeIds = goneOver(set.codeIds, steps)
    return isSame(codeIds, set.codeIds) ? [] : [changed('codeSet', set, { ...set, codeIds })]
  })
}

function changedPasses({ passes, marks }: KnownPublication, steps: readonly CodebookStep[]): ChangeEntry[] {
  return passes.flatMap(pass => {
    const codeIds = steps.reduce((ids, step) => lookedForAfter(ids, step, { pass, marks }), pass.codeIds)
    return isSame(codeIds, pass.codeIds) ? [] : [changed('pass', pass, { ...pass, codeIds })]
  })
}

/** What a pass has looked for, once a step is taken: never more than it did look for. */
function lookedForAfter(
  codeIds: string[],
  { how, looking, fromId, intoIds }: CodebookStep,
  { pass, marks }: { pass: Pass; marks: readonly Mark[] },
): string[] {
  const has = (id: string) => codeIds.includes(id)
  if (how === 'merge' && looking === 'wider') {
    const isBoth = has(fromId) && has(intoIds[0]!)
    return codeIds.filter(id => id !== fromId && (id !== intoIds[0] || isBoth))
  }
  if (!has(fromId)) return codeIds
  // Where a mark of a code that was split waits, nobody knows yet which of the new ones is there.
  const isWaiting = how === 'split' && marks.some(mark => mark.passId === pass.id && mark.codeId === fromId)
  return isWaiting ? codeIds : replaced(codeIds, fromId, intoIds)
}

export function replaced(ids: readonly string[], goneId: string, byIds: readonly string[]): string[] {
  return [...new Set(ids.flatMap(id => (id === goneId ? byIds : [id])))]
}

function goneOver(
  ids: readonly string[],
  steps: readonly CodebookStep[],
  only?: CodebookStep['how'],
): string[] {
  return steps
    .filter(({ how }) => only === undefined || how === only)
    .reduce<string[]>((after, { fromId, intoIds }) => replaced(after, fromId, intoIds), [...ids])
}
