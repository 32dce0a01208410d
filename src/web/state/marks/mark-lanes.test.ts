import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangeEntry, Mark } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import { lanesOf, markIn, marksAfter, nearestStart } from './mark-lanes.ts'

const aMark = (id: number, place: { part: number; code: number; startMs: number }): Mark => ({
  ...{ id: `mark${id}`, filmId: 'film', partId: `part${place.part}`, codeId: `code${place.code}` },
  ...{ coderId: 'coder', startMs: place.startMs, endMs: place.startMs + 100 },
  ...{ attachedTo: null, passId: null, said: null },
})

const place = fc.record({
  part: fc.integer({ min: 0, max: 1 }),
  code: fc.integer({ min: 0, max: 2 }),
  startMs: fc.integer({ min: 0, max: 1000 }),
})
const act = fc.record({ id: fc.integer({ min: 0, max: 9 }), to: fc.option(place), isSaidTwice: fc.boolean() })

const allLanes = (marks: readonly Mark[]) =>
  ['part0', 'part1'].flatMap(partId =>
    [...lanesOf(marks, partId)]
      .filter(([, lane]) => lane.length > 0)
      .map(([codeId, lane]) => [partId, codeId, lane.map(({ id, startMs }) => `${id} ${startMs}`)] as const)
      .sort((a, b) => (a[1] < b[1] ? -1 : 1)),
  )

describe('lanes of marks', () => {
  test('after any changes are those of the marks laid out anew, also where a change is said twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), acts => {
        let marks: readonly Mark[] = []
        for (const { id, to, isSaidTwice } of acts) {
          const before = marks.find(mark => mark.id === `mark${id}`) ?? null
          const after = to && aMark(id, to)
          if (!before && !after) continue
          const change = [{ kind: 'mark', id: `mark${id}`, before, after } as ChangeEntry]
          const expected = applyToList('mark', marks, change)
          marks = marksAfter(marks, change)
          if (isSaidTwice) marks = marksAfter(marks, change)
          expect([...marks].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            [...expected].sort((a, b) => (a.id < b.id ? -1 : 1)),
          )
          expect(allLanes(marks)).toEqual(allLanes([...expected]))
          for (const mark of marks) expect(markIn(marks, mark)).toBe(mark)
          if (before) expect(markIn(marks, { ...before, startMs: before.startMs + 5000 })).toBeUndefined()
        }
      }),
    )
  })

  test('in which nothing changes stay the same lists', () => {
    const marks = [0, 1, 2].map(code => aMark(code, { part: 0, code, startMs: 10 }))
    const before = lanesOf(marks, 'part0')
    const moved = { ...marks[1]!, startMs: 50 }
    const change = [{ kind: 'mark', id: 'mark1', before: marks[1], after: moved } as ChangeEntry]
    const after = lanesOf(marksAfter(marks, change), 'part0')
    expect(after.get('code0')).toBe(before.get('code0'))
    expect(after.get('code2')).toBe(before.get('code2'))
    expect(after.get('code1')).toEqual([moved])
  })

  test('lead from mark to mark, whichever lane it is in, and no further than the last', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(starts, fc.integer({ min: -1, max: 501 }), (all, ms) => {
        const marks = all.map((startMs, id) => aMark(id, { part: 0, code: id % 3, startMs }))
        const lanes = () => lanesOf(marks, 'part0').values()
        const later = all.filter(start => start > ms)
        const earlier = all.filter(start => start < ms)
        expect(nearestStart(lanes(), ms, 1)).toBe(later.length > 0 ? Math.min(...later) : null)
        expect(nearestStart(lanes(), ms, -1)).toBe(earlier.length > 0 ? Math.max(...earlier) : null)
      }),
    )
  })

  test('know a mark that stands elsewhere than is said', () => {
    const stands = aMark(1, { part: 0, code: 0, startMs: 0 })
    const said = aMark(1, { part: 0, code: 1, startMs: 0 })
    const after = aMark(1, { part: 0, code: 2, startMs: 0 })
    const change = [{ kind: 'mark', id: 'mark1', before: said, after } as ChangeEntry]
    expect(marksAfter([stands], change)).toEqual([after])
  })
})
