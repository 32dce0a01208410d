import type { Aspect } from '../codebook/aspect.ts'
import type { Code } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import type { CodedUnit, CodingRefusal } from '../coding/code-film.ts'
import { clearMark, lookAgain, lookThrough, setMark, settleMark, startPass } from '../coding/code-film.ts'
import {
  complaintAboutSpan,
  copyMarks,
  markSpan,
  moveMark,
  passFor,
  recodeMark,
  removeMark,
} from '../coding/edit-marks.ts'
import type { PassRefusal } from '../coding/edit-passes.ts'
import { complaintAboutUnit, finishPass, fromPlan, goBy, lookByPlaying } from '../coding/edit-passes.ts'
import { withRegionsGone } from '../coding/edit-regions.ts'
import type { Mark, MarkAspect, MarkPosition } from '../coding/mark.ts'
import type { LookedThrough, Pass, PassUnit } from '../coding/pass.ts'
import { plainPass, wholeShots } from '../coding/pass.ts'
import type { RegionKey } from '../coding/region.ts'
import type { MarkWriting } from '../coding/say-of-mark.ts'
import { sayOfMark, setMarkAspect, setMarkPosition } from '../coding/say-of-mark.ts'
import { switchCode } from '../coding/switch-code.ts'
import type { CodingPlan } from '../plans/coding-plan.ts'
import type { ChoiceList } from '../readings/choice-list.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Shot } from '../shots/shot.ts'
import type { Span } from '../time/spans.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped, snappedSpan } from './act-family.ts'

/** The desk of one coder in one film. Of a unit's part the time is known, and of records at least those the act names. */
export interface KnownDesk extends KnownTime {
  coderId: string
  isFilmThere: boolean
  codes: readonly Code[]
  aspects: readonly Aspect[]
  contradictions: readonly Contradiction[]
  choiceLists: readonly ChoiceList[]
  marks: readonly Mark[]
  /** At least those of marks that the act takes off or copies. */
  regionKeys: readonly RegionKey[]
  passes: readonly Pass[]
  lookedThrough: readonly LookedThrough[]
  /** At least the plan that a pass is begun from. */
  plans: readonly CodingPlan[]
  shots: readonly Shot[]
  makeId: () => string
  now: () => string
}

type InFilm<Kind extends string, Values> = { kind: Kind; filmId: string } & Values

export type CodingAct =
  /** From a plan it takes what the plan says, also the codes. */
  | InFilm<
      'start-pass',
      { passId: string; codeIds: string[]; codingPlanId?: string; byPlaying?: boolean; by?: PassUnit }
    >
  /** Declares a pass finished, or takes it up again. */
  | InFilm<'finish-pass', { passId: string; finished: boolean }>
  /** Chooses whether what plays by at normal speed or slower is looked through. */
  | InFilm<'look-by-playing', { passId: string; byPlaying: boolean }>
  /** Chooses what is looked at one after the other. */
  | InFilm<'go-by', { passId: string; by: PassUnit }>
  /** Puts the code on the unit; said twice, or by two windows, it is there once. */
  | InFilm<'set-mark', { codeId: string; passId: string | null; unit: CodedUnit; newMarkId: string }>
  | InFilm<'clear-mark', { codeId: string; unit: CodedUnit }>
  /** Accepts a unit: the pass has looked through it. */
  | InFilm<'look-through', { passId: string; unit: CodedUnit; newId: string }>
  /** Takes that back for the unit. */
  | InFilm<'look-again', { passId: string; unit: CodedUnit }>
  | InFilm<'settle-mark', { markId: string; how: 'free' | 'trim' }>
  /** Says more of a mark. `upon`: what the fields were when the writing began. */
  | InFilm<'say-of-mark', { markId: string; said: Partial<MarkWriting>; upon?: Partial<MarkWriting> }>
  /** Chooses values of one aspect on a mark. `upon`: what was chosen when this was. */
  | InFilm<'set-mark-aspect', { markId: string; chosen: MarkAspect; upon?: MarkAspect }>
  /** Says where a mark stands in a contradiction. `upon`: what was said when this was. */
  | InFilm<'set-mark-position', { markId: string; taken: MarkPosition; upon?: MarkPosition }>
  /** Puts the code on a span that is no unit. */
  | InFilm<'mark-span', { codeId: string; passId: string | null; newMarkId: string; partId: string } & Span>
  /** Gives a mark other times; `upon`: those it was seen at. */
  | InFilm<'move-mark', { markId: string; partId: string; upon: Span } & Span>
  /** Says which of codes of which one holds at a time holds from a frame on; null: none. */
  | InFilm<
      'switch-code',
      {
        partId: string
        atMs: number
        codeIds: string[]
        switchTo: string | null
        passId: string | null
        newMarkId: string
      }
    >
  | InFilm<'remove-mark', { markId: string }>
  /** Gives a mark another code; `upon`: the one it was seen with. */
  | InFilm<'recode-mark', { markId: string; codeId: string; passId: string | null; upon: string }>
  /** Marks once more, elsewhere in the part. */
  | InFilm<'copy-marks', { partId: string; passId: string | null; copies: MarkCopy[] }>

