import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import { addCode, codeName, editCode } from '../codebook/edit-codebook.ts'
import { comesBefore, periodOf, placeFilm, setPeriodisation } from '../periods/divide-films.ts'
import type { Periodisation } from '../periods/periodisation.ts'
import { splitShot } from '../shots/correct-shots.ts'
import type { Shot } from '../shots/shot.ts'
import {
  clearMark,
  isLookedThrough,
  isMarked,
  lookAgain,
  lookThrough,
  marksToDecide,
  setMark,
  settleMark,
  startPass,
} from './code-film.ts'
import type { Mark } from './mark.ts'
import type { LookedThrough, Pass } from './pass.ts'
import { plainPass } from './pass.ts'

const chimney: Code = {
  id: 'chimney',
  kind: 'symbol',
  names: { en: 'chimney', 'zh-Hans': '烟囱' },
  colour: '#d55e00',
  key: 'c',
  position: 0,
  retired: false,
  ...plainMeaning,
}
const pass: Pass = {
  ...plainPass,
  ...{ id: 'pass', filmId: 'film', coderId: 'me', codeIds: ['chimney'], createdAt: '' },
}
const shot: Shot = {
  id: 'shot',
  partId: 'part',
  startMs: 1000,
  endMs: 3000,
  transitionIn: 'cut',
  transitionStartMs: null,
  transitionEndMs: null,
  confidence: null,
  origin: 'machine',
}
const unit = { partId: 'part', startMs: 1000, endMs: 3000, shotId: 'shot' }
const desk = { code: chimney, coderId: 'me', filmId: 'film', endMs: 9000, pass: pass as Pass | null }

function done(result: { ok: true; value: Change } | { ok: false; refusal: unknown }): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function toggle(marks: Mark[], options: Partial<typeof desk> & { unit?: typeof unit } = {}): Mark[] {
  const { unit: wanted = unit, ...rest } = options
  const now = { ...desk, ...rest, marks }
  const change = done(
    isMarked(now, wanted)
      ? clearMark(now, { unit: wanted })
      : setMark(now, { unit: wanted, newMarkId: `m${marks.length}` }),
  )
  return applyToList('mark', marks, change)
}

describe('one key', () => {
  test('puts a mark on the unit, and takes it off again', () => {
    const once = toggle([])
    expect(once).toEqual([
      expect.objectContaining({ codeId: 'chimney', attachedTo: 'shot', passId: 'pass', startMs: 1000 }),
    ])
    expect(toggle(once)).toEqual([])
  })

  test('leaves the marks of other coders and codes where they are', () => {
    const others = [
      ...toggle([], { coderId: 'you' }),
      ...toggle([], { code: { ...chimney, id: 'snow' } }).map(mark => ({ ...mark, id: 'other' })),
    ]
    expect(toggle(others)).toHaveLength(3)
  })

  test('makes an example where no pass looks for the code', () => {
    expect(toggle([], { pass: null })[0]!.passId).toBeNull()
    expect(toggle([], { pass: { ...pass, codeIds: ['snow'] } })[0]!.passId).toBeNull()
  })

  test('refuses a retired code and a span outside the part, but still takes an old mark off', () => {
    const retired = { ...chimney, retired: true }
    expect(setMark({ ...desk, marks: [], code: retired }, { unit, newMarkId: 'm' })).toMatchObject({
      ok: false,
    })
    expect(setMark({ ...desk, marks: [], endMs: 2000 }, { unit, newMarkId: 'm' })).toMatchObject({
      ok: false,
    })
    expect(toggle(toggle([]), { code: retired })).toEqual([])
  })
})

describe('setting and clearing', () => {
  const now = (marks: Mark[]) => ({ ...desk, marks })

  test('said twice, or by two windows at once, is done once', () => {
    const once = applyToList('mark', [], done(setMark(now([]), { unit, newMarkId: 'a' })))
    expect(done(setMark(now(once), { unit, newMarkId: 'b' }))).toEqual([])
    const gone = applyToList('mark', once, done(clearMark(now(once), { unit })))
    expect(gone).toEqual([])
    expect(done(clearMark(now(gone), { unit }))).toEqual([])
  })
})

describe('a mark whose shot is split', () => {
  const [mark] = toggle([])
  const split = done(
    splitShot(
      { shots: [shot], decisions: [], scenes: [] },
      { atMs: 2000, newShotId: 'new', newDecisionId: 'd' },
    ),
  )
  const shots = applyToList('shot', [shot], split)

  test('keeps its span and is listed for a decision', () => {
    expect(marksToDecide([mark!], [shot])).toEqual([])
    expect(marksToDecide([mark!], shots)).toEqual([mark])
  })

  test('is cut to its shot or set free, and each can be taken back', () => {
    for (const how of ['free', 'trim'] as const) {
      const change = done(settleMark(mark!, shots[0]!, { markId: mark!.id, how }))
      const settled = applyToList('mark', [mark!], change)
      expect(marksToDecide(settled, shots)).toEqual([])
      expect(applyToList('mark', settled, inverse(change))).toEqual([mark])
    }
  })
})

