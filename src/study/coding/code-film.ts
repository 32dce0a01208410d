import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { complaintAboutUse } from '../codebook/code.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Shot } from '../shots/shot.ts'
import { mergeSpans } from '../time/spans.ts'
import type { Mark } from './mark.ts'
import type { LookedThrough, Pass } from './pass.ts'
import { isPresentIn } from './presence.ts'

/** A stretch that is coded as one: a shot, or any span where no shot is named. */
export interface CodedUnit {
  partId: string
  startMs: number
  endMs: number
  shotId: string | null
}

/** More codes than this in one pass, and the eye no longer looks for all of them. */
export const mostCodesInPass = 12

export type CodingRefusal =
  | { kind: 'code-retired'; codeId: string }
  | { kind: 'code-is-heading'; codeId: string }
  | { kind: 'empty-span' }
  | { kind: 'span-outside-part'; endMs: number }
  | { kind: 'no-such-mark'; markId: string }
  | { kind: 'mark-of-another-coder' }
  | { kind: 'mark-reaches-beyond'; markId: string }
  | { kind: 'no-such-pass'; passId: string }
  | { kind: 'pass-without-codes' }
  | { kind: 'too-many-codes-in-pass'; most: number }
  | { kind: 'pass-of-another-coder' }
  | { kind: 'pass-is-finished' }

/** Begins a pass: one coder looks through one film for these codes. */
export function startPass(
  pass: Pass,
  codes: readonly Code[],
): Result<Change, CodingRefusal | { kind: 'no-such-code'; codeId: string }> {
  const codeIds = [...new Set(pass.codeIds)]
  if (codeIds.length === 0) return refused({ kind: 'pass-without-codes' })
  if (codeIds.length > mostCodesInPass)
    return refused({ kind: 'too-many-codes-in-pass', most: mostCodesInPass })
  for (const codeId of codeIds) {
    const code = codes.find(candidate => candidate.id === codeId)
    if (!code) return refused({ kind: 'no-such-code', codeId })
    const complaint = complaintAboutUse(code)
    if (complaint) return refused(complaint)
  }
  return accepted([made('pass', { ...pass, codeIds })])
}

/** What setting and clearing a mark look at: the coder's marks of this film, the code, the part's end, the pass at work. */
export interface DeskState {
  marks: readonly Mark[]
  code: Code
  coderId: string
  filmId: string
  endMs: number
  pass: Pass | null
}

/**
 * Puts the code on the unit; where the coder has it there already, nothing is done. In a pass that looks for the code
 * the mark belongs to the pass; otherwise it is an example.
 */
export function setMark(
  desk: DeskState,
  act: { unit: CodedUnit; newMarkId: string },
): Result<Change, CodingRefusal> {
  const { unit } = act
  if (isMarked(desk, unit)) return accepted([])
  const complaint = complaintAboutUse(desk.code)
  if (complaint) return refused(complaint)
  if (unit.endMs <= unit.startMs) return refused({ kind: 'empty-span' })
  if (unit.startMs < 0 || unit.endMs > desk.endMs)
    return refused({ kind: 'span-outside-part', endMs: desk.endMs })
  const inPass = desk.pass?.codeIds.includes(desk.code.id) === true
  const mark: Mark = {
    id: act.newMarkId,
    filmId: desk.filmId,
    partId: unit.partId,
    codeId: desk.code.id,
    coderId: desk.coderId,
    startMs: unit.startMs,
    endMs: unit.endMs,
    attachedTo: unit.shotId,
    passId: inPass ? desk.pass!.id : null,
    said: null,
  }
  return accepted([made('mark', mark)])
}

/**
 * Takes the code off the unit; where the coder does not have it there, nothing is done. What reaches beyond the unit says
 * something of what lies there too, and is never taken along.
 */
export function clearMark(
  desk: Pick<DeskState, 'marks' | 'coderId'> & { code: Pick<Code, 'id'> },
  act: { unit: CodedUnit },
): Result<Change, CodingRefusal> {
  const there = desk.marks.filter(mark => isOn(mark, desk, act.unit))
  const inside = there.filter(mark => !reachesBeyond(mark, act.unit))
  if (inside.length === 0 && there[0]) return refused({ kind: 'mark-reaches-beyond', markId: there[0].id })
  return accepted(inside.map(mark => removed('mark', mark)))
}

function reachesBeyond(mark: Mark, { startMs, endMs, shotId }: CodedUnit): boolean {
  if (shotId !== null && mark.attachedTo === shotId) return false
  return mark.startMs < startMs || mark.endMs > endMs
}