export interface MarkCopy extends Span {
  markId: string
  newMarkId: string
}

export const codingActs: ActFamily<CodingAct, KnownDesk> = {
  area: 'coding',
  ground: 'film',
  place: {
    'start-pass': (known, act) => {
      const { filmId, passId: id, codeIds, byPlaying = false, by = wholeShots } = act
      if (!known.isFilmThere) return refused({ kind: 'no-such-film', filmId })
      const planned = plannedPass(known, act)
      if (!planned.ok) return planned
      const complaint = complaintAboutUnit(by)
      if (complaint) return refused(complaint)
      const { coderId } = known
      const own = { id, filmId, coderId, codeIds, createdAt: known.now() }
      return startPass({ ...plainPass, ...own, ...by, byPlaying, ...planned.value }, known.codes)
    },
    'finish-pass': (known, act) => {
      const pass = passOf(known, act)
      if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      const { coderId, now } = known
      return finishPass(pass, { coderId, finishedAt: act.finished ? now() : null })
    },
    'look-by-playing': (known, act) => {
      const pass = passOf(known, act)
      if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      return lookByPlaying(pass, { coderId: known.coderId, byPlaying: act.byPlaying })
    },
    'go-by': (known, { by, ...act }) => {
      const pass = passOf(known, act)
      if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      return goBy(pass, { coderId: known.coderId, by })
    },
    'set-mark': (known, act) => {
      const code = known.codes.find(({ id }) => id === act.codeId)
      if (!code) return refused({ kind: 'no-such-code', codeId: act.codeId })
      if (isPassMissing(known, act)) return refused({ kind: 'no-such-pass', passId: act.passId! })
      const desk = { ...known, code, filmId: act.filmId, pass: ownPass(known, act) }
      return setMark(desk, { unit: snappedSpan(known, act.unit), newMarkId: act.newMarkId })
    },
    'clear-mark': (known, { codeId, unit }) => {
      const cleared = clearMark({ ...known, code: { id: codeId } }, { unit: snappedSpan(known, unit) })
      return cleared.ok ? accepted(withRegionsGone(cleared.value, known.regionKeys)) : cleared
    },
    'look-through': (known, act) => {
      const pass = passOf(known, act)
      if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      const unit = snappedSpan(known, act.unit)
      return lookThrough({ ...known, pass, covered: coveredBy(known, pass) }, { unit, newId: act.newId })
    },
    'look-again': (known, act) => {
      const pass = passOf(known, act)
      if (!pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      const unit = snappedSpan(known, act.unit)
      const { makeId } = known
      return lookAgain({ ...known, pass, covered: coveredBy(known, pass) }, { unit, makeId })
    },
    'settle-mark': (known, act) => {
      const mark = ownMark(known, act)
      if (!mark.ok) return mark
      const shot = known.shots.find(({ id }) => id === mark.value.attachedTo)
      return settleMark(mark.value, shot ?? null, act)
    },
    'say-of-mark': (known, act) => {
      const mark = ownMark(known, act)
      return mark.ok ? sayOfMark({ mark: mark.value, codes: known.codes }, act) : mark
    },
    'set-mark-aspect': (known, act) => {
      const mark = ownMark(known, act)
      return mark.ok ? setMarkAspect({ mark: mark.value, aspects: known.aspects }, act) : mark
    },
    'set-mark-position': (known, act) => {
      const mark = ownMark(known, act)
      if (!mark.ok) return mark
      const { contradictions, choiceLists } = known
      return setMarkPosition({ mark: mark.value, contradictions, choiceLists }, act)
    },
    'mark-span': (known, act) => {
      const { filmId, partId, codeId, newMarkId: id } = act
      const code = known.codes.find(one => one.id === codeId)
      if (!code) return refused({ kind: 'no-such-code', codeId })
      if (isPassMissing(known, act)) return refused({ kind: 'no-such-pass', passId: act.passId! })
      const span = spanIn(known, act)
      if (!span.ok) return span
      const passId = passFor(ownPass(known, act), codeId)
      const { coderId } = known
      const mark: Mark = {
        id,
        filmId,
        partId,
        codeId,
        coderId,
        ...span.value,
        attachedTo: null,
        passId,
        said: null,
      }
      return markSpan({ ...known, code }, mark)
    },
    'move-mark': (known, act) => {
      const mark = ownMark(known, act)
      if (!mark.ok) return mark
      const span = spanIn(known, act)
      return span.ok ? moveMark(mark.value, span.value, act.upon) : span
    },
    'switch-code': (known, act) => {
      const code = known.codes.find(({ id }) => id === act.switchTo)
      if (act.switchTo !== null && (!code || !act.codeIds.includes(code.id)))
        return refused({ kind: 'no-such-code', codeId: act.switchTo })
      if (isPassMissing(known, act)) return refused({ kind: 'no-such-pass', passId: act.passId! })
      const running = { ...known, ...act, pass: ownPass(known, act) }
      const at = { code: code ?? null, atMs: snapped(known, act.atMs), newMarkId: act.newMarkId }
      const switched = switchCode(running, at)
      return switched.ok ? accepted(withRegionsGone(switched.value, known.regionKeys)) : switched
    },
    'remove-mark': (known, act) => {
      // Removed in another window already: so it was to be.
      if (!known.marks.some(({ id }) => id === act.markId)) return accepted([])
      const mark = ownMark(known, act)
      return mark.ok ? accepted(withRegionsGone(removeMark(mark.value), known.regionKeys)) : mark
    },
    'recode-mark': (known, act) => {
      const mark = ownMark(known, act)
      if (!mark.ok) return mark
      const code = known.codes.find(({ id }) => id === act.codeId)
      if (!code) return refused({ kind: 'no-such-code', codeId: act.codeId })
      return recodeMark(mark.value, { code, pass: ownPass(known, act), upon: act.upon })
    },
    'copy-marks': (known, act) => {
      const copies: { of: Mark; newMarkId: string; to: Span }[] = []
      for (const { markId, newMarkId, ...span } of act.copies) {
        const of = ownMark(known, { ...act, markId })
        if (!of.ok) return of
        const to = spanIn(known, span)
        if (!to.ok) return to
        copies.push({ of: of.value, newMarkId, to: to.value })
      }
      return copyMarks({ ...known, pass: ownPass(known, act) }, copies)
    },
  },
}

function plannedPass(
  { plans, coderId }: KnownDesk,
  { codingPlanId }: { codingPlanId?: string },
): Result<Partial<Pass>, PassRefusal> {
  if (codingPlanId === undefined) return accepted({})
  const plan = plans.find(({ id }) => id === codingPlanId)
  return plan ? fromPlan(plan, coderId) : refused({ kind: 'no-such-coding-plan', codingPlanId })
}

function passOf({ passes }: KnownDesk, act: { passId: string | null; filmId: string }): Pass | null {
  return passes.find(({ id, filmId }) => id === act.passId && filmId === act.filmId) ?? null
}

type NamesPass = { passId: string | null; filmId: string }

function isPassMissing(known: KnownDesk, act: NamesPass): boolean {
  return act.passId !== null && passOf(known, act) === null
}

function ownPass(known: KnownDesk, act: NamesPass): Pass | null {
  const pass = passOf(known, act)
  return pass?.coderId === known.coderId ? pass : null
}

function ownMark(
  { marks, coderId }: KnownDesk,
  { markId, filmId, partId }: { markId: string; filmId: string; partId?: string },
): Result<Mark, CodingRefusal> {
  const mark = marks.find(({ id }) => id === markId)
  if (mark?.filmId !== filmId || (partId !== undefined && mark.partId !== partId))
    return refused({ kind: 'no-such-mark', markId })
  return mark.coderId === coderId ? accepted(mark) : refused({ kind: 'mark-of-another-coder' })
}

/** A span on the frames of the part; what lies outside is refused and not cut off. */
function spanIn(known: KnownTime, { startMs, endMs }: Span): Result<Span, CodingRefusal> {
  const span = snappedSpan(known, { startMs, endMs })
  const complaint =
    complaintAboutSpan({ startMs, endMs }, known.endMs) ?? complaintAboutSpan(span, known.endMs)
  return complaint ? refused(complaint) : accepted(span)
}

function coveredBy({ lookedThrough }: KnownDesk, pass: Pass): readonly LookedThrough[] {
  return lookedThrough.filter(({ passId }) => passId === pass.id)
}