describe('looking through', () => {
  const look = (covered: LookedThrough[], startMs: number, endMs: number) =>
    applyToList(
      'lookedThrough',
      covered,
      done(
        lookThrough(
          { pass, coderId: 'me', covered, endMs: 9000 },
          { unit: { partId: 'part', startMs, endMs }, newId: `l${covered.length}-${startMs}-${endMs}` },
        ),
      ),
    )

  test('covers a unit once, however often it is accepted', () => {
    const once = look([], 1000, 3000)
    expect(look(once, 1000, 3000)).toEqual(once)
    expect(isLookedThrough(once, { partId: 'part', startMs: 1000, endMs: 3000 })).toBe(true)
    expect(isLookedThrough(once, { partId: 'other', startMs: 1000, endMs: 3000 })).toBe(false)
  })

  test('is not done in another coder’s pass', () => {
    const covered: LookedThrough[] = []
    const act = { unit: { partId: 'part', startMs: 0, endMs: 1 }, newId: 'l' }
    expect(lookThrough({ pass, coderId: 'you', covered, endMs: 9000 }, act)).toMatchObject({
      refusal: { kind: 'pass-of-another-coder' },
    })
  })

  test('taken back for a stretch leaves just that stretch open', () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
    fc.assert(
      fc.property(spans, fc.nat(80), fc.integer({ min: 1, max: 20 }), (looked, from, length) => {
        let covered: LookedThrough[] = []
        for (const [startMs, lengthMs] of looked) covered = look(covered, startMs, startMs + lengthMs)
        let next = 0
        const change = done(
          lookAgain(
            { pass, coderId: 'me', covered },
            { unit: { partId: 'part', startMs: from, endMs: from + length }, makeId: () => `r${next++}` },
          ),
        )
        const after = applyToList('lookedThrough', covered, change)
        for (let ms = 0; ms < 100; ms++) {
          const moment = { partId: 'part', startMs: ms, endMs: ms + 1 }
          const inside = ms >= from && ms < from + length
          expect(isLookedThrough(after, moment)).toBe(!inside && isLookedThrough(covered, moment))
        }
      }),
    )
  })
})

describe('a pass', () => {
  test('looks for some codes, a dozen at most, none of them retired', () => {
    expect(startPass(pass, [chimney]).ok).toBe(true)
    expect(startPass({ ...pass, codeIds: [] }, [chimney])).toMatchObject({
      refusal: { kind: 'pass-without-codes' },
    })
    const many = Array.from({ length: 13 }, (_, index) => ({ ...chimney, id: `c${index}` }))
    expect(startPass({ ...pass, codeIds: many.map(({ id }) => id) }, many)).toMatchObject({
      refusal: { kind: 'too-many-codes-in-pass', most: 12 },
    })
    expect(startPass(pass, [{ ...chimney, retired: true }])).toMatchObject({
      refusal: { kind: 'code-retired' },
    })
  })
})

describe('the codebook', () => {
  const snow = { ...chimney, id: 'snow', names: { en: 'snow', 'zh-Hans': '' }, key: 'S' }

  test('takes a code with a name in one language, and shows that name in the other', () => {
    const change = done(addCode([chimney], { ...snow, key: 'W' }))
    expect(change[0]?.after).toMatchObject({ position: 1, key: 'w', retired: false })
    expect(codeName(snow, 'zh-Hans')).toBe('snow')
  })

  test.each([
    [{ names: { en: ' ', 'zh-Hans': '' } }, 'code-without-name'],
    [{ key: 'c' }, 'key-taken'],
    [{ key: 'w', names: { en: '', 'zh-Hans': ' 烟囱' } }, 'code-name-taken'],
    [{ key: 'w', names: { en: 'ＣＨＩＭＮＥＹ', 'zh-Hans': '大烟囱' } }, 'code-name-taken'],
    [{ key: 'w', names: { en: '烟囱', 'zh-Hans': '' } }, 'code-name-taken'],
    [{ key: 'n' }, 'not-a-key'],
    [{ key: 'ab' }, 'not-a-key'],
    [{ colour: 'red' }, 'not-a-colour'],
  ])('refuses %j: %s', (fields, kind) => {
    expect(addCode([chimney], { ...snow, ...fields })).toMatchObject({ refusal: { kind } })
  })

  test('names the code that bears the name, and says where it is retired', () => {
    const refusal = { kind: 'code-name-taken', name: 'chimney', codeId: 'chimney' }
    const again = { ...snow, names: { en: 'Chimney', 'zh-Hans': '雪' }, key: null }
    expect(addCode([{ ...chimney, retired: true }], again)).toEqual({
      ok: false,
      refusal: { ...refusal, retired: true },
    })
    const both = [chimney, { ...snow, key: null }]
    expect(editCode(both, { codeId: 'snow', names: again.names })).toEqual({
      ok: false,
      refusal: { ...refusal, retired: false },
    })
  })

  test('lets a code that shares its name from before be changed otherwise, and keep its own name', () => {
    const twins = [chimney, { ...chimney, id: 'twin', key: null }]
    expect(editCode(twins, { codeId: 'twin', colour: '#000000' }).ok).toBe(true)
    expect(editCode(twins, { codeId: 'twin', names: { en: 'stack', 'zh-Hans': '' } }).ok).toBe(true)
    expect(editCode([chimney], { codeId: 'chimney', names: { en: 'Chimney', 'zh-Hans': '烟囱' } }).ok).toBe(
      true,
    )
  })

  test('frees the key of a retired code', () => {
    const retired = applyToList(
      'code',
      [chimney],
      done(editCode([chimney], { codeId: 'chimney', retired: true })),
    )
    expect(addCode(retired, { ...snow, key: 'c' }).ok).toBe(true)
  })
})

