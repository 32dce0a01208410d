import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Mark } from './mark.ts'
import { nothingSaidOfMark } from './mark.ts'
import { switchCode } from './switch-code.ts'

const endMs = 10_000
const codeIds = ['yard', 'street', 'home']
const codes = codeIds.map(
  (id, position): Code => ({
    ...{ ...plainMeaning, id, kind: 'space', names: { en: id, 'zh-Hans': '' }, colour: '#000000' },
    ...{ key: null, position, retired: false },
  }),
)
const of = { filmId: 'film', partId: 'part', coderId: 'me', codeIds, regionKeys: [], pass: null, endMs }

let made = 0
function changeOf(marks: readonly Mark[], atMs: number, codeId: string | null): Change {
  const code = codes.find(({ id }) => id === codeId) ?? null
  const switched = switchCode(
    { ...of, marks },
    { code, atMs, newMarkId: `m${String(made++).padStart(6, '0')}` },
  )
  if (!switched.ok) throw new Error(switched.refusal.kind)
  return switched.value
}
const switched = (marks: readonly Mark[], atMs: number, codeId: string | null) =>
  applyToList('mark', marks, changeOf(marks, atMs, codeId))
const lying = (marks: readonly Mark[]) =>
  [...marks]
    .sort((a, b) => a.startMs - b.startMs)
    .map(({ codeId, startMs, endMs: end }) => `${codeId} ${startMs}–${end}`)

describe('of codes of which one holds at a time', () => {
  test('one holds until the next is switched to, or to the end; none ends it', () => {
    const first = switched([], 1000, 'yard')
    expect(lying(first)).toEqual(['yard 1000–10000'])
    const second = switched(first, 4000, 'street')
    expect(lying(second)).toEqual(['yard 1000–4000', 'street 4000–10000'])
    expect(lying(switched(second, 6000, null))).toEqual(['yard 1000–4000', 'street 4000–6000'])
    expect(changeOf(second, 5000, 'street')).toEqual([])
  })

  test('switching inside an older stretch divides it, and before one begins ends there', () => {
    const older = switched(switched(switched([], 2000, 'yard'), 6000, 'street'), 8000, null)
    expect(lying(switched(older, 3000, 'home'))).toEqual([
      ...['yard 2000–3000', 'home 3000–6000', 'street 6000–8000'],
    ])
    expect(lying(switched(switched(older, 3000, 'home'), 4000, 'yard'))).toEqual([
      ...['yard 2000–3000', 'home 3000–4000', 'yard 4000–6000', 'street 6000–8000'],
    ])
    expect(lying(switched(older, 500, 'home'))[0]).toBe('home 500–2000')
    expect(lying(switched(older, 2000, 'home'))).toEqual(['home 2000–6000', 'street 6000–8000'])
    expect(lying(switched(older, 2000, null))).toEqual(['street 6000–8000'])
  })

  test('what is said of a stretch stays with it, also where another code holds from its very beginning', () => {
    const [mark] = switched([], 2000, 'yard')
    const said = [{ ...mark!, said: { ...nothingSaidOfMark, memo: 'gate' } }]
    expect(switched(said, 2000, 'home')).toEqual([{ ...said[0], codeId: 'home' }])
    expect(switched(said, 3000, 'home').map(one => one.said?.memo)).toEqual(['gate', undefined])
  })

  test('is refused beyond the end of the film, and with a code that is retired', () => {
    const at = { code: codes[0]!, newMarkId: 'n' }
    expect(switchCode({ ...of, marks: [] }, { ...at, atMs: endMs })).toMatchObject({ ok: false })
    const retired = { ...codes[0]!, retired: true }
    expect(switchCode({ ...of, marks: [] }, { ...at, code: retired, atMs: 0 })).toMatchObject({ ok: false })
  })

  test('never two hold at once, whatever was switched to where, and each switch is taken back alone', () => {
    const steps = fc.array(fc.tuple(fc.nat(endMs - 1), fc.constantFrom(...codeIds, null)), { maxLength: 20 })
    fc.assert(
      fc.property(steps, done => {
        let marks: Mark[] = []
        for (const [atMs, codeId] of done) {
          const change = changeOf(marks, atMs, codeId)
          const next = applyToList('mark', marks, change)
          expect(lying(applyToList('mark', next, inverse(change)))).toEqual(lying(marks))
          marks = next
          const holding = marks.filter(one => one.startMs <= atMs && atMs < one.endMs)
          expect(holding.map(one => one.codeId)).toEqual(codeId === null ? [] : [codeId])
          const inOrder = [...marks].sort((a, b) => a.startMs - b.startMs)
          for (const [index, one] of inOrder.entries()) {
            expect(one.startMs).toBeLessThan(one.endMs)
            expect(one.endMs).toBeLessThanOrEqual(inOrder[index + 1]?.startMs ?? endMs)
          }
        }
      }),
    )
  })
})
