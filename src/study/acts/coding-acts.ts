import type { Code } from '../codebook/code.ts'
import type { CodedUnit } from '../coding/code-film.ts'
import { clearMark, lookAgain, lookThrough, setMark, settleMark, startPass } from '../coding/code-film.ts'
import type { Mark } from '../coding/mark.ts'
import type { LookedThrough, Pass } from '../coding/pass.ts'
import { refused } from '../result.ts'
import type { Shot } from '../shots/shot.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

/** The desk of one coder in one film. Of a unit's part the time is known, and of records at least those the act names. */
export interface KnownDesk extends KnownTime {
  coderId: string
  isFilmThere: boolean
  codes: readonly Code[]
  marks: readonly Mark[]
  passes: readonly Pass[]
  lookedThrough: readonly LookedThrough[]
  shots: readonly Shot[]
  makeId: () => string
  now: () => string
}

type InFilm<Kind extends string, Values> = { kind: Kind; filmId: string } & Values

export type CodingAct =
  | InFilm<'start-pass', { passId: string; codeIds: string[] }>
  /** Puts the code on the unit; said twice, or by two windows, it is there once. */
  | InFilm<'set-mark', { codeId: string; passId: string | null; unit: CodedUnit; newMarkId: string }>
  | InFilm<'clear-mark', { codeId: string; unit: CodedUnit }>
  /** Accepts a unit: the pass has looked through it. */
  | InFilm<'look-through', { passId: string; unit: CodedUnit; newId: string }>
  /** Takes that back for the unit. */
  | InFilm<'look-again', { passId: string; unit: CodedUnit }>
  | InFilm<'settle-mark', { markId: string; how: 'free' | 'trim' }>

export const codingActs: ActFamily<CodingAct, KnownDesk> = {
  area: 'coding',
  ground: 'film',
  place: {
    'start-pass': ({ isFilmThere, codes, coderId, now }, { passId, filmId, codeIds }) =>
      isFilmThere
        ? startPass({ id: passId, filmId, coderId, codeIds, createdAt: now() }, codes)
        : refused({ kind: 'no-such-film', filmId }),
    'set-mark': (known, act) => {
      const code = known.codes.find(({ id }) => id === act.codeId)
      if (!code) return refused({ kind: 'no-such-code', codeId: act.codeId })
      const pass = passOf(known, act)
      if (act.passId !== null && !pass) return refused({ kind: 'no-such-pass', passId: act.passId })
      const own = pass?.coderId === known.coderId ? pass : null
      const desk = { ...known, code, filmId: act.filmId, pass: own }
      return setMark(desk, { unit: snappedSpan(known, act.unit), newMarkId: act.newMarkId })
    },
    'clear-mark': (known, { codeId, unit }) =>
      clearMark({ ...known, code: { id: codeId } }, { unit: snappedSpan(known, unit) }),
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
    'settle-mark': ({ marks, shots, coderId }, act) => {
      const mark = marks.find(({ id }) => id === act.markId)
      const shot = shots.find(({ id }) => id === mark?.attachedTo)
      return settleMark(mark?.coderId === coderId ? mark : null, shot ?? null, act)
    },
  },
}

function passOf({ passes }: KnownDesk, act: { passId: string | null; filmId: string }): Pass | null {
  return passes.find(({ id, filmId }) => id === act.passId && filmId === act.filmId) ?? null
}

function coveredBy({ lookedThrough }: KnownDesk, pass: Pass): readonly LookedThrough[] {
  return lookedThrough.filter(({ passId }) => passId === pass.id)
}