/** Whether the coder has the code on the unit. */
export function isMarked(
  desk: Pick<DeskState, 'marks' | 'coderId'> & { code: Pick<Code, 'id'> },
  unit: CodedUnit,
): boolean {
  return desk.marks.some(mark => isOn(mark, desk, unit))
}

/** A mark is on a unit when it was put there, or covers at least half of the shorter of the two. */
function isOn(mark: Mark, desk: { code: Pick<Code, 'id'>; coderId: string }, unit: CodedUnit): boolean {
  if (mark.codeId !== desk.code.id || mark.coderId !== desk.coderId || mark.partId !== unit.partId)
    return false
  return isPresentIn(mark, { ...unit, id: unit.shotId })
}

/** Says that the pass has looked the unit through: what is marked there is there, what is not is not. */
export function lookThrough(
  pass: { pass: Pass; coderId: string; covered: readonly LookedThrough[]; endMs: number },
  act: { unit: Omit<CodedUnit, 'shotId'>; newId: string },
): Result<Change, CodingRefusal> {
  const { partId, startMs, endMs } = act.unit
  if (pass.pass.coderId !== pass.coderId) return refused({ kind: 'pass-of-another-coder' })
  if (pass.pass.finishedAt !== null) return refused({ kind: 'pass-is-finished' })
  if (endMs <= startMs) return refused({ kind: 'empty-span' })
  if (startMs < 0 || endMs > pass.endMs) return refused({ kind: 'span-outside-part', endMs: pass.endMs })
  if (isLookedThrough(pass.covered, act.unit)) return accepted([])
  const span: LookedThrough = { id: act.newId, passId: pass.pass.id, partId, startMs, endMs }
  return accepted([made('lookedThrough', span)])
}

/** Takes back that the unit was looked through; what was covered beside it stays. */
export function lookAgain(
  pass: { pass: Pass; coderId: string; covered: readonly LookedThrough[] },
  act: { unit: Omit<CodedUnit, 'shotId'>; makeId: () => string },
): Result<Change, CodingRefusal> {
  if (pass.pass.coderId !== pass.coderId) return refused({ kind: 'pass-of-another-coder' })
  if (pass.pass.finishedAt !== null) return refused({ kind: 'pass-is-finished' })
  const { partId, startMs, endMs } = act.unit
  const touched = pass.covered.filter(
    span => span.partId === partId && span.startMs < endMs && span.endMs > startMs,
  )
  const rest = touched.flatMap(span => [
    ...(span.startMs < startMs ? [{ ...span, id: act.makeId(), endMs: startMs }] : []),
    ...(span.endMs > endMs ? [{ ...span, id: act.makeId(), startMs: endMs }] : []),
  ])
  return accepted([
    ...touched.map(span => removed('lookedThrough', span)),
    ...rest.map(span => made('lookedThrough', span)),
  ])
}

/** Whether spans of one pass cover a stretch without a gap. */
export function isLookedThrough(
  covered: readonly Pick<LookedThrough, 'partId' | 'startMs' | 'endMs'>[],
  unit: Pick<CodedUnit, 'partId' | 'startMs' | 'endMs'>,
): boolean {
  return mergeSpans(covered.filter(span => span.partId === unit.partId)).some(
    span => span.startMs <= unit.startMs && unit.endMs <= span.endMs,
  )
}

/** Marks whose shot has changed under them, or is gone: they keep their span, and somebody should decide. */
export function marksToDecide(marks: readonly Mark[], shots: readonly Shot[]): Mark[] {
  const byId = new Map(shots.map(shot => [shot.id, shot]))
  return marks.filter(mark => {
    if (mark.attachedTo === null) return false
    const shot = byId.get(mark.attachedTo)
    return !shot || mark.startMs < shot.startMs || mark.endMs > shot.endMs
  })
}

/** Decides about such a mark: `free` keeps its span without a shot, `trim` cuts it to the shot it was put on. */
export function settleMark(
  mark: Mark | null,
  shot: Shot | null,
  act: { markId: string; how: 'free' | 'trim' },
): Result<Change, CodingRefusal> {
  if (!mark) return refused({ kind: 'no-such-mark', markId: act.markId })
  if (act.how === 'free' || !shot) return accepted([changed('mark', mark, { ...mark, attachedTo: null })])
  const startMs = Math.max(mark.startMs, shot.startMs)
  const endMs = Math.min(mark.endMs, shot.endMs)
  if (endMs <= startMs) return refused({ kind: 'empty-span' })
  return accepted([changed('mark', mark, { ...mark, startMs, endMs })])
}