describe('a periodisation', () => {
  const reform: Periodisation = {
    id: 'p',
    name: 'Reform',
    dateKind: 'release',
    declared: 'before',
    periods: [
      { name: 'before', fromYear: null, toYear: 1995 },
      { name: 'after', fromYear: 1996, toYear: null },
    ],
    assignments: [{ filmId: 'odd', period: 'before' }],
  }
  const film = (id: string, releaseDate: string | null) => ({
    id,
    releaseDate,
    storyDate: '1980',
    shootingDate: null,
  })

  test('puts a film where its date says, or where it was put by name', () => {
    expect(periodOf(reform, film('a', '1995-12'))).toBe('before')
    expect(periodOf(reform, film('a', '1996'))).toBe('after')
    expect(periodOf(reform, film('odd', '2004'))).toBe('before')
    expect(periodOf(reform, film('a', null))).toBeNull()
    expect(periodOf({ ...reform, dateKind: 'story' }, film('a', '1996'))).toBe('before')
  })

  test.each([
    ['1990/1995', { kind: 'in-period', period: 'before', by: 'date' }],
    ['198X', { kind: 'in-period', period: 'before', by: 'date' }],
    ['1995/1996', { kind: 'across-periods', periods: ['before', 'after'] }],
    ['199X', { kind: 'across-periods', periods: ['before', 'after'] }],
    [null, { kind: 'without-date' }],
  ])('puts a film dated %s nowhere that its whole date does not lie', (date, place) => {
    expect(placeFilm(reform, film('a', date))).toEqual(place)
  })

  test('puts a film into none where it was put into none, whatever its date says', () => {
    const none = { ...reform, assignments: [{ filmId: 'a', period: null }] }
    expect(placeFilm(none, film('a', '1990'))).toEqual({ kind: 'in-none' })
  })

  test('without years takes no film by its date, and has no order but that of its list', () => {
    const byName = {
      ...reform,
      periods: [
        { name: 'A', fromYear: null, toYear: null },
        { name: 'B', fromYear: null, toYear: null },
      ],
    }
    expect(placeFilm(byName, film('a', '1990'))).toEqual({ kind: 'outside' })
    expect(comesBefore(byName.periods[0]!, byName.periods[1]!)).toBe(false)
    expect(comesBefore(reform.periods[0]!, reform.periods[1]!)).toBe(true)
    expect(comesBefore(reform.periods[1]!, reform.periods[0]!)).toBe(false)
  })

  test.each([
    [{ name: ' ' }, 'periodisation-without-name'],
    [{ periods: reform.periods.slice(0, 1) }, 'fewer-than-two-periods'],
    [
      { periods: [{ name: 'x', fromYear: 2000, toYear: 1990 }, reform.periods[1]!] },
      'period-ends-before-it-begins',
    ],
    [{ periods: [{ name: 'x', fromYear: null, toYear: 1996 }, reform.periods[1]!] }, 'periods-overlap'],
    [{ periods: [reform.periods[0]!, { ...reform.periods[1]!, name: 'before' }] }, 'period-name-twice'],
  ])('refuses %j', (fields, kind) => {
    expect(setPeriodisation([], { ...reform, ...fields })).toMatchObject({ refusal: { kind } })
  })

  test('is changed in place, and refused under a name that stands', () => {
    expect(setPeriodisation([reform], { ...reform, name: 'Other' })).toMatchObject({
      value: [{ kind: 'periodisation', before: reform }],
    })
    expect(setPeriodisation([reform], { ...reform, id: 'q' })).toMatchObject({
      refusal: { kind: 'periodisation-name-taken' },
    })
  })
})
